/** "Wer macht was bis wann", "qui a pris quoi et quand": each question of a chain is a field. */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf, type Token } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';

const known = new WeakMap<object, readonly string[][]>();

/** Words of the question that begins at a token; 0 where none does. */
export function questionAt(tokens: readonly Token[], from: number, language: Language, lexicon: Lexicon): number {
  const { wh } = lexicon.phrasing[language].rules;
  const questions = known.get(wh) ?? Object.keys(wh).map((words) => tokensOf(words).map(({ key }) => key));
  known.set(wh, questions);
  const fits = questions.filter((keys) => keys.every((key, at) => tokens[from + at]?.key === key));
  return Math.max(0, ...fits.map(({ length }) => length));
}

/** A question with its verb says no more than the question: "wer macht" is "wer". */
const mostVerbs = 1;

/** @returns the questions of a chain, each an item; the item itself where it is no chain */
export function questionsIn(item: string, language: Language, lexicon: Lexicon): string[] {
  const [, said = item, options = ''] = /^([^()]*?)(\s*\([^()]*\))?$/.exec(item) ?? [];
  const tokens = tokensOf(said);
  const { skipped } = lexicon.phrasing[language];
  const starts: { at: number; words: number }[] = [];
  for (let at = 0; at < tokens.length;) {
    const words = questionAt(tokens, at, language, lexicon);
    if (words > 0) starts.push({ at, words });
    at += Math.max(1, words);
  }
  // "Wer sich was ausgeliehen hat" asks who.
  const isOne = tokens.some(({ key }, at) => ['sich', 'se'].includes(key) && at < (starts[1]?.at ?? 0));
  if (starts.length < 2 || starts[0]?.at !== 0 || isOne) return [item];
  const pieces = starts.map(({ at, words }, i) => {
    const end = starts[i + 1]?.at ?? tokens.length;
    // "Wer es von wann bis wann hat": between two questions stand verbs and pronouns.
    const between = tokens.slice(at + words, end);
    const isNoise = between.length <= mostVerbs || between.every(({ key }) => skipped.has(key));
    const last = isNoise ? at + words : end;
    return said.slice(tokens[at]?.start, tokens[last - 1]?.end);
  });
  // "Wer macht was (Anna, Jonas)": names answer who.
  const person = pieces.findIndex((piece) => /^(who|wer|qui|quien|quem)\b/.test(fold(piece)));
  return pieces.map((piece, at) => (at === Math.max(0, person) ? `${piece}${options}` : piece));
}
