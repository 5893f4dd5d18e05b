/** The words for an app that were left unmarked: "Object entry: object, donor", "…, foggy or clear. Sticker chart." */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { lengthOf } from '../understand/clauses/grammar.ts';
import { kindOf } from '../understand/clauses/verbatim.ts';
import type { Span } from './marks.ts';

const mostWords = 7;
/** Words of a sentence behind the fields that is a heading. */
const mostBehind = 4;

const verb = /(?<![a-z])(?:is|are|was|were|has|have|ist|sind|war|hat|haben|est|sont|ont|tiene|tienen|tem|sao)(?![a-z])/;

/** Somebody speaks in it, or wishes for something. */
export function isSaid(words: string, language: Language, lexicon: Lexicon): boolean {
  const { speaker, modal, want, because, where, nice, wish, aside, enter } = lexicon.clauses[language];
  const begins = [want, because, where, nice, wish, aside, enter].some((sort) => lengthOf(sort, words) > 0);
  return begins || tokensOf(words).some(({ start }) => [speaker, modal].some((sort) => lengthOf(sort, words.slice(start)) > 0));
}

/** A few words in which nobody says or does anything. */
export function isHeading(words: string, most: number, language: Language, lexicon: Lexicon): boolean {
  const count = tokensOf(words).length;
  return count > 0 && count <= most && !verb.test(fold(words)) && !isSaid(words, language, lexicon);
}

interface Sentence {
  readonly start: number;
  readonly end: number;
}

function sentencesOf(text: string): Sentence[] {
  const ends = [...text.matchAll(/[.!?]+(?=\s|$)|\n+/g)].map(({ index, 0: sign }) => ({ end: index, next: index + sign.length }));
  const starts = [0, ...ends.map(({ next }) => next)];
  return starts.map((from, at) => {
    const end = ends[at]?.end ?? text.length;
    return { start: from + (/^\s*/.exec(text.slice(from, end))?.[0].length ?? 0), end };
  });
}

/** @returns the span of such words; undefined where others say what is wanted */
export function unmarkedApp(text: string, spans: readonly Span[], language: Language, lexicon: Lexicon): Span | undefined {
  const first = spans.find(({ mark }) => mark === 'field' || mark === 'thing');
  if (!first || spans.some(({ mark }) => mark === 'app' || mark === 'name')) return undefined;
  const sentences = sentencesOf(text);
  const own = sentences.find(({ start, end }) => start <= first.start && end >= first.end);
  const [, before = '', sign = ''] = /^(.*?)(\s*[:–—]\s*|,\s*|\s+-\s+)$/s.exec(text.slice(own?.start ?? 0, first.start)) ?? [];
  const isFree = (start: number, end: number): boolean => !spans.some((span) => span.start < end && span.end > start);
  const from = own?.start ?? 0;
  const mayHead = sentences.length === 1 || !sign.startsWith(',');
  if (sign !== '' && mayHead && isFree(from, from + before.length) && isHeading(before, mostWords, language, lexicon))
    return { mark: 'app', start: from, end: from + before.length };
  // "Rota for the lifeboat shop. Mon-Sat, morning or afternoon": a sentence that names an app.
  const named = sentences.find(({ start, end }) => {
    const words = text.slice(start, end);
    const kind = isFree(start, end) && isHeading(words, mostWords, language, lexicon) ? kindOf(words, language, lexicon) : undefined;
    return kind?.by === 'noun' && kind.id !== 'site' && (end < first.start || tokensOf(words).length <= mostBehind);
  });
  return named && { mark: 'app', ...named };
}
