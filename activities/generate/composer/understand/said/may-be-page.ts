/** Whether a text asks for a page and for nothing else. */
import type { Language } from '../../../../../core/composition.ts';
import { looksPlural } from '../../language/inflect.ts';
import { fold } from '../../language/text.ts';
import type { Lexicon } from '../../lexicon.ts';
import { hasParts } from '../kind-without.ts';
import { requestOf } from '../request.ts';
import { samePriced } from './same-price.ts';
import { asksForPage, pages } from './page.ts';

/** Longer texts are lists of fields or no requests at all. */
const longest = 1_500;

const behind = (text: string, subject: string): string => (fold(text).startsWith(fold(subject)) ? text.slice(subject.length) : '');

/** Whether a text asks for a page; one that asks for rows may name pages as well: "price per page". */
export function mayBePage(text: string, language: Language, lexicon: Lexicon): boolean {
  if (text.length > longest) return false;
  const request = requestOf(text, language, lexicon);
  const { kind, known, subject } = request.head;
  // "Candles in lavender and cedar at 12 £ each": goods with a price are sold.
  if (kind === undefined && (samePriced(text, language, lexicon) || hasParts(request, language, lexicon))) return true;
  // "Barber shop with prices for …": one trade asks for its page.
  // "Bakery: orders with customer and date" keeps the rows behind its colon.
  if (kind === undefined && known === 'business') return !looksPlural(language, subject) && !/^\s*[:–-]/.test(behind(text, subject));
  return !asksForPage(text, language, lexicon) ? false : kind === undefined ? known !== 'noun' : pages.has(kind.rule.skeleton);
}
