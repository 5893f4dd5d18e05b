/** "Early, late and night" are what a shift can be: options that are listed without the field they belong to. */
import type { FieldRule } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import { fold } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { spelledOut } from './spelled-out.ts';

/** The words by which a field's values are known: those it offers, and others. */
const valuesOf = ({ options, values }: FieldRule, language: Language): readonly string[] => [
  ...(options?.[language] ?? []),
  ...(values?.[language] ?? []),
];

/** The field that all of the words are values of. */
export function labelOfOptions(words: readonly string[], language: Language, lexicon: Lexicon): string | undefined {
  const rule = Object.values(lexicon.rules.fields).find((field) => {
    const known = new Set(valuesOf(field, language).map(fold));
    return words.every((word) => known.has(fold(word)));
  });
  return rule?.[language][0];
}

const fewest = 2;
/** So many of one field are no coincidence, even where one of them is the name of a field as well. */
const certain = 3;

/** How many items from here on are options of one field, and that field's label. */
function runAt(items: readonly string[], at: number, language: Language, lexicon: Lexicon): { length: number; label: string } | undefined {
  let rules = Object.values(lexicon.rules.fields).filter(({ options, values }) => options !== undefined || values !== undefined);
  let length = 0;
  let label = '';
  for (const item of items.slice(at)) {
    const word = fold(item);
    rules = rules.filter((rule) => valuesOf(rule, language).some((value) => fold(value) === word));
    if (rules.length === 0) break;
    length += 1;
    label = rules[0]?.[language][0] ?? '';
  }
  const run = items.slice(at, at + length);
  const areFields = length < certain && run.some((item) => lexicon.fields.exactly(item, language));
  return length < fewest || areFields ? undefined : { length, label };
}

/** Items of a list in which runs of options stand behind their field: `Shift (early, late, night)`. */
export function withOwners(said: readonly string[], language: Language, lexicon: Lexicon): string[] {
  const unnamed = lexicon.rules.texts['ledgerKind']?.[language] ?? '';
  const items = spelledOut(said, unnamed, language, lexicon);
  const grouped: string[] = [];
  for (let at = 0; at < items.length;) {
    // "Priority: low, medium": those that follow have their field already.
    const run = /[:=]/.test(items[at - 1] ?? '') ? undefined : runAt(items, at, language, lexicon);
    grouped.push(run ? `${run.label} (${items.slice(at, at + run.length).join(', ')})` : (items[at] ?? ''));
    at += run?.length ?? 1;
  }
  return grouped;
}
