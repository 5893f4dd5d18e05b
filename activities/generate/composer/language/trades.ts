/** Businesses and their trades by the words for them; a trade's words stand for its branch too. */
import type { Business, Trade, Understood } from '../../../../catalog/understanding.ts';
import { PhraseIndex, type Named } from './phrases.ts';

export function businessIndex({ businesses, trades }: Understood): PhraseIndex<Named<Business>> {
  const index = new PhraseIndex<Named<Business>>({ compounds: true });
  for (const [id, rule] of Object.entries(businesses)) index.add(rule.words, { id, rule });
  for (const { of: id = '', words = {} } of Object.values(trades)) {
    const rule = businesses[id];
    if (rule) index.add(words, { id, rule });
  }
  return index;
}

export function tradeIndex({ trades }: Understood): PhraseIndex<Named<Trade>> {
  const index = new PhraseIndex<Named<Trade>>({ compounds: true });
  for (const [id, rule] of Object.entries(trades)) index.add(rule.words ?? {}, { id, rule });
  return index;
}
