/** "Wer macht was bis wann", "qui a pris quoi et quand": each question of a chain is a field. */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf, type Token } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Request } from './request-type.ts';

const known = new WeakMap<object, readonly string[][]>();

/** Words of the question that begins at a token; 0 where none does. */
export function questionAt(tokens: readonly Token[], from: number, language: Language, lexicon: Lexicon): number {
  const { wh } = lexicon.phrasing[language].rules;
  const questions = known.get(wh) ?? Object.keys(wh).map((words) => tokensOf(words).map(({ key }) => key));
  known.set(wh, questions);
  const fits = questions.filter((keys) => keys.every((key, at) => tokens[from + at]?.key === key));
  return Math.max(0, ...fits.map(({ length }) => length));
}

/** "Anotar o que como e quantas calorias": what is noted is asked for, and names no thing. */
export function withQuestions(request: Request, language: Language, lexicon: Lexicon): Request {
  const { head, segments } = request;
  // "O que como", "ce que je mange": the word before "que" belongs to the question.
  const [next] = segments;
  const isThat = next?.role === 'to' && /^(?:que?|qu')$/i.test(next.lead) && /^(?:o|lo|ce|a)$/i.test(head.subject.trim());
  if (isThat && head.kind?.by === 'verb')
    return {
      ...request,
      head: { ...head, subject: '' },
      segments: [{ role: 'with', lead: '', text: `${head.subject} ${next.lead} ${next.text}` }, ...segments.slice(1)],
    };
  const tokens = tokensOf(head.subject);
  const asks = head.kind?.by === 'verb' && questionAt(tokens, 0, language, lexicon) > 0;
  // Where a thing stands in a single question, that is kept: "which neighbours borrowed my tools".
  const isChain =
    questionsIn(head.subject, language, lexicon).length > 1 || tokens.some(({ key }) => ['and', 'und', 'et', 'y', 'e'].includes(key));
  if (!asks || (!isChain && lexicon.nouns.find(tokens, language).some(({ value }) => !value.rule.people))) return request;
  return { ...request, head: { ...head, subject: '' }, segments: [{ role: 'with', lead: '', text: head.subject }, ...segments] };
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
