/** "I run a guest house with 4 rooms (Lavender, Thyme, Rosemary, Olive)": which of them a row is about is a choice. */
import type { Language } from '../../../../core/composition.ts';
import { singularOf } from '../language/inflect.ts';
import { capitalised, fold } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { FieldWish } from './fields.ts';
import { optionsOf } from './items.ts';

const numbers =
  'two|three|four|five|six|seven|eight|zwei|drei|vier|funf|sechs|sieben|acht|deux|trois|quatre|cinq|sept|huit|dos|tres|cuatro|cinco|seis|siete|ocho|dois|duas|quatro|sete|oito';
const counted = new RegExp(String.raw`(?<![\p{L}\d])(?:\d{1,2}|${numbers})\s+([\p{L}-]+)\s*\(([^()]*,[^()]*)\)`, 'giu');

/** @returns a choice for each group that is counted and named in a text */
export const countedOptions = (text: string, language: Language, lexicon: Lexicon): FieldWish[] =>
  [...fold(text).matchAll(counted)].flatMap((match) => {
    const [, noun = '', inside = ''] = match;
    const at = match.index + match[0].indexOf(noun);
    const end = match.index + match[0].length - 1;
    const options = optionsOf(text.slice(end - inside.length, end), language, lexicon);
    const label = capitalised(singularOf(language, text.slice(at, at + noun.length)));
    return options.length >= 2 ? [{ label, type: 'choice' as const, options, known: true }] : [];
  });
