import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { wasRemoved } from '../../../build/turns.ts';
import { t } from '../../../strings/index.ts';
import type { ProjectState } from '../use-project.ts';
import { BuildLabel } from './build-label.tsx';
import { Bubble } from './bubble.tsx';
import { MessageBox } from './message-box.tsx';
import { TurnView } from './turn-view.tsx';
import { portion, useEarlier } from './use-earlier.ts';
import { outboxOf } from './outbox.ts';
import './talk.css';

/** Pixels from the end within which the reader still follows. */
const nearEnd = 40;

interface Props {
  readonly state: ProjectState;
  /** The build to whose message a link leads. */
  readonly shows: number | undefined;
}

/** Everything said and built, oldest first, with the label of the current build and the message box below. */
export function Talk({ state, shows }: Props) {
  const { id, turns, current, feed, project } = state;
  const outbox = outboxOf(id);
  const sending = useSyncExternalStore(outbox.subscribe, outbox.get);
  const newest = turns.at(-1)?.build.buildId ?? 0;
  const pending = sending.filter(({ buildId }) => buildId === undefined || buildId > newest);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [follows, setFollows] = useState(shows === undefined);
  const [led, setLed] = useState(shows);
  if (led !== shows) {
    setLed(shows);
    if (shows !== undefined) setFollows(false);
  }
  const { first, showEarlier } = useEarlier(state, shows, scroller);

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
  const isThere = turns.some(({ build }) => build.buildId === shows);
  useEffect(() => {
    const turn = isThere ? document.getElementById(`build-${shows}`) : null;
    turn?.scrollIntoView({ block: 'start' });
    turn?.focus({ preventScroll: true });
  }, [shows, isThere]);
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
          {first > 0 && (
            <button className="link talk-earlier small" onClick={showEarlier}>
              {t('talk.earlier', { n: Math.min(first, portion) })}
            </button>
          )}
          {turns.slice(first).map((turn) => (
            <TurnView key={turn.build.buildId} state={state} turn={turn} latest={turn === current} shown={turn.build.buildId === shows} />
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
