import {
  Button,
  ErrorState,
  LoadingState,
  SampleNotice,
  inputClass,
  useService,
  valueAt,
  words,
  type Params,
} from '@faibric/kit';
import { ExternalLink, Search } from 'lucide-react';
import { useState, type FormEvent } from 'react';

interface LiveListProps {
  service: string;
  endpoint: string;
  params?: Params;
  /** Where the list stands in the answer; empty when the answer is the list. */
  listPath: string;
  titlePath: string;
  textPath?: string;
  linkPath?: string;
  /** The param that takes what people look for. */
  searchParam?: string;
  /** Where the list holds ids only: the path of one entry, as `/item/{id}.json`. */
  itemEndpoint?: string;
}

const mostEntries = 20;

export default function LiveList(props: LiveListProps) {
  const { service, endpoint, params = {}, listPath, searchParam, itemEndpoint } = props;
  const [query, setQuery] = useState(String(searchParam ? (params[searchParam] ?? '') : ''));
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
      {searchParam && (
        <form role="search" className="flex gap-3" onSubmit={find}>
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
              <LoadedEntry {...props} itemEndpoint={itemEndpoint} id={String(entry)} />
            ) : (
              <Entry {...props} entry={entry} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function LoadedEntry({ id, ...props }: LiveListProps & { itemEndpoint: string; id: string }) {
  const { data } = useService(props.service, props.itemEndpoint, { id });
  return <Entry {...props} entry={data} />;
}

/** Services put marks into their texts; people get the words. */
const plain = (html: unknown) =>
  new DOMParser().parseFromString(String(html ?? ''), 'text/html').body.textContent;

function Entry({ entry, titlePath, textPath, linkPath }: LiveListProps & { entry: unknown }) {
  const title = plain(valueAt(entry, titlePath));
  const text = textPath ? plain(valueAt(entry, textPath)) : '';
  const link = String((linkPath && valueAt(entry, linkPath)) || '');
  return (
    <div className="min-w-0">
      <h2 className="border-0 p-0 text-start text-xl">
        {/^https?:\/\//.test(link) ? (
          <a href={link} target="_blank" rel="noreferrer" className="underline-offset-4 hover:underline">
            {title} <ExternalLink aria-hidden="true" className="inline size-4 text-muted" />
          </a>
        ) : (
          title
        )}
      </h2>
      {text && <p className="mt-1 line-clamp-3 max-w-prose text-muted">{text}</p>}
    </div>
  );
}
