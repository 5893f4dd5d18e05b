import clsx from 'clsx';
import { Check } from 'lucide-react';
import { daysTo, nextOf } from './condition.ts';
import type { CollectionField } from './fields.ts';
import { formatDate, formatDay, formatMoney, formatNumber, locale } from './format.ts';
import { words } from './labels.ts';
import { Rating } from './rating.tsx';
import { Tag } from './tag.tsx';

/** Only what a browser may follow: a row's text is somebody else's. */
const linkOf = (text: string): string => (/^https?:\/\//i.test(text) ? text : `https://${text}`);

const linkClass = 'inline-flex min-h-6 items-center underline underline-offset-4 break-all';

/** How many days away a day is: "12 days left". */
function Away({ day }: { day: string }) {
  const days = daysTo(day);
  const { daysLeft, daysAgo } = words();
  if (days === undefined) return null;
  return (
    <span className={clsx('block text-sm', days < 0 ? 'text-(--danger)' : days <= 7 ? 'font-semibold' : 'text-muted')}>
      {days < 0 ? daysAgo(-days) : daysLeft(days)}
    </span>
  );
}

/** How far away the next one is, and which one it is: "in 12 days · 34 years". */
function Again({ day }: { day: string }) {
  const next = nextOf(day);
  const days = next && daysTo(next.day);
  if (!next || days === undefined) return null;
  return (
    <span className={clsx('block text-sm', days <= 7 ? 'font-semibold' : 'text-muted')}>
      {new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(days, 'day')}
      {next.count > 0 && next.count < 130 && ` · ${words().years(next.count)}`}
    </span>
  );
}

/** A stored field as people read it: money, dates, stars, links, pictures. */
type Shown = Pick<CollectionField, 'name' | 'type' | 'options' | 'plain' | 'countdown' | 'yearly'>;

export function Value({ field, value }: { field: Shown; value: unknown }) {
  const { yes, no } = words();
  if (field.type === 'boolean')
    return value === true ? (
      <Check role="img" aria-label={yes} className="inline size-5 text-primary" />
    ) : (
      <span className="text-muted">{no}</span>
    );
  if (value === undefined || value === null || value === '') return <span className="text-muted">–</span>;
  const text = String(value);
  switch (field.type) {
    case 'number':
      return <span className="tabular-nums">{formatNumber(value, { useGrouping: !field.plain })}</span>;
    case 'money':
      return <span className="tabular-nums">{formatMoney(value)}</span>;
    case 'date':
    case 'time':
    case 'datetime':
      return (
        <time dateTime={text} className="whitespace-nowrap tabular-nums">
          {field.countdown || field.yearly ? formatDate(text) : field.type === 'date' ? formatDay(text) : formatDate(text, field.type)}
          {field.countdown && <Away day={text} />}
          {field.yearly && <Again day={text} />}
        </time>
      );
    case 'rating':
      return <Rating value={Number(value)} />;
    case 'choice':
      return <Tag text={text} options={field.options} />;
    case 'email':
      return (
        <a className={linkClass} href={`mailto:${text}`}>
          {text}
        </a>
      );
    case 'phone':
      return (
        <a className={linkClass} href={`tel:${text.replace(/[^\d+]/g, '')}`}>
          {text}
        </a>
      );
    case 'url':
      return (
        <a className={linkClass} href={linkOf(text)} target="_blank" rel="noreferrer">
          {text.replace(/^https?:\/\//, '')}
        </a>
      );
    case 'color':
      return (
        <span className="inline-flex items-center gap-2">
          <span aria-hidden="true" className="size-5 rounded-app border border-line" style={{ background: text }} />
          {text}
        </span>
      );
    case 'image':
      return /^data:image\//.test(text) ? <img src={text} alt="" className="max-h-48 rounded-app object-cover" /> : <span>{text}</span>;
    default:
      return <span className="whitespace-pre-line">{text}</span>;
  }
}
