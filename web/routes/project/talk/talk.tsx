import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { wasRemoved } from '../../../build/turns.ts';
import { t } from '../../../strings/index.ts';
import type { ProjectState } from '../use-project.ts';
import { BuildLabel } from './build-label.tsx';
import { Bubble } from './bubble.tsx';
import { MessageBox } from './message-box.tsx';
import { TurnView } from './turn-view.tsx';
import { outboxOf } from './outbox.ts';
import './talk.css';

/** Pixels from the end within which the reader still follows. */
const nearEnd = 40;

/** Everything said and built, oldest first, with the label of the current build and the message box below. */
export function Talk({ state }: { readonly state: ProjectState }) {
  const { id, turns, current, feed, project } = state;
  const outbox = outboxOf(id);
  const sending = useSyncExternalStore(outbox.subscribe, outbox.get);
  const newest = turns.at(-1)?.build.buildId ?? 0;
  const pending = sending.filter(({ buildId }) => buildId === undefined || buildId > newest);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [follows, setFollows] = useState(true);

  useEffect(() => {
    const [box, content] = [scroller.current, list.current];
    if (!box || !content || !follows) return;
    const toEnd = () => void (box.scrollTop = box.scrollHeight);
    toEnd();
    const observer = new ResizeObserver(toEnd);
    observer.observe(content);
    observer.observe(box);
    return () => observer.disconnect();
  }, [follows]);
  const onScroll = () => {
    const box = scroller.current;
    if (box) setFollows(box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd);
  };
  const docked = current && current.build.status !== 'succeeded' && current.build.status !== 'queued' ? current : undefined;
  const empty = turns.length === 0;
  return (
    <div className="talk">
      <div
        className="talk-scroll"
        ref={scroller}
        onScroll={onScroll}
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={t('talk.label', { name: project?.name ?? '' })}
      >
        <div className="talk-list" ref={list}>
          {empty && project && !feed.error && <Bubble text={project.prompt} at={project.created_at} note={t('talk.saved')} />}
          {empty && !project && <div className="hatch talk-hatch" aria-hidden="true" />}
          {turns.map((turn) => (
            <TurnView key={turn.build.buildId} state={state} turn={turn} latest={turn === current} />
          ))}
          {pending.map(({ key, text, problem }) => (
            <Bubble key={key} text={text} note={problem === undefined ? t('talk.sending') : t('talk.unsent', { reason: problem })}>
              {problem !== undefined && (
                <button className="link" onClick={() => outbox.send({ key, text })}>
                  {t('talk.send-again')}
                </button>
              )}
            </Bubble>
          ))}
        </div>
      </div>
      {!follows && (
        <button className="talk-latest" onClick={() => setFollows(true)}>
          {t('talk.latest')}
        </button>
      )}
      {docked && !wasRemoved(docked.build) && <BuildLabel turn={docked} docked />}
      <MessageBox state={state} onSend={(text, key) => outbox.send({ text, key })} />
    </div>
  );
}
