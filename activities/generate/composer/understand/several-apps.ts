/** Several apps asked for in one request. */
import type { Language } from '../../../../core/composition.ts';
import type { Lexicon } from '../lexicon.ts';
import { resolveHead, type Head } from './head.ts';
import { itemsOf } from './items.ts';
import { pages } from './said/page.ts';

/** "Todo list and weather and chat in one app": one head each, where every one of them asks for an app of its own. */
export function appsIn(head: Head, language: Language, lexicon: Lexicon): Head[] {
  const heads = itemsOf(head.text, language, lexicon).map((item) => resolveHead(item, language, lexicon, false));
  // "A price list and a contact form": the form stands on the page.
  const [first, ...others] = heads.map(({ kind }) => kind?.rule.skeleton ?? '');
  if (pages.has(first ?? '') && others.every((kind) => kind === 'form')) return [heads[0] ?? head];
  const asked = new Set(heads.map(({ kind }) => (kind?.by === 'noun' ? kind.rule.skeleton : undefined)));
  return heads.length > 1 && asked.size === heads.length && !asked.has(undefined) ? heads : [head];
}
