import { useEffect, useState, type FormEvent } from 'react';
import { collectionStore, type Fields } from './collection-store.ts';
import { Field } from './field.tsx';
import { mistakesOf, rowOf, type CollectionField, type Draft, type Mistakes } from './fields.ts';

/**
 * A form's state: what is typed, what is wrong with it, and a submit handler that calls `save` with a clean row.
 * The first field that is wrong gets the focus.
 * @param id of the row that is changed: it does not stand in its own way
 */
export function useDraft(fields: readonly CollectionField[], initial: Draft = {}, id?: string) {
  const [draft, setDraft] = useState<Draft>(initial);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  useEffect(() => {
    for (const { atMost, sumAtMost } of fields) for (const rule of [atMost, sumAtMost]) if (rule) collectionStore(rule.collection).want();
  }, [fields]);

  const change = (name: string, value: string | number | boolean): void => {
    setDraft((before) => ({ ...before, [name]: value }));
    setMistakes(({ [name]: _mended, ...rest }) => rest);
  };
  const submit = (save: (row: Fields) => void) => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = mistakesOf(fields, draft, (collection) =>
      collectionStore(collection)
        .get()
        .rows.filter((row) => row.id !== id),
    );
    setMistakes(found);
    const [first] = fields.filter(({ name }) => found[name]);
    if (!first) return save(rowOf(fields, draft));
    event.currentTarget.querySelector<HTMLElement>(`[name^="${first.name}"]`)?.focus();
  };
  return { draft, setDraft, mistakes, change, submit };
}

/** The inputs of a draft, in columns where there is room. */
export function DraftFields({
  fields: all,
  form,
}: {
  fields: readonly CollectionField[];
  form: Pick<ReturnType<typeof useDraft>, 'draft' | 'mistakes' | 'change'>;
}) {
  const fields = all.filter(({ computed }) => !computed);
  return (
    <div className="app-fields">
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          value={form.draft[field.name]}
          mistake={form.mistakes[field.name]}
          onChange={(value) => form.change(field.name, value)}
        />
      ))}
    </div>
  );
}
