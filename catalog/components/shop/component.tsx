import {
  Button,
  Dialog,
  formatMoney,
  toast,
  useCollection,
  useVisitor,
  words,
  type CollectionField,
  type Fields,
} from '@faibric/kit';
import { ShoppingBasket } from 'lucide-react';
import { useEffect, useState } from 'react';
import { changed, countOf, linesOf, orderText, totalOf, type CartItem, type Product } from './cart.ts';
import { CartPanel } from './cart-panel.tsx';
import { comesFromPayment, pay, paymentWindow, type Checkout } from './checkout.ts';
import OrderDialog from './order-dialog.tsx';
import ProductCard from './product-card.tsx';

interface ShopProps {
  items: readonly Product[];
  collection: string;
  /** Asked for with an order. */
  fields: readonly CollectionField[];
  noun: string;
  /** ISO 4217, as EUR. */
  currency?: string;
  note?: string;
  thanks: string;
  /** Where what was ordered is paid at once. */
  checkout?: Checkout;
}

const noItems: readonly CartItem[] = [];

export default function Shop({ items, collection, fields, noun, currency, note, thanks, checkout }: ShopProps) {
  const { add } = useCollection(collection, { load: false });
  const [cart, keepCart] = useVisitor(`cart-${collection}`, noItems);
  const [open, setOpen] = useState<'cart' | 'order' | undefined>();
  const [state, setState] = useState<'open' | 'sending' | 'sent'>('open');
  /** Why it could not be paid: what the owner has to do about it. */
  const [unpaid, setUnpaid] = useState<string>();
  const { close, shop } = words();
  useEffect(() => {
    if (!checkout || !comesFromPayment()) return;
    keepCart(noItems);
    toast(shop.paid);
  }, [checkout, keepCart, shop.paid]);
  const lines = linesOf(cart, items);
  const total = totalOf(lines);

  const order = async (asked: Fields) => {
    const to = checkout && total ? paymentWindow() : undefined;
    setState('sending');
    const stored = await add({ ...asked, order_items: orderText(lines), total: total ?? null });
    if (checkout && total && stored && to !== undefined) {
      const refused = await pay(checkout, lines, currency ?? 'USD', to).then(
        () => undefined,
        (error: Error) => error.message,
      );
      if (refused === undefined) return setState('open'); // the page is on its way to the payment; the cart stays until it is paid
      setUnpaid(refused);
    } else if (to && to !== window) to.close();
    setState(stored ? 'sent' : 'open');
    if (stored) keepCart(noItems);
  };
  const closeOrder = () => {
    setOpen(undefined);
    if (state === 'sent') setState('open');
    setUnpaid(undefined);
  };
  const panel = (
    <CartPanel
      lines={lines}
      currency={currency}
      onChange={({ name, option }, by) => keepCart(changed(cart, { name, option }, by))}
      onOrder={() => setOpen('order')}
    />
  );

  return (
    <section
      id="shop"
      aria-label={noun}
      className="app-wide grid scroll-mt-6 grid-cols-1 items-start gap-8 @4xl:grid-cols-[minmax(0,1fr)_20rem]"
    >
      <div className="@container">
        <ul className="grid grid-cols-1 gap-5 @md:grid-cols-2 @3xl:grid-cols-3">
          {items.map((product) => (
            <ProductCard
              key={product.name}
              product={product}
              currency={currency}
              onAdd={(option) => keepCart(changed(cart, { name: product.name, option }, 1))}
            />
          ))}
        </ul>
        {note && <p className="mt-5 text-muted">{note}</p>}
      </div>

      <aside
        aria-label={shop.cart}
        className="app-card sticky top-[calc(1.5rem+var(--nav,0rem))] hidden @4xl:block"
      >
        <h2 className="mb-2 border-0 p-0 text-start text-xl">{shop.cart}</h2>
        {panel}
      </aside>

      {lines.length > 0 && (
        <div className="sticky bottom-4 z-10 grid @4xl:hidden">
          <Button className="w-full justify-between! shadow-lg" onClick={() => setOpen('cart')}>
            <span className="flex items-center gap-2">
              <ShoppingBasket aria-hidden="true" className="size-5" />
              {shop.cart}, {countOf(lines)}
            </span>
            <span className="tabular-nums">
              {total === undefined ? shop.onRequest : formatMoney(total, currency)}
            </span>
          </Button>
        </div>
      )}
      {open === 'cart' && (
        <Dialog title={shop.cart} shape="sheet" onClose={() => setOpen(undefined)}>
          {panel}
          <Button kind="quiet" className="mt-3 w-full" onClick={() => setOpen(undefined)}>
            {close}
          </Button>
        </Dialog>
      )}
      {open === 'order' && (
        <OrderDialog
          lines={lines}
          fields={fields}
          currency={currency}
          thanks={thanks}
          state={state}
          paying={checkout !== undefined && Boolean(total)}
          unpaid={unpaid}
          onSend={(asked) => void order(asked)}
          onClose={closeOrder}
        />
      )}
    </section>
  );
}
