/** "Add a hike (place, distance, difficulty) and leave a comment": the brackets say what a hike has. */
import type { Language } from '../../../../core/composition.ts';
import type { Lexicon } from '../lexicon.ts';
import { wishOf } from './fields.ts';
import { itemsOf } from './items.ts';

/** @returns the list of fields that stands in brackets and what stands around it; undefined where the brackets hold options */
export function listInBrackets(
  text: string,
  language: Language,
  lexicon: Lexicon,
): { readonly list: string; readonly around: readonly string[] } | undefined {
  const [, before = '', list, after = ''] = /^([^(]*)\(([^)]*,[^)]*,[^)]*)\)(.*)$/.exec(text) ?? [];
  if (list === undefined) return undefined;
  const items = itemsOf(before, language, lexicon);
  const named = itemsOf(list, language, lexicon).filter((item) => wishOf(item, language, lexicon, false)?.known).length;
  // "The allotment, category (swap, wanted, jobs)": a field with its options.
  const isField = items.length > 1 && lexicon.fields.exactly(items.at(-1) ?? '', language) !== undefined;
  if (isField || (named < 2 && items.length >= 2)) return undefined;
  return { list, around: [before, after].filter((part) => /\p{L}/u.test(part)) };
}
