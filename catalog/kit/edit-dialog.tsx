import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from './button.tsx';
import type { Fields, Row } from './collection-store.ts';
import { labelOf, type CollectionField, type Draft } from './fields.ts';
import { words } from './labels.ts';
import { DraftFields, useDraft } from './record-draft.tsx';

const shapes = {
  box: 'm-auto w-[min(36rem,calc(100vw-2rem))] rounded-app border border-line p-(--pad)',
  /** From the lower edge of a phone; a box where there is room. */
  sheet:
    'mx-0 mt-auto mb-0 max-h-[92dvh] w-full max-w-none border-t border-line p-(--pad) sm:m-auto sm:w-[min(36rem,calc(100vw-2rem))] sm:rounded-app sm:border',
  /** All there is to see. */
  full: 'm-0 h-dvh max-h-none w-screen max-w-none',
} as const;

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly shape?: keyof typeof shapes;
}

/** A dialog over the page; Escape and the close button end it, the focus goes back to where it was. `full` draws its own title. */
export function Dialog({ title, onClose, children, shape = 'box' }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement as HTMLElement | null;
    dialog?.showModal();
    return () => {
      dialog?.close();
      opener?.focus();
    };
  }, []);
  return (
    <dialog ref={ref} aria-label={title} onClose={onClose} className={`app-dialog @container bg-surface text-text ${shapes[shape]}`}>
      {shape !== 'full' && <h2 className="mb-4">{title}</h2>}
      {children}
    </dialog>
  );
}

interface EditDialogProps {
  readonly fields: readonly CollectionField[];
  readonly row: Row;
  readonly onSave: (fields: Fields) => void;
  readonly onDelete?: () => void;
  readonly onClose: () => void;
}

/** Changes a row in a dialog. */
export function EditDialog({ fields, row, onSave, onDelete, onClose }: EditDialogProps) {
  const initial = Object.fromEntries(fields.map(({ name }) => [name, row[name] ?? undefined])) as Draft;
  const form = useDraft(fields, initial, row.id);
  const { cancel, delete: remove, edit, save } = words();
  const [first] = fields;
  const subject = first && first.type !== 'image' ? String(row[first.name] ?? labelOf(first)) : '';
  const then = (act: () => void) => (): void => {
    act();
    onClose();
  };
  return (
    <Dialog title={`${edit} ${subject}`} onClose={onClose}>
      <form noValidate onSubmit={form.submit((changed) => then(() => onSave(changed))())}>
        <DraftFields fields={fields} form={form} />
        <div className="mt-6 flex flex-wrap gap-3">
          <Button type="submit">{save}</Button>
          <Button kind="quiet" onClick={onClose}>
            {cancel}
          </Button>
          {onDelete && (
            <Button kind="danger" className="ms-auto" onClick={then(onDelete)}>
              {remove}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
