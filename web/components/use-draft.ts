import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '../draft.ts';

/** Milliseconds without a key before words are stored (ui.md §1.1). */
const pause = 300;

export interface DraftBox {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** What the box held when typing last paused. */
  readonly settled: string;
  /** Stores the words and gives the key under which they are sent, the same for every try. */
  readonly keyNow: () => string;
  /** The server has these words. */
  readonly sent: (words: string) => void;
}

/** A message box whose words outlive the page. */
export function useDraft(name: string): DraftBox {
  const [text, setText] = useState(() => readDraft(name)?.text ?? '');
  const [settled, setSettled] = useState(text);
  /** Words that the server has: they stay on screen until the page goes, and are not stored again. */
  const accepted = useRef<string>(undefined);
  const keep = useEffectEvent(() => {
    if (text !== accepted.current) keepDraft(name, text);
  });
  useEffect(() => {
    const timer = setTimeout(() => {
      keep();
      setSettled(text);
    }, pause);
    return () => clearTimeout(timer);
  }, [name, text]);
  useEffect(() => {
    const onHide = () => keep();
    window.addEventListener('pagehide', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      onHide();
    };
  }, [name]);
  return {
    text,
    setText,
    settled,
    keyNow() {
      keepDraft(name, text);
      return readDraft(name)?.key ?? crypto.randomUUID();
    },
    sent(words) {
      accepted.current = words;
      dropDraft(name, words);
    },
  };
}
