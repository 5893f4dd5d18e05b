import { Button, ErrorState, Field, LoadingState, useCollection, useVisitor, words } from '@faibric/kit';
import { useState } from 'react';
import { Option } from './option.tsx';

interface PollProps {
  collection: string;
  question: string;
  options: readonly string[];
  /** How many options one visitor may take. */
  picks?: number;
  /** With it, people say who they are. */
  nameLabel?: string;
}

interface Vote {
  choice: string;
  name?: string;
}

interface Mine {
  id: string;
  choice: string | readonly string[];
  name?: string;
}

const columnOf = (at: number) => (at === 0 ? 'choice' : `choice_${at + 1}`);

export default function Poll({ collection, question, options, picks = 1, nameLabel }: PollProps) {
  const { rows, loading, error, add, update, refresh } = useCollection<Vote>(collection);
  const [mine, keepMine] = useVisitor<Mine | undefined>(`poll-${collection}`, undefined);
  const [chosen, setChosen] = useState<readonly string[]>([mine?.choice ?? []].flat());
  const [name, setName] = useState(mine?.name ?? '');
  const { total, vote } = words();
  const columns = Array.from({ length: picks }, (_, at) => columnOf(at));
  const taken = (row: object) => columns.map((column) => (row as Record<string, unknown>)[column]);

  const pick = (option: string) => {
    if (picks === 1) setChosen([option]);
    else setChosen(chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option]);
  };
  const send = async () => {
    const picked = Object.fromEntries(columns.map((column, at) => [column, chosen[at] ?? '']));
    const row = { choice: '', ...picked, ...(nameLabel === undefined ? {} : { name: name.trim() }) };
    const known = rows.some(({ id }) => id === mine?.id);
    const stored = mine && known ? await update(mine.id, row) : await add(row);
    if (stored) keepMine({ id: stored.id, choice: chosen, name });
  };
  const resultOf = (option: string) => {
    const voters = rows.filter((row) => taken(row).includes(option));
    return {
      votes: voters.length,
      share: rows.length === 0 ? 0 : (100 * voters.length) / rows.length,
      names: nameLabel === undefined ? [] : voters.flatMap((voter) => voter.name || []),
    };
  };
  const isKept = [mine?.choice ?? []].flat().join('\n') === chosen.join('\n') && (mine?.name ?? '') === name;
  const isNameless = nameLabel !== undefined && name.trim() === '';

  return (
    <form
      className="app-card grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <fieldset className="grid gap-3">
        <legend className="mb-5 font-heading text-3xl leading-tight">{question}</legend>
        {options.map((option) => (
          <Option
            key={option}
            option={option}
            several={picks > 1}
            checked={chosen.includes(option)}
            disabled={picks > 1 && chosen.length >= picks && !chosen.includes(option)}
            onPick={() => pick(option)}
            result={mine && resultOf(option)}
          />
        ))}
      </fieldset>
      {nameLabel !== undefined && (
        <Field
          field={{ name: 'name', type: 'text', label: nameLabel, required: true }}
          value={name}
          onChange={(value) => setName(String(value))}
        />
      )}
      {loading && <LoadingState lines={1} />}
      {error && <ErrorState message={error} onRetry={refresh} />}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" disabled={chosen.length === 0 || isNameless || isKept}>
          {vote}
        </Button>
        <p aria-live="polite" className="text-muted tabular-nums">
          {mine && `${total}: ${rows.length}`}
        </p>
      </div>
    </form>
  );
}
