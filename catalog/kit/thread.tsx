import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { formatAgo } from './format.ts';
import { words } from './labels.ts';
import { useDraft } from './record-draft.tsx';
import { useCollection } from './use-collection.ts';
import { useVisitor } from './use-visitor.ts';

const messageField = { name: 'message', type: 'text', required: true } as const;

/** Short answers to one row of another collection, oldest first, and a line to write one. `field` holds that row's id. */
export function Thread({ collection, about, field = 'about' }: { collection: string; about: string; field?: string }) {
  const { rows, add } = useCollection(collection, {
    where: { field, equals: about },
    sort: { field: 'created_at' },
  });
  const [name, keepName] = useVisitor('name', '');
  const { comment, send, your } = words();
  const form = useDraft([messageField]);
  return (
    <div className="app-thread mt-2 grid gap-4 border-s-2 border-line ps-4">
      {rows.map((row) => (
        <p key={row.id}>
          <strong>{row['name'] ?? your.anonymous}</strong> <span className="text-sm text-muted">{formatAgo(row.created_at)}</span>
          <br />
          {row['message']}
        </p>
      ))}
      <form
        noValidate
        className="grid gap-3 @xl:grid-cols-[minmax(0,10rem)_minmax(0,1fr)_auto] @xl:items-end"
        onSubmit={form.submit((typed) => {
          form.setDraft({});
          void add({ ...typed, name: name.trim() || null, [field]: about });
        })}
      >
        <Field field={{ name: 'name', type: 'text', label: your.name }} value={name} onChange={(value) => keepName(String(value))} />
        <Field
          field={{ ...messageField, label: comment }}
          value={form.draft['message']}
          mistake={form.mistakes['message']}
          onChange={(value) => form.change('message', value)}
        />
        <Button type="submit" kind="quiet">
          {send}
        </Button>
      </form>
    </div>
  );
}
