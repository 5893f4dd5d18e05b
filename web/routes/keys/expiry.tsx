import { Dot } from '../../components/dot.tsx';
import { language, t, when } from '../../strings/index.ts';
import { daysUntil } from './key-draft.ts';

/** Days before its end from which on it is counted down. */
const soon = 30;

interface Props {
  readonly at: string | null;
  readonly isPast: boolean;
  readonly now: number;
}

/** Until when a key counts: never, a day, the days that are left, or since when it no longer does. */
export function Expiry({ at, isPast, now }: Props) {
  if (at === null) return <span className="muted">{t('vault.expires-never')}</span>;
  const days = daysUntil(at, now);
  const date = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(at));
  return (
    <time dateTime={at} title={isPast ? when(at, now) : at} className={isPast ? 'key-expired' : 'muted'}>
      {isPast && <Dot state="failed" />}
      {isPast ? t('vault.expired', { n: -days }) : days <= soon ? t('vault.expires-in', { n: days }) : date}
    </time>
  );
}
