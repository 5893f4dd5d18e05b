import { Button, useCollection, useService, valueAt, words } from '@faibric/kit';
import { Bookmark, BookmarkCheck, ExternalLink } from 'lucide-react';

export interface EntryPaths {
  titlePath: string;
  textPath?: string | undefined;
  linkPath?: string | undefined;
}

interface EntryProps extends EntryPaths {
  entry: unknown;
  savedCollection?: string | undefined;
}

/** Services put marks into their texts; people get the words. */
const plain = (html: unknown) =>
  new DOMParser().parseFromString(String(html ?? ''), 'text/html').body.textContent;

export function LoadedEntry({
  id,
  service,
  endpoint,
  ...props
}: Omit<EntryProps, 'entry'> & { id: string; service: string; endpoint: string }) {
  const { data } = useService(service, endpoint, { id });
  return <Entry {...props} entry={data} />;
}

export function Entry({ entry, titlePath, textPath, linkPath, savedCollection }: EntryProps) {
  const title = plain(valueAt(entry, titlePath));
  const text = textPath ? plain(valueAt(entry, textPath)) : '';
  const link = String((linkPath && valueAt(entry, linkPath)) || '');
  return (
    <div className="flex min-w-0 flex-1 items-start gap-3">
      <div className="min-w-0 flex-1">
        <Title title={title} link={link} />
        {text && <p className="mt-1 line-clamp-3 max-w-prose text-muted">{text}</p>}
      </div>
      {savedCollection && title && <SaveButton collection={savedCollection} title={title} link={link} />}
    </div>
  );
}

export function Title({ title, link }: { title: string; link: string }) {
  return (
    <h2 className="border-0 p-0 text-start text-xl">
      {/^https?:\/\//.test(link) ? (
        <a href={link} target="_blank" rel="noreferrer" className="underline-offset-4 hover:underline">
          {title} <ExternalLink aria-hidden="true" className="inline size-4 text-muted" />
        </a>
      ) : (
        title
      )}
    </h2>
  );
}

/** Puts an entry on the list of saved ones, or takes it off again. */
export function SaveButton({ collection, title, link }: { collection: string; title: string; link: string }) {
  const { rows, add, remove } = useCollection<{ title: string; link: string }>(collection);
  const { keep, remove: removeWord } = words();
  const saved = rows.find((row) => row.title === title);
  const Icon = saved ? BookmarkCheck : Bookmark;
  return (
    <Button
      kind={saved ? 'bare' : 'quiet'}
      className="shrink-0"
      aria-label={`${saved ? removeWord : keep} ${title}`}
      onClick={() => (saved ? remove(saved.id) : void add({ title, link }))}
    >
      <Icon aria-hidden="true" className="size-5" />
      {saved ? removeWord : keep}
    </Button>
  );
}
