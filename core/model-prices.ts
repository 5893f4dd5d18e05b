/** What models cost. */

/** Dollars per million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

/** Providers' list prices as last seen; MODEL_PRICES overrides them and names the rest. */
const listPrices: Readonly<Record<string, Price>> = {
  'gpt-4o': { input: 2.5, output: 10 },
  'gpt-4o-mini': { input: 0.15, output: 0.6 },
  'gpt-4.1': { input: 2, output: 8 },
  'gpt-4.1-mini': { input: 0.4, output: 1.6 },
  'gpt-4.1-nano': { input: 0.1, output: 0.4 },
  'gpt-5': { input: 1.25, output: 10 },
  'gpt-5-mini': { input: 0.25, output: 2 },
  'gpt-5-nano': { input: 0.05, output: 0.4 },
  'text-embedding-3-small': { input: 0.02, output: 0 },
  'claude-haiku-4-5': { input: 1, output: 5 },
  'claude-sonnet-4': { input: 3, output: 15 },
  'claude-sonnet-4-5': { input: 3, output: 15 },
  'claude-opus-4-1': { input: 15, output: 75 },
  'claude-opus-4-5': { input: 5, output: 25 },
};

/** `gpt-4o-2024-08-06` and `claude-sonnet-4-5-20250929` cost what their undated names cost. */
const undated = (model: string): string => model.replace(/-(\d{8}|\d{4}-\d{2}-\d{2}|latest)$/, '');

/** The price of a model, or undefined where none is set. */
export function priceOf(model: string, prices: Readonly<Record<string, Price>> = {}): Price | undefined {
  const known = new Map([...Object.entries(listPrices), ...Object.entries(prices)]);
  return known.get(model) ?? known.get(undated(model));
}

/** Dollars of one call; 0 for a model without a price ("no price set"). */
export function costOf(
  model: string,
  usage: { readonly inputTokens: number; readonly outputTokens: number },
  prices?: Readonly<Record<string, Price>>,
): number {
  const price = priceOf(model, prices) ?? { input: 0, output: 0 };
  return (usage.inputTokens * price.input + usage.outputTokens * price.output) / 1_000_000;
}
