import { Button, Dialog, DraftFields, formatMoney, useCollection, useDraft, words } from '@faibric/kit';
import { Pencil } from 'lucide-react';
import { useState } from 'react';

interface EditablePriceProps {
  collection: string;
  item: string;
  /** The price until somebody changes it. */
  price: number | string | undefined;
  currency: string | undefined;
  /** What a price is called. */
  noun: string;
}

/** A price that is changed on the page itself; a row of the collection keeps it. */
export default function EditablePrice({ collection, item, price, currency, noun }: EditablePriceProps) {
  const { rows, add, update } = useCollection(collection);
  const [open, setOpen] = useState(false);
  const { edit } = words();
  const kept = rows.find((row) => row['item'] === item);
  const shown = typeof kept?.['price'] === 'number' ? kept['price'] : price;
  const keep = (changed: number) => {
    setOpen(false);
    void (kept ? update(kept.id, { price: changed }) : add({ item, price: changed }));
  };
  return (
    <span className="flex shrink-0 items-center gap-1">
      {shown !== undefined && (
        <span className="app-price text-xl whitespace-nowrap tabular-nums">
          {typeof shown === 'number' ? formatMoney(shown, currency) : shown}
        </span>
      )}
      <Button
        kind="bare"
        icon={shown !== undefined}
        aria-label={`${edit}: ${noun}, ${item}`}
        onClick={() => setOpen(true)}
      >
        <Pencil aria-hidden="true" className="size-5" />
        {shown === undefined && noun}
      </Button>
      {open && (
        <PriceDialog
          item={item}
          noun={noun}
          price={typeof shown === 'number' ? shown : undefined}
          onSave={keep}
          onClose={() => setOpen(false)}
        />
      )}
    </span>
  );
}

interface PriceDialogProps {
  item: string;
  noun: string;
  price: number | undefined;
  onSave: (price: number) => void;
  onClose: () => void;
}

function PriceDialog({ item, noun, price, onSave, onClose }: PriceDialogProps) {
  const fields = [{ name: 'price', type: 'money', label: noun, required: true }] as const;
  const form = useDraft(fields, price === undefined ? {} : { price });
  const { cancel, save } = words();
  return (
    <Dialog title={item} onClose={onClose}>
      <form noValidate onSubmit={form.submit((row) => onSave(Number(row['price'])))}>
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
