import {
  beginningOf,
  Button,
  DraftFields,
  type CollectionField,
  noteTaken,
  useCollection,
  useDraft,
  words,
} from '@faibric/kit';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';

interface RecordFormProps {
  collection: string;
  fields: readonly CollectionField[];
  noun: string;
  submit?: string;
  /** Shown instead of the form once it is sent: for contact, orders, RSVP. */
  thanks?: string;
}

export default function RecordForm({ collection, fields, noun, submit, thanks }: RecordFormProps) {
  const { add } = useCollection(collection, { load: false });
  const form = useDraft(fields, beginningOf(fields));
  const [state, setState] = useState<'open' | 'sending' | 'sent'>('open');
  const label = submit ?? (thanks ? words().send : words().add(noun));

  const save = form.submit(async (row) => {
    const typed = form.draft;
    if (thanks) setState('sending');
    else form.setDraft(beginningOf(fields));
    const stored = await add(row);
    if (stored) await noteTaken(fields, row, collection);
    if (thanks) setState(stored ? 'sent' : 'open');
    else if (!stored) form.setDraft(typed);
  });

  if (thanks && state === 'sent') {
    return (
      <div role="status" data-place="aside" className="app-card app-form grid justify-items-start gap-3">
        <CircleCheck aria-hidden="true" className="size-8 text-primary" />
        <p className="font-heading text-2xl">{thanks}</p>
      </div>
    );
  }
  return (
    <form
      noValidate
      data-place="aside"
      aria-label={label}
      className="app-card app-form @container"
      onSubmit={save}
    >
      <DraftFields fields={fields} form={form} />
      <Button type="submit" className="mt-5 w-full @md:w-auto" disabled={state === 'sending'}>
        {label}
      </Button>
    </form>
  );
}
