/** Remarks and wishes that were taken for fields: "so I know who is late" names nothing that is written down. */
import type { Language } from '../../../../core/composition.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { FieldWish } from './fields.ts';
import { questionAt } from './question-chains.ts';

/** Words with which a clause begins, and no name of a thing. */
const clauseStarts: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('so and but then because if let lets please also otherwise it its thats theres i we they you'.split(' ')),
  de: new Set('damit sodass aber dann weil wenn falls bitte sonst und es ich wir sie ihr man dass ob'.split(' ')),
  fr: new Set('et mais puis donc alors car si sinon je on nous vous ils elles il elle que qui'.split(' ')),
  es: new Set('y pero luego entonces porque si q que yo nosotros ellos ustedes asi'.split(' ')),
  pt: new Set('e mas entao porque se que eu nos eles voces voce assim'.split(' ')),
};

/** Words of somebody who speaks or acts; behind the name of a field they may say which: "date we planted it". */
const speakers: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('i we they you he she should must can could would will wants want need needs says'.split(' ')),
  de: new Set('ich wir ihr man soll sollen kann konnen muss mussen will wollen mochte mochten wird werden sagt'.split(' ')),
  fr: new Set('je j on nous vous ils elles doit doivent peut peuvent veux veut faut dit'.split(' ')),
  es: new Set('yo nosotros ellos ustedes debe deben puede pueden quiero quiere necesito hay dice'.split(' ')),
  pt: new Set('eu eles voces voce deve devem pode podem quero quer preciso precisa tem diz'.split(' ')),
};

/** Words of the longest name; and from how many on they are looked at for somebody who speaks: "Needs review" is a column of a board. */
const mostWords = 7;
const fewestSpoken = 4;

/** Whether the words can stand before a box that people fill in. */
function isName(label: string, language: Language, lexicon: Lexicon): boolean {
  const tokens = tokensOf(label);
  const keys = tokens.map(({ key }) => key);
  if (questionAt(tokens, 0, language, lexicon) > 0) return true;
  if (lexicon.fields.at(tokens, 0, language) || lexicon.phrasing[language].questions.test(fold(label))) return true;
  if (keys.length > mostWords) return false;
  if (keys.length > 1 && clauseStarts[language].has(keys[0] ?? '')) return false;
  return keys.length < fewestSpoken || !keys.some((key) => speakers[language].has(key));
}

/** "So date": the word before is how people talk. */
function withoutStart(wish: FieldWish, language: Language, lexicon: Lexicon): FieldWish {
  const [first, second] = tokensOf(wish.label);
  if (!first || !second || !clauseStarts[language].has(first.key)) return wish;
  const rest = wish.label.slice(second.start);
  return lexicon.fields.exactly(rest, language) ? { ...wish, label: capitalised(rest) } : wish;
}

/** @returns the fields, and what of them was no field, as it was said */
export function withoutRemarks(
  wishes: readonly FieldWish[],
  language: Language,
  lexicon: Lexicon,
): { readonly fields: readonly FieldWish[]; readonly remarks: readonly string[] } {
  const all = wishes.map((wish) => withoutStart(wish, language, lexicon));
  const fields = all.filter(({ label }) => isName(label, language, lexicon));
  return { fields, remarks: all.filter((field) => !fields.includes(field)).map(({ label }) => label) };
}
