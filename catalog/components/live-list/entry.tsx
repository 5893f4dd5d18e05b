import { useService } from '@faibric/kit';
import { factsOf, readEntry, type EntryPaths } from './paths.ts';
import { Poster } from './poster.tsx';
import { Keep, type Keeping } from './saved.tsx';
import { Title } from './title.tsx';

export interface EntryProps {
  entry: unknown;
  paths: EntryPaths;
  keeping?: Keeping | undefined;
  onOpen?: (() => void) | undefined;
}

interface LoadedEntryProps extends Omit<EntryProps, 'entry'> {
  id: string;
  service: string;
  endpoint: string;
}

/** Where a list holds ids only, each entry is asked for by itself. */
export function LoadedEntry({ id, service, endpoint, ...props }: LoadedEntryProps) {
  const { data } = useService(service, endpoint, { id });
  return <Entry {...props} entry={data} />;
}

/** A line of a list: title, where it leads, and what is to know about it. */
export function Entry({ entry, paths, keeping, onOpen }: EntryProps) {
  const { title, text, link, image } = readEntry(entry, paths);
  return (
    <div className="flex min-w-0 flex-1 items-start gap-4">
      {image !== '' && <Poster image={image} title={title} className="h-16 max-w-24 rounded-app" />}
      <div className="min-w-0 flex-1">
        <h2 className="border-0 p-0 text-start text-xl">
          <Title {...{ title, link, onOpen }} />
        </h2>
        <Facts entry={entry} paths={paths} link={link} />
        {text && <p className="mt-1 line-clamp-3 max-w-prose text-muted">{text}</p>}
      </div>
      {keeping && title && <Keep {...keeping} title={title} link={link} />}
    </div>
  );
}

/** A card with a picture. */
export function Card({ entry, paths, keeping, onOpen, wide }: EntryProps & { wide: boolean }) {
  const { title, image, link } = readEntry(entry, paths);
  return (
    <article className="app-card relative flex h-full flex-col overflow-hidden p-0!">
      <Poster image={image} title={title} className={wide ? 'aspect-3/2' : 'aspect-2/3'} />
      <div className="flex flex-1 flex-col items-start gap-2 p-4">
        <div className="w-full flex-1">
          <h2 className="border-0 p-0 text-start text-lg leading-tight">
            <Title {...{ title, link, onOpen }} />
          </h2>
          <Facts entry={entry} paths={paths} link="" />
        </div>
        {keeping && title && (
          <div className="relative z-10">
            <Keep {...keeping} title={title} link={link} />
          </div>
        )}
      </div>
    </article>
  );
}

function Facts({ entry, paths, link }: { entry: unknown; paths: EntryPaths; link: string }) {
  const host = /^https?:\/\/(?:www\.)?([^/]+)/.exec(link)?.[1];
  const facts = factsOf(entry, paths.facts);
  if (!host && facts.length === 0) return null;
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-muted tabular-nums">
      {host && <span>{host}</span>}
      {facts.map(({ fact, values }) => (
        <span key={fact.label} title={fact.label}>
          {values.slice(0, 3).join(', ')}
        </span>
      ))}
    </p>
  );
}
