/** Fields that things have by themselves and no sentence names. */
import type { Language } from '../../../../core/composition.ts';
import type { Lexicon } from '../lexicon.ts';
import type { FieldWish } from './field-wish.ts';

/** A line of labels.yaml as a field. */
export function silentField(id: string, language: Language, lexicon: Lexicon): FieldWish[] {
  const rule = lexicon.rules.labels[id];
  if (!rule) return [];
  const { type, options, min, max } = rule;
  const range = Object.fromEntries(Object.entries({ min, max }).filter(([, bound]) => bound !== undefined));
  return [{ label: rule[language], type, id, known: true, ...(options ? { options: options[language] } : {}), ...range }];
}
