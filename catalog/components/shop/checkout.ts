import { callService, words } from '@faibric/kit';
import { nameOf, type CartLine } from './cart.ts';

/** A service that takes payments: Stripe's checkout sessions, on the owner's key. */
export interface Checkout {
  service: string;
  endpoint: string;
  method: 'POST';
}

/** Currencies without a smaller unit. */
const whole = new Set(['BIF', 'CLP', 'DJF', 'GNF', 'JPY', 'KMF', 'KRW', 'MGA', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF']);
const paidParam = 'paid';

/** Where the payment opens: pages of payments stand in no frame. Asked for at the press itself, or the browser takes it for a pop-up. */
export const paymentWindow = (): Window | null => (window.self === window.top ? window : window.open('', '_blank'));

/**
 * Opens a payment for what is in the cart and goes there.
 * @throws Error whose message may be shown
 */
export async function pay({ service, endpoint, method }: Checkout, lines: readonly CartLine[], currency: string, to: Window | null): Promise<void> {
  if (!to) throw new Error(words().live.onlyLive);
  const here = new URL(location.href);
  here.search = '';
  here.hash = 'shop';
  const paid = new URL(here);
  paid.searchParams.set(paidParam, '1');
  const body = {
    mode: 'payment',
    success_url: paid.href,
    cancel_url: here.href,
    line_items: lines.map((line) => ({
      quantity: line.quantity,
      price_data: {
        currency: currency.toLowerCase(),
        unit_amount: Math.round(((line.sum ?? 0) / line.quantity) * (whole.has(currency) ? 1 : 100)),
        product_data: { name: nameOf(line) },
      },
    })),
  };
  try {
    const { url } = await callService<{ url?: string }>(service, endpoint, { method, body });
    if (url === undefined || !/^https?:\/\//.test(url)) throw new Error(words().live.away);
    to.location.assign(url);
  } catch (error) {
    if (to !== window) to.close();
    throw error;
  }
}

/** Whether somebody comes back from having paid; the address is clean afterwards. */
export function comesFromPayment(): boolean {
  const here = new URL(location.href);
  if (!here.searchParams.has(paidParam)) return false;
  here.searchParams.delete(paidParam);
  history.replaceState(null, '', here);
  return true;
}
