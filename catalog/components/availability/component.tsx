import {
  Button,
  AddDialog,
  type CollectionField,
  EditDialog,
  EmptyState,
  ErrorState,
  formatDate,
  LoadingState,
  type Row,
  useCollection,
  useVisitor,
  words,
} from '@faibric/kit';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import AnswerCell from './answer-cell.tsx';
import { answerOf, bestOf, everybody, type Answer } from './answers.ts';
import DateCell from './date-cell.tsx';
import Join from './join.tsx';

interface AvailabilityProps {
  collection: string;
  fields: readonly CollectionField[];
  noun: string;
  plural: string;
  answersCollection: string;
  /** The first one counts. */
  answers: readonly string[];
  /** Without them people add themselves. */
  people?: readonly string[];
}

export default function Availability(props: AvailabilityProps) {
  const { collection, fields, noun, plural, answersCollection, answers, people = [] } = props;
  const first = fields.find(({ type }) => type === 'date' || type === 'datetime') ?? fields[0];
  const dates = useCollection(collection, first ? { sort: { field: first.name, direction: 'asc' } } : {});
  const given = useCollection<Answer>(answersCollection);
  const [joined, keepJoined] = useVisitor<readonly string[]>(`joined-${collection}`, []);
  const [open, setOpen] = useState<'add' | Row | undefined>();
  const { add, answer, empty, emptyHint } = words();
  const close = () => setOpen(undefined);

  const persons = everybody(people.length > 0 ? people : joined, given.rows);
  const yes = answers[0] ?? '';
  const best = bestOf(
    dates.rows.map(({ id }) => id),
    given.rows,
    yes,
  );
  const nameOf = (row: Row) =>
    fields
      .slice(0, 2)
      .map(({ name, type }) => (type === 'date' ? formatDate(row[name], 'weekday') : String(row[name] ?? '')))
      .join(' ');
  const choose = (date: string, person: string, answer: string) => {
    const known = answerOf(given.rows, date, person);
    if (known) void given.update(known.id, { answer });
    else void given.add({ date, person, answer });
  };

  if (dates.loading || given.loading) return <LoadingState lines={4} />;
  const error = dates.error ?? given.error;
  if (error && dates.rows.length === 0) return <ErrorState message={error} onRetry={dates.refresh} />;
  return (
    <section aria-label={answer} className="app-wide @container grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-end justify-between gap-4">
        {people.length === 0 && <Join onJoin={(name) => keepJoined([...joined, name])} />}
        <Button className={people.length === 0 ? '' : 'ms-auto'} onClick={() => setOpen('add')}>
          <Plus aria-hidden="true" className="size-5" />
          {add(noun)}
        </Button>
      </div>
      {dates.rows.length === 0 ? (
        <EmptyState title={empty(plural)} text={emptyHint} fields={fields} />
      ) : (
        <div className="app-card overflow-x-auto">
          <table role="table" aria-label={answer} className="block w-full @2xl:table">
            <thead role="rowgroup" className="hidden @2xl:table-header-group">
              <tr role="row" className="text-start text-sm text-muted">
                <th role="columnheader" className="pb-2 text-start font-medium first-letter:uppercase">
                  {noun}
                </th>
                {persons.map((person) => (
                  <th key={person} role="columnheader" className="px-2 pb-2 text-start font-medium">
                    {person}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup" className="block @2xl:table-row-group">
              {dates.rows.map((row) => (
                <tr
                  key={row.id}
                  role="row"
                  className="block border-t border-line py-3 first:border-t-0 @2xl:table-row"
                >
                  <DateCell
                    row={row}
                    fields={fields}
                    name={nameOf(row)}
                    can={given.rows.filter(({ date, answer }) => date === row.id && answer === yes).length}
                    isBest={best.has(row.id)}
                    onEdit={() => setOpen(row)}
                  />
                  {persons.map((person) => (
                    <AnswerCell
                      key={person}
                      person={person}
                      label={`${person}: ${nameOf(row)}`}
                      answers={answers}
                      value={answerOf(given.rows, row.id, person)?.answer ?? ''}
                      onChange={(answer) => choose(row.id, person, answer)}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open === 'add' && (
        <AddDialog fields={fields} noun={noun} onSave={(row) => void dates.add(row)} onClose={close} />
      )}
      {open !== undefined && open !== 'add' && (
        <EditDialog
          fields={fields}
          row={open}
          onSave={(changed) => void dates.update(open.id, changed)}
          onDelete={() => dates.remove(open.id)}
          onClose={close}
        />
      )}
    </section>
  );
}
