import { Button, toast, useCollection, words } from '@faibric/kit';
import { BookmarkPlus } from 'lucide-react';

export interface Keeping {
  collection: string;
  /** The field of the day on which something was worked out. */
  day: string;
  /** The field of each input. */
  inputs: { [input: string]: string };
  /** Which of the outputs stands in a field. */
  outputs: { [field: string]: number };
}

interface KeepProps extends Keeping {
  given: { [input: string]: string | number };
  results: readonly number[];
}

const today = () => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};
const rounded = (value: number) => Number(value.toFixed(2));

/** Keeps what stands there now as a row. */
export default function Keep({ collection, day, inputs, outputs, given, results }: KeepProps) {
  const { add } = useCollection<{ [field: string]: string | number | boolean | null }>(collection);
  const { keep, kept } = words();
  const isSound = results.every((value) => Number.isFinite(value));
  const save = () => {
    const row = {
      [day]: today(),
      ...Object.fromEntries(Object.entries(inputs).map(([input, field]) => [field, given[input] ?? null])),
      ...Object.fromEntries(Object.entries(outputs).map(([field, at]) => [field, rounded(results[at] ?? 0)])),
    };
    void add(row).then((done) => done && toast(kept));
  };
  return (
    <Button className="mt-4 justify-self-center" disabled={!isSound} onClick={save}>
      <BookmarkPlus aria-hidden="true" className="size-5" />
      {keep}
    </Button>
  );
}
