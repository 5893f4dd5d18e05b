import { Button, Dialog, useService, words, type Params } from '@faibric/kit';
import { ExternalLink } from 'lucide-react';
import { factsOf, readEntry, type EntryPaths } from './paths.ts';
import { Poster } from './poster.tsx';
import { Keep, type Keeping } from './saved.tsx';

interface DetailProps {
  entry: unknown;
  paths: EntryPaths;
  keeping?: Keeping | undefined;
  onClose: () => void;
}

interface LoadedDetailProps extends DetailProps {
  service: string;
  /** Where an opened entry says more than its line in the list does. */
  endpoint?: string | undefined;
}

/** An entry opened, with what the service says of it alone where it is asked for that. */
export function LoadedDetail({ service, endpoint, entry, ...props }: LoadedDetailProps) {
  const { data } = useService<object>(service, endpoint ?? '', endpoint === undefined ? undefined : namesOf(entry));
  return <Detail {...props} entry={data === undefined ? entry : { ...(entry as object), ...data }} />;
}

/** Params that an entry gives: its names and numbers. */
const namesOf = (entry: unknown): Params =>
  Object.fromEntries(
    Object.entries((entry ?? {}) as object).filter(
      (pair): pair is [string, string | number] => ['name', 'id', 'slug'].includes(pair[0]) && typeof pair[1] !== 'object',
    ),
  );

/** An entry opened: its picture, all its facts, and the way to its page. */
export function Detail({ entry, paths, keeping, onClose }: DetailProps) {
  const { title, text, link, image } = readEntry(entry, paths);
  const facts = factsOf(entry, [...(paths.facts ?? []), ...(paths.details ?? [])]);
  const { close, live } = words();
  return (
    <Dialog title={title} shape="sheet" onClose={onClose}>
      <div className="grid gap-5">
        <Poster image={image} title={title} className="h-48 rounded-app" />
        <dl className="grid gap-2">
          {facts.map(({ fact, values }) =>
            fact.format === 'list' ? (
              <div key={fact.label}>
                <dt className="mt-2 mb-1 font-heading text-lg">{fact.label}</dt>
                <dd>
                  <ol className="grid list-disc gap-1 ps-5">
                    {values.map((value) => (
                      <li key={value}>{value}</li>
                    ))}
                  </ol>
                </dd>
              </div>
            ) : (
              <div key={fact.label} className="flex justify-between gap-4 border-b border-line pb-1">
                <dt className="text-muted">{fact.label}</dt>
                <dd className="text-end tabular-nums">{values.join(', ')}</dd>
              </div>
            ),
          )}
        </dl>
        {text && <p className="max-w-prose whitespace-pre-line">{text}</p>}
        <div className="flex flex-wrap items-center gap-3">
          {keeping && <Keep {...keeping} title={title} link={link} />}
          {link !== '' && (
            <a
              href={link}
              target="_blank"
              rel="noreferrer"
              className="inline-flex min-h-11 items-center gap-2 underline underline-offset-4"
            >
              {live.source}
              <ExternalLink aria-hidden="true" className="size-4" />
            </a>
          )}
          <Button kind="quiet" className="ms-auto" onClick={onClose}>
            {close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
