/** "A calendar with meetings, tests and trips": what one entry can be, and no fields of it. */
import type { KindRule } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import { looksPlural } from '../language/inflect.ts';
import type { Named } from '../language/phrases.ts';
import { typeWord } from './clauses/joining.ts';
import type { FieldWish } from './fields.ts';

/** @returns the fields, with plural names that no vocabulary knows as one choice */
export function withKinds(fields: readonly FieldWish[], kind: Named<KindRule> | undefined, language: Language): FieldWish[] {
  if (kind?.rule.skeleton !== 'calendar') return [...fields];
  const nouns = fields.filter(
    (field) => !field.known && field.type === 'text' && !field.options && looksPlural(language, field.label.split(' ')[0] ?? ''),
  );
  if (nouns.length < 2) return [...fields];
  const [first] = nouns;
  const choice: FieldWish = { label: typeWord[language], type: 'choice', options: nouns.map((noun) => noun.label), known: true };
  return fields.flatMap((field) => (field === first ? [choice] : nouns.includes(field) ? [] : [field]));
}
