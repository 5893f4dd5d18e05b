import { Link } from '@tanstack/react-router';
import type { Ref } from 'react';
import { useNow } from '../../../components/use-now.ts';
import { exactTime } from '../../../format.ts';
import { language, t, when } from '../../../strings/index.ts';
import type { Line } from './lines.ts';
import { sentenceOf } from './sentence.ts';

interface Props {
  readonly ref: Ref<HTMLLIElement>;
  readonly index: number;
  /** Pixels from the list's top. */
  readonly top: number;
  /** Lines in all. */
  readonly of: number;
  readonly projectId: number;
  readonly line: Line;
  readonly unfolded: boolean;
  /** A link points at it. */
  readonly pointed: boolean;
  readonly onToggle: () => void;
}

const minute = 60_000;

/** One line of the log: a saved event, several that say little, or a day. */
export function EventLine({ ref, index, top, of, projectId, line, unfolded, pointed, onToggle }: Props) {
  const place = { ref, 'data-index': index, style: { transform: `translateY(${top}px)` }, 'aria-setsize': of, 'aria-posinset': index + 1 };
  if (line.kind === 'day')
    return (
      <li {...place} className="event event-day">
        <Day at={line.at} />
      </li>
    );
  if (line.kind === 'folded')
    return (
      <li {...place} className="event event-few">
        <span className="event-time" />
        <span className="event-seq" />
        <button className="event-words faint" aria-expanded={false} onClick={onToggle}>
          {t('activity.folded', { n: line.events.length })}
        </button>
      </li>
    );
  const { event } = line;
  return (
    <li {...place} className="event" data-type={event.type} data-pointed={pointed}>
      <time className="mono faint event-time" dateTime={event.timestamp} title={event.timestamp}>
        {exactTime(event.timestamp, language)}
      </time>
      <Link
        className="mono faint event-seq"
        to="/p/$id"
        params={{ id: projectId }}
        search={{ tab: 'activity', at: event.seq }}
        replace
        aria-label={t('activity.link', { n: event.seq })}
        tabIndex={-1}
      >
        {event.seq}
      </Link>
      <div className="event-body">
        <button className="event-words" aria-expanded={unfolded} onClick={onToggle}>
          {sentenceOf(event)}
        </button>
        {unfolded && (
          <pre className="mono event-raw" tabIndex={0} aria-label={t('activity.raw')}>
            {JSON.stringify(event, null, 2)}
          </pre>
        )}
      </div>
    </li>
  );
}

/** "Today", "Mon", "12 Mar": the day without its time. */
function Day({ at }: { readonly at: string }) {
  const now = useNow(minute);
  return (
    <time className="small muted" dateTime={at}>
      {when(at, now).replace(/\s\d\d:\d\d$/, '')}
    </time>
  );
}
