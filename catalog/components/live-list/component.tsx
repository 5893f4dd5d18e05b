import {
  Button,
  ErrorState,
  LoadingState,
  SampleNotice,
  inputClass,
  useCollection,
  useService,
  valueAt,
  words,
  type Params,
} from '@faibric/kit';
import { Search } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Entry, LoadedEntry, SaveButton, Title, type EntryPaths } from './entry.tsx';

interface LiveListProps extends EntryPaths {
  service: string;
  endpoint: string;
  params?: Params;
  /** Where the list stands in the answer; empty when the answer is the list. */
  listPath: string;
  /** The param that takes what people look for. */
  searchParam?: string;
  /** Where the list holds ids only: the path of one entry, as `/item/{id}.json`. */
  itemEndpoint?: string;
  /** What can be looked for by a press. */
  topics?: readonly string[];
  /** Where entries are kept that people save. */
  savedCollection?: string;
}

const mostEntries = 20;

export default function LiveList(props: LiveListProps) {
  const { service, endpoint, params = {}, listPath, searchParam, itemEndpoint, topics = [], savedCollection } = props;
  const [query, setQuery] = useState(topics[0] ?? String(searchParam ? (params[searchParam] ?? '') : ''));
  const asked =
    searchParam && query === '' ? undefined : { ...params, ...(searchParam ? { [searchParam]: query } : {}) };
  const { data, loading, error, sample, refresh } = useService(service, endpoint, asked);
  const list = valueAt(data, listPath);
  const entries = Array.isArray(list) ? list.slice(0, mostEntries) : [];
  const { noMatch, search } = words();

  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setQuery(String(new FormData(event.currentTarget).get('query') ?? '').trim());
  };

  return (
    <section className="grid gap-5">
      {topics.length > 0 && (
        <div role="group" className="flex flex-wrap gap-2">
          {topics.map((topic) => (
            <Button key={topic} kind={topic === query ? 'primary' : 'quiet'} aria-pressed={topic === query} onClick={() => setQuery(topic)}>
              {topic}
            </Button>
          ))}
        </div>
      )}
      {searchParam && (
        <form key={query} role="search" className="flex gap-3" onSubmit={find}>
          <input
            type="search"
            name="query"
            aria-label={search}
            placeholder={search}
            defaultValue={query}
            className={inputClass}
          />
          <Button type="submit" className="shrink-0">
            <Search aria-hidden="true" className="size-5" />
            {search}
          </Button>
        </form>
      )}
      {savedCollection && <Saved collection={savedCollection} />}
      <SampleNotice sample={sample} reason={error} onRetry={refresh} />
      {loading && <LoadingState lines={5} />}
      {error && !sample && <ErrorState message={error} onRetry={refresh} />}
      {data !== undefined && entries.length === 0 && <p className="text-muted">{noMatch}</p>}
      <ol className="grid">
        {entries.map((entry, index) => (
          <li key={index} className="flex gap-4 border-b border-line py-4">
            <span
              aria-hidden="true"
              className="app-figure w-8 shrink-0 text-2xl leading-tight text-accent tabular-nums"
            >
              {index + 1}
            </span>
            {itemEndpoint ? (
              <LoadedEntry {...props} endpoint={itemEndpoint} id={String(entry)} />
            ) : (
              <Entry {...props} entry={entry} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What was saved from the list, the newest first. */
function Saved({ collection }: { collection: string }) {
  const { rows } = useCollection<{ title: string; link: string }>(collection);
  if (rows.length === 0) return null;
  return (
    <section aria-label={words().kept} className="app-card">
      <h2 className="mb-3">{words().kept}</h2>
      <ul className="grid gap-2">
        {rows.map(({ id, title, link }) => (
          <li key={id} className="flex items-start gap-3">
            <div className="min-w-0 flex-1">
              <Title title={title} link={link} />
            </div>
            <SaveButton collection={collection} title={title} link={link} />
          </li>
        ))}
      </ul>
    </section>
  );
}
