import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ProjectEvent } from '../../../../core/events.ts';
import { LoadFailed } from '../../../components/load-failed.tsx';
import { feedOf } from '../../../query.ts';
import { t } from '../../../strings/index.ts';
import type { ProjectSearch } from '../search.ts';
import type { ProjectState } from '../use-project.ts';
import { ActivityHead } from './activity-head.tsx';
import { EventList } from './event-list.tsx';
import { isEventKind, linesOf } from './lines.ts';
import { sentenceOf } from './sentence.ts';
import './activity.css';

interface Props {
  readonly state: ProjectState;
  readonly search: ProjectSearch;
}

const holds = (q: string) => (event: ProjectEvent) => `${event.type} ${sentenceOf(event)}`.toLowerCase().includes(q);

/** The log as it is saved: number, time, kind, one plain sentence, and the raw event behind it. */
export function ActivityTab({ state: { id, feed }, search }: Props) {
  const navigate = useNavigate();
  const { events } = feed.log;
  const newest = events.at(-1)?.seq ?? 0;
  /** The newest number that is shown while the reader holds the list; undefined while it follows. */
  const [held, setHeld] = useState<number>();
  const [led, setLed] = useState<number>();
  if (feed.loaded && led !== search.at) {
    setLed(search.at);
    if (search.at !== undefined) setHeld(newest); // an event that is pointed at is not pushed away by newer ones
  }
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const kind = isEventKind(search.filter) ? search.filter : undefined;
  const q = useDeferredValue((search.q ?? '').trim().toLowerCase());
  const lines = useMemo(() => {
    const seen = held === undefined ? events : events.filter(({ seq }) => seq <= held);
    return linesOf(seen, { kind, matches: q === '' ? undefined : holds(q), opened, at: search.at });
  }, [events, held, kind, q, opened, search.at]);

  const show = (change: { readonly filter?: string | undefined; readonly q?: string | undefined }) => {
    const wanted = { filter: search.filter, q: search.q, ...change };
    const kept = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined && value !== ''));
    void navigate({ to: '/p/$id', params: { id }, search: { tab: 'activity', ...kept }, replace: true });
  };
  const follow = (follows: boolean) => setHeld(follows ? undefined : newest);
  const waiting = held === undefined ? 0 : newest - held;
  return (
    <div className="activity">
      <ActivityHead
        kind={kind}
        q={search.q ?? ''}
        follows={held === undefined}
        waiting={waiting}
        onKind={(filter) => show({ filter })}
        onSearch={(words) => show({ q: words })}
        onFollow={follow}
      />
      {feed.gap !== undefined && (
        <p className="activity-note small muted" role="status">
          {t('activity.catching-up', { n: feed.gap })}
        </p>
      )}
      {lines.length > 0 ? (
        <EventList
          projectId={id}
          lines={lines}
          follows={held === undefined}
          at={feed.loaded ? search.at : undefined}
          onFollow={follow}
          onOpen={(key) => setOpened(new Set([...opened, key]))}
        />
      ) : feed.error !== undefined ? (
        <LoadFailed what="activity.failed" again="data.again" onAgain={() => void feedOf(id).catchUp()} />
      ) : !feed.loaded ? (
        <div className="hatch panel-hatch" aria-hidden="true" />
      ) : (
        <div className="empty">
          <p>{q !== '' ? t('activity.no-hit', { q: search.q ?? '' }) : t(kind ? 'activity.none' : 'activity.empty')}</p>
          {q !== '' && (
            <button className="link" onClick={() => show({ q: undefined })}>
              {t('activity.clear')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
