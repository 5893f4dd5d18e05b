/** What a page is about: the trade that its words name, with what can be said of any such place. */
import type { Business, Trade } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import { tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Named } from '../language/phrases.ts';

/** Languages in which what is said first says more than what follows: "bicycle repair shop", but "atelier de réparation de vélos". */
const tellsFirst = new Set<Language>(['en', 'de']);

/** The longest phrase of a trade in the first text that has one; of two that are as long, the one that says more. */
export function tradeIn(texts: readonly string[], language: Language, lexicon: Lexicon): string | undefined {
  for (const text of texts) {
    const tokens = tokensOf(text);
    // Phrases may share words, so each place is asked for the one that begins there.
    const hits = tokens.flatMap((_, at) => lexicon.trades.at(tokens, at, language) ?? []);
    const longest = Math.max(...hits.map(({ from, to }) => to - from));
    const [first, ...others] = hits.filter(({ from, to }) => to - from === longest);
    // Of phrases that share words the one that says more, of others the noun of the whole: "wedding cake baker".
    const best = others.reduce((kept, next) => {
      const shares = kept !== undefined && next.from < kept.to;
      return shares === tellsFirst.has(language) ? kept : next;
    }, first);
    if (best) return best.value.id;
  }
  return undefined;
}

/** The branch of a trade; some trades are one. */
export function branchOf(trade: string | undefined, { rules }: Lexicon): Named<Business> | undefined {
  const id = trade === undefined ? '' : (rules.trades[trade]?.of ?? trade);
  const rule = rules.businesses[id];
  return rule && { id, rule };
}

/** What is written of a trade, else of its branch, else of any page. */
export function tradeOf({ trades }: Lexicon['rules'], ...names: readonly (string | undefined)[]): Trade | undefined {
  const name = [...names, 'any'].find((id) => id !== undefined && Object.hasOwn(trades, id));
  return name === undefined ? undefined : trades[name];
}
