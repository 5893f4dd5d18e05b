import {
  Button,
  Dialog,
  DraftFields,
  useDraft,
  words,
  type CollectionField,
  type Fields,
} from '@faibric/kit';
import { CircleCheck } from 'lucide-react';
import type { CartLine } from './cart.ts';
import { CartLines } from './cart-panel.tsx';

interface OrderDialogProps {
  lines: readonly CartLine[];
  fields: readonly CollectionField[];
  currency: string | undefined;
  thanks: string;
  state: 'open' | 'sending' | 'sent';
  /** The order is paid at once. */
  paying: boolean;
  /** Why it was sent without being paid. */
  unpaid: string | undefined;
  onSend: (row: Fields) => void;
  onClose: () => void;
}

/** The order once more, who it is for, and thanks when it is stored. */
export default function OrderDialog(props: OrderDialogProps) {
  const { lines, fields, currency, thanks, state, paying, unpaid, onSend, onClose } = props;
  const form = useDraft(fields);
  const { cancel, close, shop } = words();
  return (
    <Dialog title={shop.order} shape="sheet" onClose={onClose}>
      {state === 'sent' ? (
        <div className="grid justify-items-start gap-3">
          <CircleCheck aria-hidden="true" className="size-8 text-primary" />
          <p role="status" className="font-heading text-2xl">
            {thanks}
          </p>
          {unpaid !== undefined && (
            <p className="app-sample border-s-4 border-accent bg-surface px-4 py-2 text-sm">
              {shop.payOff} <span className="text-muted">{unpaid}</span>
            </p>
          )}
          <Button autoFocus className="mt-3" onClick={onClose}>
            {close}
          </Button>
        </div>
      ) : (
        <form noValidate className="grid grid-cols-1 gap-5" onSubmit={form.submit(onSend)}>
          <CartLines lines={lines} currency={currency} />
          <DraftFields fields={fields} form={form} />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" disabled={state === 'sending'}>
              {paying ? shop.toPay : shop.order}
            </Button>
            <Button kind="quiet" onClick={onClose}>
              {cancel}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
