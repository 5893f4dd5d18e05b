import { formatDate, formatNumber, words } from '@faibric/kit';
import { useState } from 'react';
import { inWords, isDate, type Found } from './discover.ts';

/** A figure, a day or a word, as people write them. */
export function textOf(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? words().yes : words().no;
  if (typeof value === 'number') return formatNumber(value, { maximumFractionDigits: 2, useGrouping: Math.abs(value) >= 10_000 });
  return isDate(value) ? formatDate(value, value.length > 10 ? 'datetime' : 'date') : value;
}

/** Services put marks into their texts; people get the words. */
const plain = (text: string) => new DOMParser().parseFromString(text, 'text/html').body.textContent.trim();

interface CardProps {
  found: Found;
  /** In a line, without a frame. */
  line: boolean;
}

/** One entry: its picture, what it is called, where it leads, and what else there is to know. */
export function Card({ found, line }: CardProps) {
  const { title, text, image, link, facts } = found;
  const [failed, setFailed] = useState(false);
  return (
    <article className={line ? 'flex gap-4 border-b border-line py-4' : 'app-card flex h-full flex-col gap-3 overflow-hidden'}>
      {image !== '' && !failed && (
        <img
          src={image}
          alt=""
          loading="lazy"
          className={`rounded-app object-cover ${line ? 'h-20 w-28 shrink-0' : 'aspect-3/2 w-full'}`}
          onError={() => setFailed(true)}
        />
      )}
      <div className="grid min-w-0 flex-1 content-start gap-2">
        <h2 className="border-0 p-0 text-start text-lg leading-tight wrap-anywhere">
          {link === '' ? (
            plain(title)
          ) : (
            <a href={link} target="_blank" rel="noreferrer" className="underline-offset-4 hover:underline">
              {plain(title)}
            </a>
          )}
        </h2>
        {text !== '' && <p className="line-clamp-4 text-muted wrap-anywhere">{plain(text)}</p>}
        {facts.length > 0 && (
          <dl className="grid gap-1 text-sm tabular-nums">
            {facts.map(({ name, value }) => (
              <div key={name} className="flex justify-between gap-4 border-t border-line pt-1">
                <dt className="text-muted">{inWords(name)}</dt>
                <dd className="min-w-0 text-end wrap-anywhere">{textOf(value)}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </article>
  );
}
