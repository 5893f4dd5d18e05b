import { Button, useChatModel, words } from '@faibric/kit';
import { RotateCcw, SquarePen } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { Answer } from './answer.tsx';
import { AskBox } from './ask-box.tsx';

interface AiChatProps {
  model: string;
  service?: string;
  endpoint?: string;
  system?: string;
  greeting?: string;
  starters?: readonly string[];
}

export default function AiChat({ service = 'openai', endpoint = '/chat/completions', model, system, greeting, starters = [] }: AiChatProps) {
  const { messages, writing, error, send, stop, retry, clear } = useChatModel({
    service,
    endpoint,
    model,
    system,
    name: `conversation ${model}`,
  });
  const { assistant, retry: again } = words();
  const list = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  useLayoutEffect(() => {
    if (isAtEnd.current && list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [messages.length, writing, error]);
  const ask = (text: string) => {
    isAtEnd.current = true;
    send(text);
  };
  const isQuiet = writing === undefined;

  return (
    <section aria-label={assistant.assistant} className="app-card app-broad grid grid-cols-1 gap-3">
      <div
        ref={list}
        role="log"
        aria-label={assistant.assistant}
        aria-busy={!isQuiet}
        tabIndex={0}
        className="flex h-[clamp(18rem,calc(100dvh-24rem),46rem)] flex-col gap-4 overflow-y-auto overscroll-contain pe-1"
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          isAtEnd.current = scrollHeight - scrollTop - clientHeight < 48;
        }}
      >
        {messages.length === 0 && (
          <div className="m-auto grid justify-items-center gap-4 text-center">
            <div aria-hidden="true" className="app-motif rounded-full!" />
            <p className="font-heading text-2xl">{greeting ?? assistant.hello}</p>
            <div className="flex flex-wrap justify-center gap-2">
              {starters.map((starter) => (
                <Button key={starter} kind="quiet" onClick={() => ask(starter)}>
                  {starter}
                </Button>
              ))}
            </div>
          </div>
        )}
        {messages.map(({ role, content }, index) =>
          role === 'user' ? (
            <p
              key={index}
              className="max-w-[85%] self-end rounded-app bg-primary px-3.5 py-2 wrap-anywhere whitespace-pre-line text-on-primary"
            >
              {content}
            </p>
          ) : (
            <Answer key={index} text={content} />
          ),
        )}
        {writing !== undefined && (
          <div data-writing>
            {writing === '' ? (
              <p role="status" className="text-muted">
                {assistant.thinking} …
              </p>
            ) : (
              <Answer text={writing} />
            )}
          </div>
        )}
        {error !== undefined && (
          <div role="alert" className="app-error flex flex-wrap items-center gap-3 rounded-app border border-(--danger) px-4 py-3">
            <p className="min-w-0 flex-1 basis-56">{error}</p>
            <Button kind="quiet" onClick={retry}>
              <RotateCcw aria-hidden="true" className="size-4" />
              {again}
            </Button>
          </div>
        )}
      </div>
      <AskBox isWriting={!isQuiet} onAsk={ask} onStop={stop} />
      <p className="flex flex-wrap items-center justify-between gap-x-4 text-sm text-muted">
        <span>{model}</span>
        {messages.length > 0 && (
          <Button kind="bare" className="px-1! text-sm" onClick={clear}>
            <SquarePen aria-hidden="true" className="size-4" />
            {assistant.newTalk}
          </Button>
        )}
      </p>
    </section>
  );
}
