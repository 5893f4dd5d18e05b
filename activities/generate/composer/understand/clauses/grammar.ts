/** The patterns of `clauses.yaml`, compiled: how people talk around what they ask for. */
import { clauseSorts, type ClauseSort } from '../../../../../catalog/clause-sorts.ts';
import type { Understood } from '../../../../../catalog/understanding.ts';
import { languages, type Language } from '../../../../../core/composition.ts';
import { anyOf } from '../../language/pattern.ts';
import { fold } from '../../language/text.ts';

export type ClauseGrammar = Readonly<Record<ClauseSort, RegExp>>;

/** Apostrophes part words here: "i'd like", "j'aimerais". One character for one. */
export const plain = (text: string): string => fold(text).replaceAll("'", ' ');

/** Every class of every language as one expression bound to the start of a text. About 5 ms, once. */
export const clauseGrammarOf = ({ clauses }: Pick<Understood, 'clauses'>): Readonly<Record<Language, ClauseGrammar>> =>
  Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries(
        clauseSorts.map((sort) => [
          sort,
          anyOf(
            clauses[language][sort].map((pattern) => pattern.replaceAll("'", ' ')),
            sort === 'aside' || sort === 'niceEnd' ? 'anywhere' : 'start',
          ),
        ]),
      ),
    ]),
  ) as unknown as Readonly<Record<Language, ClauseGrammar>>;

/** How many characters at the start of a text a class takes; 0 where it does not fit. */
export const lengthOf = (pattern: RegExp, text: string): number => pattern.exec(plain(text))?.[0].length ?? 0;
