/** What a sentence lists and no part of the app does: said, never dropped. */
import type { WordLists } from '../language/phrases.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { itemsOf } from '../understand/items.ts';
import { styleOf } from '../understand/style.ts';
import { bare } from '../understand/subject.ts';
import type { Bench } from './bench.ts';
import { tableOf } from './tables.ts';

const most = 6;

/** Lists of a request whose app has no fields, item by item; "for our street, topics and likes" lists behind its comma. */
export function listedItems({ u, language, lexicon }: Bench): string[] {
  const behind = u.request.segments.flatMap(({ role, text }) =>
    role === 'for' || role === 'about' || role === 'in' ? [text.split(/,\s+/).slice(1).join(', ')] : [],
  );
  const items = [...u.lists, ...behind].flatMap((list) => itemsOf(list, language, lexicon));
  return [...new Map(items.map((item) => [fold(item), item])).values()];
}

const tables = new Map<string, { readonly [part: string]: WordLists }>();

/** What these parts do, and no others: "big buttons" are of several. */
function doneBy(features: Lexicon['rules']['features'], parts: readonly string[]): ReturnType<typeof tableOf> {
  const key = parts.join();
  const own = tables.get(key) ?? Object.fromEntries(parts.flatMap((part) => (features[part] ? [[part, features[part]]] : [])));
  tables.set(key, own);
  return tableOf(own);
}

/**
 * @param parts folders of catalog/components, or `game`: what they do by themselves (features.yaml) is not left out
 * @param isUsed whether the app does something with an item
 * @returns one line for all of it, none where nothing is left
 */
export function leftOver(bench: Bench, parts: readonly string[], isUsed: (item: string) => boolean): string[] {
  const { u, language, lexicon } = bench;
  const { features, limits } = lexicon.rules;
  const does = doneBy(features, parts);
  const talk = new Set(lexicon.phrasing[language].rules.fillers.map(fold));
  const small = new Set(lexicon.rules.languages[language].function.map(fold));
  const said = u.limits.map((limit) => fold(limit.said.replace(/:[^:]*$/, '')));
  const rest = listedItems(bench).filter((item) => {
    const words = bare(item, language, lexicon);
    const tokens = tokensOf(words);
    const isWithin = (hits: readonly { from: number; to: number }[]): boolean =>
      hits.length > 0 &&
      tokens.every(({ key }, at) => small.has(key) || /^\d/.test(key) || hits.some(({ from, to }) => from <= at && at < to));
    const done = isWithin(does.find(tokens, language));
    // What is asked for, named once more: "8 exercises of 40 seconds, timer".
    const isAsked = u.kind !== undefined && isWithin(lexicon.asked.find(tokens, language).filter(({ value }) => value.id === u.kind?.id));
    // "My kids love it" asks for nothing.
    const isTalk = tokens.some(({ key }) => talk.has(key));
    const { dark, large, primary } = styleOf(item, language, lexicon, true);
    const isStyle = dark || large || primary !== undefined || isWithin(lexicon.looks.find(tokens, language));
    return (
      tokens.length > 0 &&
      !done &&
      !isAsked &&
      !isTalk &&
      !isStyle &&
      !isUsed(item) &&
      !said.some((wish) => fold(item).includes(wish) || wish.includes(fold(item)))
    );
  });
  const names = rest
    .slice(0, most)
    .map((item, at) => (at === 0 ? capitalised(bare(item, language, lexicon)) : bare(item, language, lexicon)));
  return names.length === 0 ? [] : [`${names.join(', ')}: ${limits['unread']?.why[language] ?? ''}`];
}
