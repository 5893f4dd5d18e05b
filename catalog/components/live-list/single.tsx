import { Button, ErrorState, LoadingState, useService, valueAt, words, type Params } from '@faibric/kit';
import { ExternalLink, Shuffle } from 'lucide-react';
import { Entry } from './entry.tsx';
import { factsOf, membersAt, readEntry, type EntryPaths } from './paths.ts';
import { Poster } from './poster.tsx';
import { Keep, type Keeping } from './saved.tsx';

/** Parts of an entry that have lines of their own: meanings of a word with its definitions. */
export interface Groups {
  path: string;
  titlePath: string;
  /** Lines in a group, and in a line its text and a note. */
  itemsPath: string;
  textPath: string;
  notePath?: string;
  /** Words in a row below: synonyms. */
  tagsPath?: string;
  tagsTitle?: string;
}

/** A second call of the same entry: the repositories of a user. */
export interface More extends EntryPaths {
  title: string;
  endpoint: string;
  params?: Params;
  listPath?: string;
}

interface SingleProps {
  entry: unknown;
  paths: EntryPaths;
  keeping?: Keeping | undefined;
  groups?: Groups | undefined;
  /** The word on the button that asks for another one. */
  another?: string | undefined;
  onAnother: () => void;
}

/** One entry alone: a joke, a picture, a word with its meanings, a person's profile. */
export function Single({ entry, paths, keeping, groups, another, onAnother }: SingleProps) {
  const { title, text, link, image } = readEntry(entry, paths);
  const facts = factsOf(entry, [...(paths.facts ?? []), ...(paths.details ?? [])]);
  const hasPicture = paths.imagePath !== undefined;
  const isSaying = !hasPicture && title === '' && groups === undefined;
  return (
    <article className="app-card grid gap-5">
      {hasPicture && <Poster image={image} title={title || text || link || JSON.stringify(entry)} className={facts.length > 4 ? 'size-36 rounded-app' : 'aspect-3/2 rounded-app'} />}
      {title !== '' && <h2 className="border-0 p-0 text-start text-3xl wrap-anywhere">{title}</h2>}
      {text !== '' && (
        <p className={isSaying ? 'font-heading text-2xl leading-snug text-balance @lg:text-3xl' : 'max-w-prose text-lg'}>{text}</p>
      )}
      {facts.length > 0 && (
        <dl className="grid gap-x-8 gap-y-2 @lg:grid-cols-2">
          {facts.map(({ fact, values }) => (
            <div key={fact.label} className="flex justify-between gap-4 border-b border-line pb-1">
              <dt className="text-muted">{fact.label}</dt>
              <dd className="min-w-0 text-end wrap-anywhere tabular-nums">{values.join(', ')}</dd>
            </div>
          ))}
        </dl>
      )}
      {groups && <GroupList entry={entry} groups={groups} />}
      <div className="flex flex-wrap items-center gap-3 empty:hidden">
        {another !== undefined && (
          <Button onClick={onAnother}>
            <Shuffle aria-hidden="true" className="size-5" />
            {another}
          </Button>
        )}
        {keeping && <Keep {...keeping} title={title || text || link} link={link} />}
        {link !== '' && (
          <a
            href={link}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-11 items-center gap-2 underline underline-offset-4"
          >
            {words().live.source}
            <ExternalLink aria-hidden="true" className="size-4" />
          </a>
        )}
      </div>
    </article>
  );
}

function GroupList({ entry, groups }: { entry: unknown; groups: Groups }) {
  const list = valueAt(entry, groups.path);
  return (Array.isArray(list) ? (list as unknown[]) : []).map((group, index) => {
    const lines = valueAt(group, groups.itemsPath);
    const tags = groups.tagsPath === undefined ? [] : membersAt(group, groups.tagsPath);
    return (
      <section key={index} className="grid gap-2">
        <h3 className="text-lg text-muted italic">{membersAt(group, groups.titlePath).join(', ')}</h3>
        <ol className="grid list-decimal gap-2 ps-6">
          {(Array.isArray(lines) ? (lines as unknown[]) : []).map((line, at) => (
            <li key={at}>
              {membersAt(line, groups.textPath).join(' ')}
              {groups.notePath && <span className="block text-muted">{membersAt(line, groups.notePath).join(' ')}</span>}
            </li>
          ))}
        </ol>
        {tags.length > 0 && (
          <p className="text-sm">
            <span className="text-muted">{groups.tagsTitle}:</span> {tags.slice(0, 8).join(', ')}
          </p>
        )}
      </section>
    );
  });
}

/** What belongs to the entry and is asked for by itself. */
export function MoreOf({ service, asked, more }: { service: string; asked: Params; more: More }) {
  const { data, loading, error, refresh } = useService(service, more.endpoint, { ...asked, ...more.params });
  const list = valueAt(data, more.listPath ?? '');
  return (
    <section className="grid gap-2">
      <h2>{more.title}</h2>
      {loading && <LoadingState lines={3} />}
      {error && data === undefined && <ErrorState message={error} onRetry={refresh} />}
      <ol className="grid grid-cols-1">
        {(Array.isArray(list) ? (list as unknown[]) : []).map((entry, index) => (
          <li key={index} className="flex gap-4 border-b border-line py-4">
            <Entry entry={entry} paths={more} />
          </li>
        ))}
      </ol>
    </section>
  );
}
