export interface Choice {
  label: string;
  options: readonly string[];
}

export interface Product {
  name: string;
  price?: number;
  text?: string;
  choices?: readonly Choice[];
}

export interface CartItem {
  name: string;
  /** What was chosen of it: "250g, red". */
  option?: string | undefined;
  quantity: number;
}

export interface CartLine extends CartItem {
  /** Quantity times price; undefined where the price is on request. */
  sum: number | undefined;
}

export const mostOfOne = 999;

const isSame = (a: Omit<CartItem, 'quantity'>, b: Omit<CartItem, 'quantity'>) =>
  a.name === b.name && a.option === b.option;

/** The cart with so many more, or fewer, of something; what reaches zero leaves it. */
export function changed(
  cart: readonly CartItem[],
  item: Omit<CartItem, 'quantity'>,
  by: number,
): readonly CartItem[] {
  const known = cart.some((other) => isSame(other, item));
  const next = known
    ? cart.map((other) =>
        isSame(other, item) ? { ...other, quantity: Math.min(mostOfOne, other.quantity + by) } : other,
      )
    : [...cart, { ...item, quantity: by }];
  return next.filter(({ quantity }) => quantity > 0);
}

const cents = (amount: number) => Math.round(amount * 100);

/** The cart at today's prices, without what is no longer sold. */
export function linesOf(cart: readonly CartItem[], products: readonly Product[]): CartLine[] {
  return cart.flatMap((item) => {
    const product = products.find(({ name }) => name === item.name);
    if (!product) return [];
    const sum = product.price === undefined ? undefined : (cents(product.price) * item.quantity) / 100;
    return [{ ...item, sum }];
  });
}

/** Undefined as soon as one price is on request. */
export function totalOf(lines: readonly CartLine[]): number | undefined {
  let total = 0;
  for (const { sum } of lines) {
    if (sum === undefined) return undefined;
    total += cents(sum);
  }
  return total / 100;
}

export const countOf = (lines: readonly CartItem[]) =>
  lines.reduce((count, { quantity }) => count + quantity, 0);

export const nameOf = ({ name, option }: Omit<CartItem, 'quantity'>) =>
  option ? `${name} (${option})` : name;

/** `2 × Soup (large)`, a line each. */
export const orderText = (lines: readonly CartItem[]) =>
  lines.map((line) => `${line.quantity} × ${nameOf(line)}`).join('\n');
