import { Button, Field, useDraft, words } from '@faibric/kit';
import { Plus } from 'lucide-react';

/** A line to add the name of one more who answers. */
export default function Join({ onJoin }: { onJoin: (name: string) => void }) {
  const { availability, your } = words();
  const field = { name: 'person', type: 'text', label: your.name, required: true } as const;
  const form = useDraft([field]);
  return (
    <form
      noValidate
      className="flex max-w-md flex-wrap items-end gap-3"
      onSubmit={form.submit((row) => {
        onJoin(String(row['person']));
        form.setDraft({});
      })}
    >
      <div className="min-w-44 flex-1">
        <Field
          field={field}
          value={form.draft['person']}
          mistake={form.mistakes['person']}
          onChange={(value) => form.change('person', value)}
        />
      </div>
      <Button type="submit" kind="quiet">
        <Plus aria-hidden="true" className="size-5" />
        {availability.join}
      </Button>
    </form>
  );
}
