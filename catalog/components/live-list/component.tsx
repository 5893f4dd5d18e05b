import { Button, type CollectionField, ErrorState, Freshness, LoadingState, SampleNotice, useService, valueAt, words, type Params } from '@faibric/kit';
import { useState } from 'react';
import { LoadedDetail } from './detail.tsx';
import { Card, Entry, LoadedEntry } from './entry.tsx';
import { readEntry, type EntryPaths } from './paths.ts';
import { Saved } from './saved.tsx';
import { SearchBar, type Choices } from './search.tsx';
import { MoreOf, Single, type Groups, type More } from './single.tsx';

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
  /** What is looked for: "Word", "User name". */
  searchLabel?: string;
  /** What the opened entry is asked for with: `/pokemon/{name}`. */
  detailEndpoint?: string;
  /** One of several is chosen, as a country. */
  choices?: Choices;
  /** Lines of text, cards with an upright picture, or with a wide one; `single` shows the first entry alone. */
  shape?: 'lines' | 'posters' | 'pictures' | 'single';
  /** On the button of a single entry that asks for another one. */
  another?: string;
  groups?: Groups;
  more?: More;
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

const pageLength = 24;

export default function LiveList(props: LiveListProps) {
  const { service, endpoint, params = {}, listPath = '', searchParam, startEndpoint, itemEndpoint, detailEndpoint, topics = [], choices } = props;
  const { shape = 'lines', sift = false, savedCollection, savedStatuses, savedVotes, savedFields, savedTitle, refreshSeconds } = props;
  const [query, setQuery] = useState(topics[0] ?? String(searchParam ? (params[searchParam] ?? '') : ''));
  const [choice, setChoice] = useState(choices?.options[0]?.value ?? '');
  const [count, setCount] = useState(pageLength);
  const [opened, setOpened] = useState<unknown>();
  const isStart = query === '' && startEndpoint !== undefined;
  const chosen = choices ? { ...params, [choices.param]: choice } : params;
  const asked = searchParam && !isStart ? { ...chosen, [searchParam]: query } : chosen;
  const { data, loading, error, sample, refresh } = useService(
    service,
    isStart ? startEndpoint : endpoint,
    searchParam && query === '' && !isStart ? undefined : asked,
  );
  const list = valueAt(data, listPath);
  const all: unknown[] = Array.isArray(list) ? list : list && typeof list === 'object' ? [list] : [];
  const looked = query.toLowerCase();
  const fitting = sift ? all.filter((entry) => JSON.stringify(entry).toLowerCase().includes(looked)) : all;
  const entries = fitting.slice(0, shape === 'single' ? 1 : count);
  const keeping = savedCollection
    ? { collection: savedCollection, statuses: savedStatuses, votes: savedVotes, fields: savedFields, title: savedTitle }
    : undefined;
  const opens = props.details !== undefined || detailEndpoint !== undefined;
  const openerOf = (entry: unknown) => (opens ? () => setOpened(entry) : undefined);

  return (
    <section className={`@container grid grid-cols-1 gap-5 ${['lines', 'single'].includes(shape) ? '' : 'app-wide'}`}>
      {props.title && <h2>{props.title}</h2>}
      <SearchBar
        {...{ query, topics, choices, choice }}
        label={props.searchLabel}
        hasField={searchParam !== undefined || sift}
        onSearch={setQuery}
        onChoose={setChoice}
      />
      {keeping && <Saved {...keeping} />}
      <SampleNotice sample={sample} reason={error} onRetry={refresh} />
      {loading && <LoadingState lines={5} />}
      {error && !sample && <ErrorState message={error} onRetry={refresh} />}
      {data !== undefined && entries.length === 0 && <p className="text-muted">{words().noMatch}</p>}
      {shape === 'single' ? (
        <>
          {entries.map((entry) => (
            <Single key="one" {...{ entry, paths: props, keeping }} groups={props.groups} another={props.another} onAnother={refresh} />
          ))}
          {entries.length > 0 && props.more && <MoreOf service={service} asked={asked} more={props.more} />}
        </>
      ) : shape === 'lines' ? (
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
      {fitting.length > entries.length && shape !== 'single' && (
        <Button kind="quiet" className="justify-self-center" onClick={() => setCount(count + pageLength)}>
          {words().live.more}
        </Button>
      )}
      {props.another === undefined && <Freshness seconds={refreshSeconds} />}
      {opened !== undefined && (
        <LoadedDetail
          {...{ service, keeping }}
          endpoint={detailEndpoint}
          entry={opened}
          paths={props}
          onClose={() => setOpened(undefined)}
        />
      )}
    </section>
  );
}
