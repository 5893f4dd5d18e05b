/** Marked options that no marked field owns: states that rows go through, or what a noun before them can be. */
import type { Language } from '../../../../core/composition.ts';
import { singularOf } from '../language/inflect.ts';
import { capitalised, fold } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { lengthOf } from '../understand/clauses/grammar.ts';
import { typeWord } from '../understand/clauses/joining.ts';
import type { Choices, Group } from './groups.ts';
import type { MarkedField } from './marks.ts';

/** "Four rooms (lavender, thyme)", "rooms: oak, birch". */
const noun = /(\p{L}{3,})\s*[(:,]\s*$/u;
/** "It goes from asked to offered", "we set it to", "mark it as". */
const moved =
  /\b(?:from|to|as|into|set|mark|marked|move[sd]?|go(?:es)?|columns?|lanes?|auf|von|zu|als|stell\w*|setz\w*|markier\w*|spalten?|passe|passent|de|comme|mets?|mettons|met|colonnes?|statuts?|pasa|pasan|pasamos|como|marca\w*|poner|pongo|ponemos|columnas?|passa|passam|passamos|para|pomos|ponho|mudo|em|colunas?|status)\s*[:(]?\s*$/;
const time = /^\d{1,2}(?:[.:h]\d{0,2})?\s*(?:h|uhr|am|pm)?$/i;

const statusOf = (language: Language, { rules }: Lexicon): string | undefined => rules.fields['status']?.[language]?.[0];

function nameOf({ lead, options }: Pick<Choices, 'lead' | 'options'>, language: Language, lexicon: Lexicon): string | undefined {
  if (options.every((option) => time.test(option))) return undefined;
  if (moved.test(fold(lead).trimEnd())) return statusOf(language, lexicon);
  const [, word] = noun.exec(lead) ?? [];
  const { modal, enter, act } = lexicon.clauses[language];
  // "Eine Schicht eintragen können: …".
  const isVerb = word !== undefined && [modal, enter, act].some((sort) => lengthOf(sort, word) === word.length);
  return word === undefined || isVerb ? typeWord[language] : capitalised(singularOf(language, word));
}

/** @param isBoard its columns are such options. @returns the groups, the first with such options as fields of their own */
export function withStates(
  groups: readonly Group[],
  loose: readonly Choices[],
  isBoard: boolean,
  language: Language,
  lexicon: Lexicon,
): readonly Group[] {
  const [first, ...others] = groups;
  if (!first || groups.every(({ fields }) => fields.length === 0)) return groups;
  const owned = new Set(groups.flatMap(({ fields }) => fields.flatMap(({ options }) => options.map(fold))));
  const made = loose
    .filter(({ options }) => options.length > 1 && !options.every((option) => owned.has(fold(option))))
    .flatMap(({ options, behind, ...choices }) => {
      const name = isBoard ? statusOf(language, lexicon) : nameOf({ ...choices, options }, language, lexicon);
      return name === undefined ? [] : [{ behind, field: { name, options: isBoard ? options.map(capitalised) : options } }];
    });
  // Each stands where it was told.
  const before = (at: number, to: number): MarkedField[] =>
    made.filter(({ behind }) => behind >= at && behind < to).map(({ field }) => field);
  const fields = first.fields.flatMap((field, at) => [...before(at, at + 1), field]);
  return [{ ...first, fields: [...fields, ...before(first.fields.length, Infinity)] }, ...others];
}
