/** What can be taken by one at a time, and how they are called: "three meeting rooms, Oak, Birch and Attic". */
import { capitalised, fold } from '../../language/text.ts';
import type { Language } from '../../../../../core/composition.ts';
import type { FieldWish } from '../../understand/fields.ts';
import { bookable } from '../rules.ts';

const capital = String.raw`(?:\p{Lu}[\p{L}\p{N}'’-]*(?:\s\p{Lu}[\p{L}\p{N}'’-]*)*|\d{1,2})`;
const list = `(${capital}(?:\\s*[,:]\\s*${capital})*,?\\s*(?:and|und|et|y|e|or|oder|ou|o|&|,)\\s+${capital})`;
/** Behind the plural, or behind a colon or bracket: in German "Raum, Datum und Name" are three fields. */
const names = new RegExp(`^(?:\\p{L}{1,3}\\s*[,:(–-]*|\\s*[:(])\\s*${list}`, 'u');

/** The names that stand behind a word in the plural. */
function namesBehind(word: string, sentence: string): string[] {
  const folded = fold(sentence);
  for (const { index } of folded.matchAll(new RegExp(`(?<![a-z])${fold(word)}`, 'g'))) {
    const [, said] = names.exec(sentence.slice(index + word.length)) ?? [];
    if (said !== undefined)
      return said
        .split(/\s*[,:]\s*(?:(?:and|und|et|y|e|or|oder|ou|o|&)\s+)?|\s+(?:and|und|et|y|e|or|oder|ou|o|&)\s+/)
        .filter((name) => name !== '');
  }
  return [];
}

/** A field whose word has names in the sentence is a choice of them: the room is Oak, Birch or Attic. */
export const withNames = (wishes: readonly FieldWish[], sentence: string): FieldWish[] =>
  wishes.map((wish) => {
    if (wish.type !== 'text' || !/^[\p{L}-]{3,}$/u.test(wish.label)) return wish;
    const found = namesBehind(wish.label, sentence);
    return found.length < 2 ? wish : { ...wish, type: 'choice', options: found };
  });

/** Without fields that are one of the names. */
export function withoutNames(wishes: readonly FieldWish[]): FieldWish[] {
  const named = new Set(wishes.flatMap(({ options = [] }) => options.map(fold)));
  return wishes.filter(({ label, type }) => type !== 'text' || !named.has(fold(label)));
}

const same = /(?:\bsame|\bgleiche[nrs]?|\bselbe[nr]?|\bmeme|\bmism[oa]|\bmesm[oa]) (\p{L}+)/u;

/** "The same table twice": what is booked is a field, also where the list of fields lacks it. */
export function withBooked(wishes: readonly FieldWish[], sentence: string, language: Language): FieldWish[] {
  const [, word = ''] = same.exec(fold(sentence)) ?? [];
  const isKnown = wishes.some(({ label }) => fold(label).includes(word));
  if (word === '' || isKnown || !bookable.test(word)) return [...wishes];
  const at = fold(sentence).indexOf(word);
  const label = sentence.slice(at, at + word.length);
  return [{ label: language === 'de' ? label : capitalised(label), type: 'text', known: true }, ...wishes];
}
