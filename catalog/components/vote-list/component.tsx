import {
  Button,
  DraftFields,
  EditDialog,
  EmptyState,
  ErrorState,
  LoadingState,
  Thread,
  Value,
  formatNumber,
  useCollection,
  useDraft,
  useVisitor,
  words,
  type CollectionField,
  type Row,
} from '@faibric/kit';
import clsx from 'clsx';
import { ChevronUp, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';

interface VoteListProps {
  collection: string;
  fields: readonly CollectionField[];
  noun: string;
  plural: string;
  titleField: string;
  /** With it people write under what others have suggested. */
  commentsCollection?: string;
}

const votesOf = (row: Row) => Number(row['votes'] ?? 0);
const isFilled = (value: unknown) => value !== undefined && value !== null && value !== '';

export default function VoteList(props: VoteListProps) {
  const { collection, fields, noun, plural, titleField, commentsCollection } = props;
  const { rows, loading, error, add, update, remove, refresh } = useCollection(collection);
  const [mine, keepMine] = useVisitor<readonly string[]>(`votes-${collection}`, []);
  const asked = fields.filter(({ name }) => name !== 'votes');
  const form = useDraft(asked);
  const [edited, setEdited] = useState<Row | undefined>();
  const most = Math.max(1, ...rows.map(votesOf));
  const sorted = [...rows].sort((a, b) => votesOf(b) - votesOf(a));
  const { add: addWord, edit, empty, emptyHint, vote, votes } = words();

  const save = form.submit(async (row) => {
    const typed = form.draft;
    form.setDraft({});
    const stored = await add({ ...row, votes: 0 });
    if (!stored) form.setDraft(typed);
  });
  const toggle = (row: Row) => {
    const voted = mine.includes(row.id);
    keepMine(voted ? mine.filter((id) => id !== row.id) : [...mine, row.id]);
    void update(row.id, { votes: Math.max(0, votesOf(row) + (voted ? -1 : 1)) });
  };

  return (
    <section aria-label={plural} className="grid grid-cols-1 gap-6">
      <form noValidate className="app-card @container grid gap-4" onSubmit={save}>
        <DraftFields fields={asked} form={form} />
        <Button type="submit" className="justify-self-start">
          <Plus aria-hidden="true" className="size-5" />
          {addWord(noun)}
        </Button>
      </form>
      {loading && <LoadingState lines={4} />}
      {error && rows.length === 0 && <ErrorState message={error} onRetry={refresh} />}
      {!loading && !error && rows.length === 0 && <EmptyState title={empty(plural)} text={emptyHint} />}
      <ol className="grid gap-4">
        {sorted.map((row) => {
          const title = String(row[titleField] ?? '');
          const voted = mine.includes(row.id);
          return (
            <li key={row.id} className="app-card flex items-start gap-4">
              <button
                type="button"
                aria-pressed={voted}
                aria-label={`${vote}: ${title}, ${votes(votesOf(row))}`}
                disabled={row.id.startsWith('new-')}
                className={clsx(
                  'app-button grid min-h-14 w-14 shrink-0 place-content-center justify-items-center rounded-app border font-semibold tabular-nums',
                  voted
                    ? 'border-primary bg-primary text-on-primary'
                    : 'border-(--control) bg-surface hover:border-text',
                )}
                onClick={() => toggle(row)}
              >
                <ChevronUp aria-hidden="true" className="size-5" />
                {formatNumber(votesOf(row))}
              </button>
              <div className="grid min-w-0 flex-1 gap-1">
                <h2 className="text-xl wrap-anywhere">{title}</h2>
                <div aria-hidden="true" className="h-1.5 rounded-full bg-line">
                  <div className="h-full rounded-full bg-primary" style={{ width: `${(votesOf(row) / most) * 100}%` }} />
                </div>
                {asked
                  .filter(({ name }) => name !== titleField && isFilled(row[name]))
                  .map((field) => (
                    <div key={field.name} className="text-muted wrap-anywhere">
                      <Value field={field} value={row[field.name]} />
                    </div>
                  ))}
                {commentsCollection && <Thread collection={commentsCollection} about={row.id} />}
              </div>
              <Button
                kind="bare"
                icon
                className="-my-2 -me-2 shrink-0"
                aria-label={`${edit} ${title}`}
                onClick={() => setEdited(row)}
              >
                <Pencil aria-hidden="true" className="size-4" />
              </Button>
            </li>
          );
        })}
      </ol>
      {edited && (
        <EditDialog
          fields={asked}
          row={edited}
          onSave={(changed) => void update(edited.id, changed)}
          onDelete={() => remove(edited.id)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  );
}
