import { Button } from './button.tsx';
import type { Fields } from './collection-store.ts';
import { Dialog } from './edit-dialog.tsx';
import { beginningOf, type CollectionField, type Draft } from './fields.ts';
import { words } from './labels.ts';
import { DraftFields, useDraft } from './record-draft.tsx';

interface AddDialogProps {
  readonly fields: readonly CollectionField[];
  /** One row in words: appointment. */
  readonly noun: string;
  /** What is known already, as the day that was pressed. */
  readonly initial?: Draft;
  readonly onSave: (fields: Fields) => void;
  readonly onClose: () => void;
}

/** Adds a row in a dialog. */
export function AddDialog({ fields, noun, initial = {}, onSave, onClose }: AddDialogProps) {
  const form = useDraft(fields, { ...beginningOf(fields), ...initial });
  const { add, cancel, save } = words();
  return (
    <Dialog title={add(noun)} onClose={onClose}>
      <form
        noValidate
        onSubmit={form.submit((row) => {
          onSave(row);
          onClose();
        })}
      >
        <DraftFields fields={fields} form={form} />
        <div className="mt-6 flex flex-wrap gap-3">
          <Button type="submit">{save}</Button>
          <Button kind="quiet" onClick={onClose}>
            {cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
