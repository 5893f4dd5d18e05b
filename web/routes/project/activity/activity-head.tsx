import { t } from '../../../strings/index.ts';
import { eventKinds, type EventKind } from './lines.ts';

interface Props {
  readonly kind: EventKind | undefined;
  readonly q: string;
  readonly follows: boolean;
  /** Events that came since the list is held. */
  readonly waiting: number;
  readonly onKind: (kind: EventKind | undefined) => void;
  readonly onSearch: (words: string) => void;
  readonly onFollow: (follows: boolean) => void;
}

const kinds = Object.keys(eventKinds) as EventKind[];

/** Which events are shown, words to look for in them, and whether the list follows the newest. */
export function ActivityHead({ kind, q, follows, waiting, onKind, onSearch, onFollow }: Props) {
  return (
    <header className="activity-head">
      <div className="activity-kinds" role="group" aria-label={t('activity.filter')}>
        {[undefined, ...kinds].map((name) => (
          <button key={name ?? 'all'} className="pick" aria-pressed={kind === name} onClick={() => onKind(name)}>
            {t(`activity.${name ?? 'all'}`)}
          </button>
        ))}
      </div>
      <input
        className="field activity-search"
        type="search"
        value={q}
        maxLength={200}
        aria-label={t('activity.search')}
        placeholder={t('activity.search')}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      <button className="pick activity-follow" aria-pressed={follows} onClick={() => onFollow(!follows)}>
        {!follows && waiting > 0 ? t('activity.new', { n: waiting }) : t('activity.follow')}
      </button>
    </header>
  );
}
