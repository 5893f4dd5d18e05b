import { type CollectionField, ErrorState, Freshness, LoadingState, SampleNotice, useService, valueAt, words, type Params } from '@faibric/kit';
import { useState } from 'react';
import { Detail } from './detail.tsx';
import { Card, Entry, LoadedEntry } from './entry.tsx';
import { readEntry, type EntryPaths } from './paths.ts';
import { Saved } from './saved.tsx';
import { SearchBar } from './search.tsx';

interface LiveListProps extends EntryPaths {
  /** Over the list, where it is one part of several. */
  title?: string;
  service: string;
  endpoint: string;
  params?: Params;
  /** Where the list stands in the answer; empty when the answer is the list. */
  listPath?: string;
  /** The param that takes what people look for. Without it words sift what is there. */
  searchParam?: string;
  /** Asked while nothing is looked for: `/movie/popular`. */
  startEndpoint?: string;
  /** Where the list holds ids only: the path of one entry, as `/item/{id}.json`. */
  itemEndpoint?: string;
  /** What can be looked for by a press. */
  topics?: readonly string[];
  /** Lines of text, cards with an upright picture, or with a wide one. */
  shape?: 'lines' | 'posters' | 'pictures';
  /** A search box that sifts a list that is there as a whole. */
  sift?: boolean;
  /** Where entries are kept that people save, what may be said of them, and whether they are voted on. */
  savedCollection?: string;
  savedStatuses?: readonly string[];
  savedVotes?: boolean;
  /** What people say of a saved entry: stars, a tick. */
  savedFields?: readonly CollectionField[];
  /** Over what is saved. */
  savedTitle?: string;
  refreshSeconds?: number;
}

const mostEntries = 24;

export default function LiveList(props: LiveListProps) {
  const { service, endpoint, params = {}, listPath = '', searchParam, startEndpoint, itemEndpoint, topics = [] } = props;
  const { shape = 'lines', sift = false, savedCollection, savedStatuses, savedVotes, savedFields, savedTitle, refreshSeconds } = props;
  const [query, setQuery] = useState(topics[0] ?? String(searchParam ? (params[searchParam] ?? '') : ''));
  const [opened, setOpened] = useState<unknown>();
  const isStart = query === '' && startEndpoint !== undefined;
  const asked = searchParam && !isStart ? { ...params, [searchParam]: query } : params;
  const { data, loading, error, sample, refresh } = useService(
    service,
    isStart ? startEndpoint : endpoint,
    searchParam && query === '' && !isStart ? undefined : asked,
  );
  const list = valueAt(data, listPath);
  const all: unknown[] = Array.isArray(list) ? list : [];
  const looked = query.toLowerCase();
  const fitting = sift ? all.filter((entry) => JSON.stringify(entry).toLowerCase().includes(looked)) : all;
  const entries = fitting.slice(0, mostEntries);
  const keeping = savedCollection
    ? { collection: savedCollection, statuses: savedStatuses, votes: savedVotes, fields: savedFields, title: savedTitle }
    : undefined;
  const opens = props.details !== undefined;
  const openerOf = (entry: unknown) => (opens ? () => setOpened(entry) : undefined);

  return (
    <section className={`@container grid grid-cols-1 gap-5 ${shape === 'lines' ? '' : 'app-wide'}`}>
      {props.title && <h2>{props.title}</h2>}
      <SearchBar query={query} topics={topics} hasField={searchParam !== undefined || sift} onSearch={setQuery} />
      {keeping && <Saved {...keeping} />}
      <SampleNotice sample={sample} reason={error} onRetry={refresh} />
      {loading && <LoadingState lines={5} />}
      {error && !sample && <ErrorState message={error} onRetry={refresh} />}
      {data !== undefined && entries.length === 0 && <p className="text-muted">{words().noMatch}</p>}
      {shape === 'lines' ? (
        <ol className="grid grid-cols-1">
          {entries.map((entry, index) => (
            <li key={index} className="relative flex gap-4 border-b border-line py-4">
              {itemEndpoint ? (
                <LoadedEntry {...{ service, paths: props, keeping }} endpoint={itemEndpoint} id={String(entry)} />
              ) : (
                <Entry {...{ entry, paths: props, keeping }} onOpen={openerOf(entry)} />
              )}
            </li>
          ))}
        </ol>
      ) : (
        <ul
          className={`grid gap-4 ${shape === 'posters' ? 'grid-cols-2 @xl:grid-cols-3 @4xl:grid-cols-4' : 'grid-cols-1 @md:grid-cols-2 @4xl:grid-cols-3'}`}
        >
          {entries.map((entry, index) => (
            <li key={`${readEntry(entry, props).title} ${index}`}>
              <Card {...{ entry, paths: props, keeping }} wide={shape === 'pictures'} onOpen={openerOf(entry)} />
            </li>
          ))}
        </ul>
      )}
      <Freshness seconds={refreshSeconds} />
      {opened !== undefined && (
        <Detail entry={opened} paths={props} keeping={keeping} onClose={() => setOpened(undefined)} />
      )}
    </section>
  );
}
