import { Button, type CollectionField, Field, formatNumber, inputClass, useCollection, useVisitor, words } from '@faibric/kit';
import { Bookmark, BookmarkCheck, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { Title } from './title.tsx';

export interface Keeping {
  /** Where entries are kept that people save. */
  collection: string;
  /** What somebody may say of a kept entry: "to read", "read". */
  statuses?: readonly string[] | undefined;
  /** Kept entries are voted on. */
  votes?: boolean | undefined;
  /** What people say of a kept entry: stars, a tick. */
  fields?: readonly CollectionField[] | undefined;
  /** Over the kept ones. */
  title?: string | undefined;
}

interface Kept {
  title: string;
  link: string;
  status: string;
  votes: number;
  [field: string]: string | number | boolean | null;
}

/** Puts an entry on the list of saved ones, or takes it off again. */
export function Keep({ collection, statuses = [], votes, title, link }: Keeping & { title: string; link: string }) {
  const { rows, add, remove, update } = useCollection<Kept>(collection);
  const { keep, remove: removeWord } = words();
  const saved = rows.find((row) => row.title === title);
  const Icon = saved ? BookmarkCheck : Bookmark;
  const save = (status = statuses[0]) =>
    void add({ title, link, ...(status === undefined ? {} : { status }), ...(votes ? { votes: 0 } : {}) });
  if (statuses.length > 0)
    return (
      <select
        aria-label={`${keep} ${title}`}
        className={`${inputClass} max-w-44`}
        value={saved?.status ?? ''}
        onChange={({ target }) => {
          if (!saved) return save(target.value);
          return target.value === '' ? remove(saved.id) : void update(saved.id, { status: target.value });
        }}
      >
        <option value="">{saved ? removeWord : `${keep} …`}</option>
        {statuses.map((status) => (
          <option key={status}>{status}</option>
        ))}
      </select>
    );
  return (
    <Button
      kind={saved ? 'bare' : 'quiet'}
      className="shrink-0 px-3!"
      aria-label={`${saved ? removeWord : keep} ${title}`}
      onClick={() => (saved ? remove(saved.id) : save())}
    >
      <Icon aria-hidden="true" className="size-5" />
      {saved ? removeWord : keep}
    </Button>
  );
}

/** What was saved from the list: by votes where there are some, else the newest first. */
export function Saved(keeping: Keeping) {
  const { collection, statuses = [], votes, fields = [] } = keeping;
  const { rows, update } = useCollection<Kept>(collection);
  const [status, setStatus] = useState('');
  const { all, kept } = words();
  if (rows.length === 0) return null;
  const shown = rows
    .filter((row) => status === '' || row.status === status)
    .sort((a, b) => (votes ? b.votes - a.votes : 0));
  return (
    <section aria-label={keeping.title ?? kept} className="app-card grid gap-3">
      <h2>{keeping.title ?? kept}</h2>
      {statuses.length > 0 && (
        <div role="group" className="flex flex-wrap gap-2">
          {['', ...statuses].map((other) => (
            <Button
              key={other}
              kind={other === status ? 'primary' : 'quiet'}
              className="px-3!"
              aria-pressed={other === status}
              onClick={() => setStatus(other)}
            >
              {other || all}
            </Button>
          ))}
        </div>
      )}
      <ul className="grid gap-2">
        {shown.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-3">
            {votes && <VoteButton collection={collection} row={row} />}
            <div className="min-w-40 flex-1">
              <Title title={row.title} link={row.link} />
            </div>
            {fields.map((field) => (
              <Field
                key={field.name}
                field={field}
                value={row[field.name]}
                onChange={(value) => void update(row.id, { [field.name]: value })}
              />
            ))}
            <Keep {...keeping} title={row.title} link={row.link} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function VoteButton({ collection, row }: { collection: string; row: Kept & { id: string } }) {
  const { update } = useCollection<Kept>(collection);
  const [mine, keepMine] = useVisitor<readonly string[]>(`votes-${collection}`, []);
  const { vote, votes } = words();
  const voted = mine.includes(row.id);
  const toggle = () => {
    keepMine(voted ? mine.filter((id) => id !== row.id) : [...mine, row.id]);
    void update(row.id, { votes: Math.max(0, row.votes + (voted ? -1 : 1)) });
  };
  return (
    <Button
      kind={voted ? 'primary' : 'quiet'}
      className="shrink-0 px-3! tabular-nums"
      aria-pressed={voted}
      aria-label={`${vote}: ${row.title}, ${votes(row.votes)}`}
      onClick={toggle}
    >
      <ChevronUp aria-hidden="true" className="size-5" />
      {formatNumber(row.votes)}
    </Button>
  );
}
