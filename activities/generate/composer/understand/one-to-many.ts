/** "Each hive has several inspections with date" is said as "inspections per hive with date", which the reading of things knows. */
import type { Language } from '../../../../core/composition.ts';
import { fold } from '../language/text.ts';

const of: Readonly<Record<Language, { readonly has: string; readonly per: string; readonly having: string }>> = {
  en: {
    has: String.raw`(?:each|every|one|an?) (?<one>[\w-]+) (?:has|can have|may have) (?:many|several|multiple) (?<many>[\w-]+)`,
    per: 'per',
    having: 'with',
  },
  de: {
    has: String.raw`(?:jede[rs]?|ein|eine) (?<one>[\w-]+) (?:hat|kann)(?: dabei| auch)? (?:mehrere|viele) (?<many>[\w-]+)(?: haben)?`,
    per: 'pro',
    having: 'mit',
  },
  fr: {
    has: String.raw`(?:chaque|une?) (?<one>[\w-]+) (?:a|peut avoir|possede) (?:plusieurs|beaucoup de|des) (?<many>[\w-]+)`,
    per: 'par',
    having: 'avec',
  },
  es: {
    has: String.raw`(?:cada|una?) (?<one>[\w-]+) (?:tiene|puede tener) (?:vari[oa]s|much[oa]s) (?<many>[\w-]+)`,
    per: 'por',
    having: 'con',
  },
  pt: {
    has: String.raw`(?:cada|uma?) (?<one>[\w-]+) (?:tem|pode ter) (?:vari[oa]s|muit[oa]s) (?<many>[\w-]+)`,
    per: 'por',
    having: 'com',
  },
};

/** The sentence with such clauses turned round; a list behind them is what the many hold. */
export function withOwnersNamed(sentence: string, language: Language): string {
  const { has, per, having } = of[language];
  const match = new RegExp(`[\\s,(–-]*(?<![a-z])${has}\\s*\\)?`).exec(fold(sentence));
  const { one, many } = match?.groups ?? {};
  if (!match || one === undefined || many === undefined) return sentence;
  const written = (word: string): string => {
    const at = fold(sentence).indexOf(word, match.index);
    return sentence.slice(at, at + word.length);
  };
  const before = sentence.slice(0, match.index).replace(/[\s:]+$/, '');
  const after = sentence.slice(match.index + match[0].length);
  // What stands behind a comma is the list of the many, unless it is opened already.
  const rest = after.replace(/^\s*[,:]\s*/, ` ${having} `);
  return `${before}${before === '' ? '' : ', '}${written(many)} ${per} ${written(one)}${rest.startsWith(' ') ? '' : ' '}${rest}`;
}
