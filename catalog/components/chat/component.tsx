import { Button, ErrorState, LoadingState, useCollection, useVisitor, words } from '@faibric/kit';
import { ArrowDown } from 'lucide-react';
import { useState } from 'react';
import Bubble from './bubble.tsx';
import Composer from './composer.tsx';
import { daysOf, type Message } from './days.ts';
import { useEnd } from './use-end.ts';

interface ChatProps {
  collection: string;
  noun: string;
  /** Each message stands in one of them. */
  rooms?: readonly string[];
}

const newAuthor = () => Math.random().toString(36).slice(2) + Math.random().toString(36).slice(2);
const isStored = (id: string) => !id.startsWith('new-');
const oldestFirst = { sort: { field: 'created_at', direction: 'asc' } } as const;

export default function Chat({ collection, noun, rooms = [] }: ChatProps) {
  const [room, setRoom] = useVisitor('room', rooms[0] ?? '');
  const { rows: all, loading, error, add, refresh } = useCollection<Message>(collection, oldestFirst);
  const [name, keepName] = useVisitor('name', '');
  const [author, keepAuthor] = useVisitor<string>('author', '');
  const inRoom = rooms.includes(room) ? room : rooms[0];
  const rows = inRoom === undefined ? all : all.filter((row) => (row.room ?? rooms[0]) === inRoom);
  const [lost, setLost] = useState<readonly string[]>([]);
  const { list, behind, toEnd, onScroll } = useEnd(rows.length + lost.length);
  const { chat, empty, retry, your } = words();

  const send = async (message: string) => {
    const me = author || newAuthor();
    if (author === '') keepAuthor(me);
    const sending = add({ name, message, author: me, ...(inRoom === undefined ? {} : { room: inRoom }) });
    requestAnimationFrame(toEnd);
    if (!(await sending)) setLost((before) => [...before, message]);
  };
  const sendAgain = (index: number) => {
    const message = lost[index];
    setLost(lost.filter((_, other) => other !== index));
    if (message !== undefined) void send(message);
  };

  return (
    <section aria-label={noun} className="app-card app-broad grid grid-cols-1 gap-3">
      {rooms.length > 0 && (
        <div role="group" className="flex flex-wrap gap-2">
          {rooms.map((other) => (
            <Button
              key={other}
              kind={other === inRoom ? 'primary' : 'quiet'}
              className="px-3!"
              aria-pressed={other === inRoom}
              onClick={() => setRoom(other)}
            >
              {other}
            </Button>
          ))}
        </div>
      )}
      <div className="relative">
        <div
          ref={list}
          role="log"
          aria-label={noun}
          tabIndex={0}
          className="h-[clamp(18rem,calc(100dvh-24rem),46rem)] overflow-y-auto overscroll-contain"
          onScroll={onScroll}
        >
          {loading && <LoadingState lines={4} />}
          {error && rows.length === 0 && <ErrorState message={error} onRetry={refresh} />}
          {!loading && !error && rows.length === 0 && (
            <div className="grid h-full place-content-center justify-items-center gap-4">
              <div aria-hidden="true" className="app-motif rounded-full!" />
              <p className="font-heading text-2xl">{empty(noun)}</p>
            </div>
          )}
          {daysOf(rows).map((day) => (
            <div key={day.label}>
              <p className="flex items-center gap-3 py-3 text-sm text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
                <span className="first-letter:uppercase">{day.label}</span>
              </p>
              <ul className="flex flex-col items-start gap-1.5">
                {day.messages.map((row, index) => {
                  const own = author !== '' && row.author === author;
                  const before = day.messages[index - 1];
                  const goesOn = before?.author === row.author && before.name === row.name;
                  return (
                    <Bubble
                      key={row.id}
                      name={own || goesOn ? undefined : row.name || your.anonymous}
                      text={row.message}
                      own={own}
                      at={isStored(row.id) ? row.created_at : undefined}
                    />
                  );
                })}
              </ul>
            </div>
          ))}
          <ul className="flex flex-col gap-1.5 pt-1.5">
            {lost.map((message, index) => (
              <Bubble key={index} own text={message}>
                <span className="text-(--danger)">{chat.notSent}</span>{' '}
                <button
                  type="button"
                  className="min-h-11 px-1 font-medium text-text underline underline-offset-4"
                  onClick={() => sendAgain(index)}
                >
                  {retry}
                </button>
              </Bubble>
            ))}
          </ul>
        </div>
        {behind && (
          <Button
            kind="quiet"
            className="absolute inset-x-0 bottom-3 mx-auto w-max shadow-lg"
            onClick={toEnd}
          >
            <ArrowDown aria-hidden="true" className="size-4" />
            {chat.newMessages}
          </Button>
        )}
      </div>
      <Composer name={name} onName={keepName} onSend={(message) => void send(message)} />
    </section>
  );
}
