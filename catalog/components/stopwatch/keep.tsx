import { Button, inputClass, toast, useCollection, words } from '@faibric/kit';
import { BookmarkPlus } from 'lucide-react';
import { useId, useState } from 'react';

export interface Keeping {
  collection: string;
  /** The fields of a kept time: its day, whose it is, the seconds. */
  day: string;
  name: string;
  time: string;
  /** What the field of whose it is is called. */
  label: string;
}

interface KeepProps extends Keeping {
  ms: number;
  running: boolean;
}

const today = () => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** Keeps the time that the watch was stopped at as a row. */
export default function Keep({ collection, day, name, time, label, ms, running }: KeepProps) {
  const id = useId();
  const { add } = useCollection<{ [field: string]: string | number | boolean | null }>(collection);
  const [whose, setWhose] = useState('');
  const { keep, kept } = words();
  const save = () => {
    const row = { [day]: today(), [name]: whose.trim() || null, [time]: Math.round(ms / 100) / 10 };
    void add(row).then((done) => done && toast(kept));
  };
  return (
    <div className="flex flex-wrap items-end justify-center gap-3">
      <div className="grid gap-1.5">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <input id={id} className={inputClass} value={whose} onChange={({ target }) => setWhose(target.value)} />
      </div>
      <Button kind="quiet" disabled={running || ms === 0} onClick={save}>
        <BookmarkPlus aria-hidden="true" className="size-5" />
        {keep}
      </Button>
    </div>
  );
}
