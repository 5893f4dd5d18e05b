import { formatDate, words } from '@faibric/kit';
import clsx from 'clsx';
import type { ReactNode } from 'react';

interface BubbleProps {
  /** Left out where the same person wrote before. */
  name?: string | undefined;
  text: string;
  own: boolean;
  /** When it was stored; not yet without it. */
  at?: string | undefined;
  /** Instead of the time, as that it was not sent. */
  children?: ReactNode;
}

export default function Bubble({ name, text, own, at, children }: BubbleProps) {
  return (
    <li
      className={clsx(
        'grid max-w-[85%] grid-cols-1 gap-0.5',
        own ? 'justify-items-end self-end' : 'justify-items-start',
      )}
    >
      {name && <p className="mt-2 px-1 text-sm font-medium wrap-anywhere text-muted">{name}</p>}
      <p
        className={clsx(
          'rounded-app px-3.5 py-2 whitespace-pre-line wrap-anywhere',
          own ? 'bg-primary text-on-primary' : 'border border-line bg-bg',
        )}
      >
        {text}
      </p>
      <p className="px-1 text-xs text-muted tabular-nums">
        {children ?? (at ? <time dateTime={at}>{formatDate(at, 'time')}</time> : words().chat.sending)}
      </p>
    </li>
  );
}
