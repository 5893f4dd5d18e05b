import { useState, type ReactNode } from 'react';
import { useNow } from '../../../components/use-now.ts';
import { t, when } from '../../../strings/index.ts';

interface Props {
  readonly text: string;
  /** ISO 8601; absent while it is not stored yet. */
  readonly at?: string;
  /** "saved", "waiting, 1 before it". */
  readonly note: string;
  readonly children?: ReactNode;
}

/** Characters above which a message is folded to eight lines. */
const long = 420;
const minute = 60_000;

/** What the person said. */
export function Bubble({ text, at, note, children }: Props) {
  const [open, setOpen] = useState(false);
  const now = useNow(minute);
  const folded = text.length > long && !open;
  return (
    <div className="bubble-line">
      <p className="bubble" data-folded={folded}>
        {text}
      </p>
      <p className="bubble-note tiny faint">
        {at !== undefined && (
          <time dateTime={at} title={at}>
            {when(at, now)}
          </time>
        )}
        {at !== undefined && <span aria-hidden="true">·</span>}
        <span>{note}</span>
        {children}
        {folded && (
          <button className="link" onClick={() => setOpen(true)}>
            {t('talk.show-all')}
          </button>
        )}
      </p>
    </div>
  );
}
