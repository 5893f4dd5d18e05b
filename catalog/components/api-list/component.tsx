import { Button, ErrorState, Freshness, LoadingState, inputClass, useUrl, words, type Params } from '@faibric/kit';
import { useState } from 'react';
import { Card, textOf } from './card.tsx';
import { inWords, listIn, read, type Found } from './discover.ts';

interface ApiListProps {
  apiUrl: string;
  title?: string;
  params?: Params;
  shape?: 'cards' | 'lines' | 'table';
  refreshSeconds?: number;
}

const pageLength = 24;

export default function ApiList({ apiUrl, title, params = {}, shape = 'cards', refreshSeconds }: ApiListProps) {
  const { data, loading, error, refresh } = useUrl(apiUrl, params);
  const [query, setQuery] = useState('');
  const [count, setCount] = useState(pageLength);
  const { live, noMatch, search } = words();
  const looked = query.toLowerCase();
  const all = listIn(data).map((entry) => ({ entry, found: read(entry) }));
  const fitting = all.filter(({ entry }) => looked === '' || JSON.stringify(entry).toLowerCase().includes(looked));
  const shown = fitting.slice(0, count).map(({ found }) => found);

  return (
    <section className={`@container grid grid-cols-1 gap-5 ${shape === 'lines' ? '' : 'app-wide'}`}>
      {title && <h2>{title}</h2>}
      {all.length > 6 && (
        <input
          type="search"
          aria-label={search}
          placeholder={search}
          className={`${inputClass} max-w-md`}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
      )}
      {loading && <LoadingState lines={5} />}
      {error && <ErrorState message={error} onRetry={refresh} />}
      {data !== undefined && shown.length === 0 && <p className="text-muted">{noMatch}</p>}
      {shape === 'table' && shown.length > 0 ? (
        <Table entries={shown} />
      ) : (
        <ul className={`grid grid-cols-1 ${shape === 'lines' ? '' : 'gap-4 @md:grid-cols-2 @4xl:grid-cols-3'}`}>
          {shown.map((found, index) => (
            <li key={`${found.title} ${index}`}>
              <Card found={found} line={shape === 'lines'} />
            </li>
          ))}
        </ul>
      )}
      {fitting.length > shown.length && (
        <Button kind="quiet" className="justify-self-center" onClick={() => setCount(count + pageLength)}>
          {live.more}
        </Button>
      )}
      <Freshness seconds={refreshSeconds} />
    </section>
  );
}

/** Entries in rows; columns are what the first of them have. */
function Table({ entries }: { entries: readonly Found[] }) {
  const names = [...new Set(entries.slice(0, 5).flatMap(({ facts }) => facts.map(({ name }) => name)))].slice(0, 5);
  return (
    <div className="app-card overflow-x-auto" tabIndex={0}>
      <table className="w-full text-start tabular-nums">
        <thead>
          <tr className="text-start text-sm text-muted">
            <th className="px-2 py-2 text-start">{words().name}</th>
            {names.map((name) => (
              <th key={name} className="px-2 py-2 text-start">
                {inWords(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ title, link, facts }, index) => (
            <tr key={`${title} ${index}`} className="border-t border-line">
              <th scope="row" className="px-2 py-2 text-start font-medium">
                {link === '' ? (
                  title
                ) : (
                  <a href={link} target="_blank" rel="noreferrer" className="underline underline-offset-4">
                    {title}
                  </a>
                )}
              </th>
              {names.map((name) => {
                const value = facts.find((fact) => fact.name === name)?.value;
                return (
                  <td key={name} className="px-2 py-2">
                    {value === undefined ? '' : textOf(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
