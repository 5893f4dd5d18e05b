/** What a page of live data is called. */
import type { LiveRule } from '../../../../catalog/understanding.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import type { Bench } from './bench.ts';
import type { Item } from './live-items.ts';

/** What the first clause calls the page, where it says more than one of its items. */
export function titleOf(bench: Bench, rule: LiveRule, items: readonly Item[]): string {
  const { u, language, say } = bench;
  if (u.name !== undefined) return u.name;
  if (items.length === 1 && rule.part === 'live-weather')
    return say('titleIn', { what: rule.title[language], place: items[0]?.label ?? '' });
  // "I want to look for films", "one page with …": what is done and where say nothing of what is seen.
  if (u.request.head.kind?.by === 'verb' || frame.test(fold(u.request.head.text.trim()))) return rule.title[language];
  const head = capitalised(shortened((u.request.head.text.split(/,\s/)[0] ?? '').replace(showing, ''), 40));
  const words = ` ${fold(head).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const named = items.filter(({ label }) => words.includes(` ${fold(label).replace(/[^\p{L}\p{N}]+/gu, ' ')} `));
  // "Dashboard of bitcoin, solana and dogecoin": its first clause names one of three.
  const isCut = named.length > 0 && named.length < items.length;
  const isSpoken = u.request.head.kind === undefined || tokensOf(head).length > 6;
  if (isCut && u.request.head.kind?.rule.skeleton === 'live') return beforeItems(head, named, bench) || rule.title[language];
  return isCut || (isSpoken && items.length !== 1) ? rule.title[language] : head || rule.title[language];
}

/** "Panel con las acciones de Tesla": what stands before the first name, without the word that led to it. */
function beforeItems(head: string, named: readonly Item[], { language, lexicon }: Bench): string {
  const first = Math.min(...named.map(({ label }) => fold(head).indexOf(fold(label))));
  const small = new Set([...lexicon.rules.languages[language].function, 'de', 'of', 'von'].map(fold));
  const tokens = tokensOf(head.slice(0, first));
  const last = tokens.findLast(({ key }) => !small.has(key));
  return last ? head.slice(0, last.end) : '';
}

/** "Shows random cat pictures" is about what it shows. */
const showing =
  /^(?:(?:that|which|die|das|qui|que)\s+)?(?:shows?|showing|displays?|gives?|tells?|generates?|lists?|finds?|looks? up|zeigt?|affiche|montre|donne|muestra|da|mostra|dá)\s+(?:me\s+|mir\s+)?(?:(?:a|an|the|all|ein|eine|un|une|um|uma)\s+)?/i;
const frame =
  /^(?:(?:a|an|one|my|eine?|une?|una|um|uma)\s+)?(?:page|site|website|app|dashboard|board|screen|place|seite|webseite|ubersicht|tafel|panel|tableau de bord|pagina|painel|sitio|tela|ecra)$/;
