/** Fields that are asked for as questions. */
import type { Language } from '../../../../core/composition.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { FieldType } from './field-type.ts';

export interface AskedField {
  readonly label: string;
  readonly type: FieldType;
  readonly known: true;
}

const pays =
  /\b(paid|pay|costs?|spent|owes?|bezahl\w*|zahl\w*|kostet\w*|gekostet|ausgegeben|paye\w*|coute\w*|depense\w*|pago|pague|cuesta|costo|gaste|paguei|custa|custou|gastei)\b/;
const isPlace = /^(?:where|wo|ou|donde|onde)\b/;
const sums = /^(how much|wie ?viel|combien|cuanto|quanto)$/;
const amounts = new Set(['number', 'text']);

/**
 * "when I watered it" is a date, "who borrowed it" a name, "what I paid" a price; the question itself is the label.
 * @param money whether "how much" asks for a sum of money
 */
export function askedWish(text: string, language: Language, lexicon: Lexicon, money: boolean): AskedField | undefined {
  const { rules } = lexicon.phrasing[language];
  const folded = fold(text);
  const questions = Object.entries(rules.wh).sort((a, b) => b[0].length - a[0].length);
  const label = capitalised(shortened(text, 48));
  const [ending] = questions.flatMap(([question, type]) => (type === 'date' && folded.endsWith(` ${fold(question)}`) ? [type] : []));
  if (ending) return { label, type: ending, known: true };
  const [word, type] = questions.find(([question]) => folded === fold(question) || folded.startsWith(`${fold(question)} `)) ?? [];
  if (word === undefined || type === undefined) return undefined;
  const isPerson = /(?:^|^\S+ )(?:who|whom|wer|wem|wen|qui|quien|quem)\b/.test(folded);
  if (!isPerson && pays.test(folded) && amounts.has(type)) return { label, type: 'money', known: true };
  if (type === 'number' && folded === fold(word)) return { label, type: money && sums.test(folded) ? 'money' : type, known: true };
  // "What" alone and "why not" name nothing that could be told from other words.
  const saysAll = isPerson || type === 'date' || type === 'time' || isPlace.test(folded);
  const least = tokensOf(word).length + (saysAll ? 0 : type === 'number' ? 1 : 2);
  return tokensOf(text).length < least ? undefined : { label, type, known: true };
}
