import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { EventType } from '../../../../core/events.ts';
import { t, type Key } from '../../../strings/index.ts';
import type { ProjectSearch } from '../search.ts';
import type { ProjectState } from '../use-project.ts';
import { sentenceOf } from './sentence.ts';
import './activity.css';

interface Props {
  readonly state: ProjectState;
  readonly search: ProjectSearch;
}

const kinds: Readonly<Record<string, { words: Key; types: readonly EventType[] }>> = {
  steps: { words: 'activity.steps', types: ['step_started', 'step_finished', 'deployed', 'complete', 'cancelled', 'queued'] },
  files: { words: 'activity.files', types: ['file', 'preview'] },
  repairs: { words: 'activity.repairs', types: ['repair'] },
  errors: { words: 'activity.errors', types: ['error', 'app_error'] },
};

/** Events shown at once; older ones on request. */
const pageEvents = 200;

/** The log as it is saved: number, time, kind, one plain sentence, and the raw event behind it. */
export function ActivityTab({ state: { id, feed }, search }: Props) {
  const navigate = useNavigate();
  const [shown, setShown] = useState(pageEvents);
  const kind = search.filter === undefined ? undefined : kinds[search.filter];
  const show = (filter: string | undefined) =>
    void navigate({
      to: '/p/$id',
      params: { id },
      search: filter === undefined ? { tab: 'activity' } : { tab: 'activity', filter },
      replace: true,
    });
  const events = feed.log.events.filter(({ type }) => kind?.types.includes(type) ?? true).reverse();
  return (
    <div className="panel-page">
      <div className="activity-filter" role="group" aria-label={t('activity.filter')}>
        <button className="pick" aria-pressed={kind === undefined} onClick={() => show(undefined)}>
          {t('activity.all')}
        </button>
        {Object.entries(kinds).map(([name, { words }]) => (
          <button key={name} className="pick" aria-pressed={search.filter === name} onClick={() => show(name)}>
            {t(words)}
          </button>
        ))}
      </div>
      {events.length === 0 && <p className="muted">{t(kind ? 'activity.none' : 'activity.empty')}</p>}
      <ol className="events" aria-label={t('activity.list')}>
        {events.slice(0, shown).map((event) => (
          <li key={event.seq} className="event" data-type={event.type}>
            <time className="mono faint" dateTime={event.timestamp} title={event.timestamp}>
              {new Date(event.timestamp).toISOString().slice(11, 23)}
            </time>
            <span className="mono faint event-seq">{event.seq}</span>
            <details>
              <summary>{sentenceOf(event)}</summary>
              <pre className="mono event-raw" tabIndex={0} aria-label={t('activity.raw')}>
                {JSON.stringify(event, null, 2)}
              </pre>
            </details>
          </li>
        ))}
      </ol>
      {events.length > shown && (
        <button className="link" onClick={() => setShown(shown + pageEvents)}>
          {t('activity.older')}
        </button>
      )}
    </div>
  );
}
