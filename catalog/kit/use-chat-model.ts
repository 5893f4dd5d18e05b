import { useEffect, useRef, useState } from 'react';
import { streamService } from './call-service.ts';
import { useVisitor } from './use-visitor.ts';

export interface ChatMessage {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

export interface ChatModelOptions {
  readonly service?: string;
  readonly endpoint?: string;
  /** As the service calls it: gpt-4o-mini. */
  readonly model: string;
  /** How the model is to behave. */
  readonly system?: string | undefined;
  /** Under which name this visitor's browser keeps the conversation. */
  readonly name?: string;
}

/** Messages that go along with a question, at most. */
const remembered = 40;
const noMessages: readonly ChatMessage[] = [];

/** A conversation with a language model on the owner's key, which writes while one reads. The visitor's browser keeps it. */
export function useChatModel(options: ChatModelOptions) {
  const { service = 'openai', endpoint = '/chat/completions', model, system, name = 'conversation' } = options;
  const [messages, keep] = useVisitor(name, noMessages);
  /** What it has written so far; undefined while it is silent. */
  const [writing, setWriting] = useState<string>();
  const [error, setError] = useState<string>();
  const stopper = useRef<AbortController>(undefined);
  const written = useRef('');
  useEffect(() => () => stopper.current?.abort(), []);

  async function ask(asked: readonly ChatMessage[]): Promise<void> {
    const own = new AbortController();
    stopper.current = own;
    written.current = '';
    keep(asked);
    setError(undefined);
    setWriting('');
    const instructions = system === undefined ? [] : [{ role: 'system', content: system }];
    const body = { model, messages: [...instructions, ...asked.slice(-remembered)] };
    const onText = (text: string): void => {
      written.current = text;
      setWriting(text);
    };
    try {
      await streamService(service, endpoint, { body, onText, signal: own.signal });
    } catch (failed) {
      if (!own.signal.aborted) setError((failed as Error).message);
    }
    if (stopper.current !== own) return;
    // What was written before it stopped stays.
    if (written.current !== '') keep([...asked, { role: 'assistant', content: written.current }]);
    setWriting(undefined);
  }

  return {
    messages,
    writing,
    error,
    send: (text: string): void => void (writing === undefined && ask([...messages, { role: 'user', content: text }])),
    stop: (): void => stopper.current?.abort(),
    /** The last question once more. */
    retry: (): void => {
      const last = messages.findLastIndex(({ role }) => role === 'user');
      if (last >= 0 && writing === undefined) void ask(messages.slice(0, last + 1));
    },
    clear: (): void => {
      stopper.current?.abort();
      stopper.current = undefined;
      setWriting(undefined);
      setError(undefined);
      keep(noMessages);
    },
  };
}
