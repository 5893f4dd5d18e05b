/** Fields that tell one row from another. */
import { fold } from '../language/text.ts';
import type { FieldWish } from '../understand/field-wish.ts';
import type { Understanding } from '../understand/understanding.ts';

/** Lines of fields.yaml that name a row. */
export const named = new Set(['title', 'name', 'item', 'task', 'habit', 'word', 'exercise']);

export const naming = /\b(?:titles?|names?|titel|name|titres?|noms?|titulos?|nombres?|nomes?)\b|(?:titel|name)$/;
/** Lines that say something about a row and do not name it. */
const aside = new Set(['category', 'place', 'person', 'brand', 'genre', 'position', 'diet', 'allergens', 'condition', 'sized']);

/** Whether a field can tell one row from another: a text that is no question ("who fixes them"). */
export const names = ({ type, id, label }: FieldWish): boolean =>
  type === 'text' && !aside.has(id ?? '') && (id !== undefined || label.split(' ').length < 3);

/** Marked fields begin with what names a row: "customer with phone and bike" has the customer's name. */
export function withName(
  wished: readonly FieldWish[],
  [name]: readonly FieldWish[],
  { subject, language }: Pick<Understanding, 'subject' | 'language'>,
): FieldWish[] {
  const noun = (subject?.rule?.rule[language] ?? []).map(fold);
  const isName = ({ id, label }: FieldWish): boolean => named.has(id ?? '') || naming.test(fold(label)) || noun.includes(fold(label));
  const first = wished.find(({ type }) => type !== 'image');
  // A record is looked for by its title.
  const isUntitled = subject?.rule?.id === 'album' && !wished.some((wish) => isName(wish) || wish.type === 'image');
  const isNamed = !isUntitled && (first === undefined || !['text', 'phone'].includes(first.type) || names(first) || wished.some(isName));
  return isNamed || name === undefined || !named.has(name.id ?? '') || subject?.rule === undefined ? [...wished] : [name, ...wished];
}
