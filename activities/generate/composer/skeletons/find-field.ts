/** The field that people's words mean. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { Language } from '../../../../core/composition.ts';
import { stemOf } from '../language/inflect.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { typeOf } from '../understand/field-type.ts';
import { bare } from '../understand/subject.ts';

const sameWord = (language: Language, a: string, b: string): boolean =>
  fold(a) === fold(b) ||
  tokensOf(a)
    .map(({ key }) => stemOf(language, key))
    .join(' ') ===
    tokensOf(b)
      .map(({ key }) => stemOf(language, key))
      .join(' ');

/** The field that people's words mean: by label, by name, by meaning, by a part of the label. */
export function findField<F extends Pick<CollectionField, 'name' | 'label' | 'type'>>(
  fields: readonly F[],
  words: string,
  language: Language,
  lexicon: Lexicon,
): F | undefined {
  const wanted = bare(words, language, lexicon).replace(/[\s.!?]+$/, '');
  const labelOf = (field: F): string => field.label ?? field.name.replaceAll('_', ' ');
  const meaning = typeOf(wanted, language, lexicon).id;
  return (
    fields.find((field) => sameWord(language, labelOf(field), wanted) || sameWord(language, field.name.replaceAll('_', ' '), wanted)) ??
    fields.find((field) => meaning !== undefined && typeOf(labelOf(field), language, lexicon).id === meaning) ??
    fields.find(
      (field) => wanted.length > 3 && tokensOf(labelOf(field)).some(({ key }) => stemOf(language, key) === stemOf(language, fold(wanted))),
    ) ??
    measuredIn(fields, wanted, language, lexicon)
  );
}

/** "Kilometres" are what the distance is counted in. */
function measuredIn<F extends Pick<CollectionField, 'name' | 'label' | 'type'>>(
  fields: readonly F[],
  words: string,
  language: Language,
  lexicon: Lexicon,
): F | undefined {
  const unit = lexicon.units.find(tokensOf(words), language)[0]?.value;
  if (unit === undefined) return undefined;
  const isOf = ({ label, name, type }: F): boolean =>
    (type === 'number' || type === 'time') &&
    lexicon.units.find(tokensOf(label ?? name.replaceAll('_', ' ')), language).some(({ value }) => value === unit);
  return fields.find(isOf);
}
