import { Button, ErrorState, inLanguage, inputClass, LoadingState, useCollection, type Row } from '@faibric/kit';
import clsx from 'clsx';
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Editor } from './editor.tsx';
import { texts } from './texts.ts';

type Fields = Record<string, unknown>;
interface NotesProps {
  collection: string;
  titleField: string;
  textField: string;
}

/** Long enough that not every letter is sent. */
const restMs = 700;

export function Notes({ collection, titleField, textField }: NotesProps) {
  const { rows, loading, error, add, update, remove, refresh } = useCollection<Fields>(collection);
  const [chosen, setChosen] = useState<string>();
  const [wanted, setWanted] = useState('');
  const id = useId();
  const t = inLanguage(texts);
  const textOf = (row: Row<Fields> | undefined, field: string): string => String(row?.[field] ?? '');
  const found = rows.filter((row) =>
    `${textOf(row, titleField)} ${textOf(row, textField)}`.toLowerCase().includes(wanted.toLowerCase()),
  );
  const current = rows.find((row) => row.id === chosen) ?? found[0];

  if (loading) return <LoadingState />;
  if (error !== undefined) return <ErrorState message={error} onRetry={refresh} />;
  const begin = () => void add({ [titleField]: t.untitled, [textField]: '' }).then((row) => row && setChosen(row.id));

  return (
    <section className="grid w-full grid-cols-1 gap-6 md:grid-cols-[14rem_minmax(0,1fr)]">
      <nav aria-label={t.notes} className="grid content-start gap-3">
        <Button onClick={begin}>
          <Plus aria-hidden="true" className="size-5" />
          {t.add}
        </Button>
        <label htmlFor={`${id}-search`} className="sr-only">
          {t.search}
        </label>
        <input
          id={`${id}-search`}
          type="search"
          placeholder={t.search}
          className={inputClass}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        <ul className="grid gap-1">
          {found.map((row) => (
            <li key={row.id}>
              <button
                type="button"
                aria-current={row.id === current?.id}
                className={clsx(
                  'min-h-11 w-full rounded-app px-3 py-2 text-start wrap-anywhere',
                  row.id === current?.id ? 'bg-primary text-on-primary' : 'hover:bg-surface',
                )}
                onClick={() => setChosen(row.id)}
              >
                {textOf(row, titleField) || t.untitled}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {current ? (
        <Note
          key={current.id}
          title={textOf(current, titleField)}
          text={textOf(current, textField)}
          onSave={(title, text) => void update(current.id, { [titleField]: title, [textField]: text })}
          onRemove={() => remove(current.id)}
        />
      ) : (
        <p className="rounded-app border border-dashed border-(--control) p-8 text-center text-muted">{t.none}</p>
      )}
    </section>
  );
}

interface NoteProps {
  title: string;
  text: string;
  onSave: (title: string, text: string) => void;
  onRemove: () => void;
}

/** One note: what is typed is saved after a rest. */
function Note({ title: firstTitle, text: firstText, onSave, onRemove }: NoteProps) {
  const [title, setTitle] = useState(firstTitle);
  const [text, setText] = useState(firstText);
  const saved = useRef({ title: firstTitle, text: firstText });
  const id = useId();
  const t = inLanguage(texts);

  useEffect(() => {
    if (saved.current.title === title && saved.current.text === text) return undefined;
    const save = () => {
      saved.current = { title, text };
      onSave(title || t.untitled, text);
    };
    const timer = setTimeout(save, restMs);
    return () => clearTimeout(timer);
  });

  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="grid gap-1.5">
        <label htmlFor={id} className="font-medium">
          {t.title}
        </label>
        <input
          id={id}
          className={`${inputClass} font-heading text-xl!`}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
      </div>
      <Editor name={title} text={text} onChange={setText}>
        <Button kind="danger" icon aria-label={t.remove} title={t.remove} onClick={onRemove}>
          <Trash2 aria-hidden="true" className="size-5" />
        </Button>
      </Editor>
    </div>
  );
}
