/** Whether a text asks for a page for visitors, and where it does. */
import type { Language } from '../../../../../core/composition.ts';
import { tokensOf } from '../../language/text.ts';
import type { Lexicon } from '../../lexicon.ts';

export const pages = new Set(['site', 'menu', 'shop']);
/** What a page may have inside of it; any other kind of app is what is asked for. */
const beside = new Set(['form', 'gallery', 'blog', 'countdown', 'poll', 'chat', 'places', 'calendar']);

/** Whether a text asks for a page and for nothing else that is made of rows. */
export function asksForPage(text: string, language: Language, lexicon: Lexicon): boolean {
  const kinds = lexicon.asked.find(tokensOf(text), language).flatMap(({ value }) => (value.type === 'kind' ? [value.rule.skeleton] : []));
  const first = kinds.findIndex((kind) => pages.has(kind));
  return first >= 0 && kinds.slice(0, first).every((kind) => beside.has(kind));
}

const one = new Set(['a', 'an', 'one', 'ein', 'eine', 'einen', 'einer', 'un', 'une', 'una', 'um', 'uma']);

/** Where nouns stand that ask for one page ("a simple site"), each with what stands before it. */
export function pagesIn(text: string, language: Language, lexicon: Lexicon): { start: number; asks: boolean; before: string }[] {
  const tokens = tokensOf(text);
  return lexicon.asked.find(tokens, language).flatMap(({ value, from }) => {
    const start = tokens[from]?.start ?? 0;
    const isOne = tokens.slice(Math.max(0, from - 3), from).some(({ key }) => one.has(key));
    const isPage = value.type === 'kind' && pages.has(value.rule.skeleton) && from > 3 && isOne;
    return isPage ? [{ start, asks: false, before: text.slice(0, start) }] : [];
  });
}
