/** What is kept where no word of it was marked: "log every run I do with distance". */
import type { Language } from '../../../../core/composition.ts';
import { tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { lengthOf } from '../understand/clauses/grammar.ts';
import { withWord } from '../understand/clauses/joining.ts';
import type { Span } from './marks.ts';

const mostWords = 6;

/** The object of the verb before the first field. */
export function keptIn(text: string, spans: readonly Span[], language: Language, lexicon: Lexicon): string | undefined {
  const first = spans.find(({ mark }) => mark === 'field');
  if (!first) return undefined;
  const before = text.slice(spans.findLast(({ end }) => end <= first.start)?.end ?? 0, first.start);
  const { keep, place } = lexicon.clauses[language];
  const verb = [...before.matchAll(/[\p{L}'’]+/gu)]
    .map(({ index }) => ({ index, length: lengthOf(keep, before.slice(index)) }))
    .find(({ length }) => length > 0);
  if (!verb) return undefined;
  const opener = new RegExp(String.raw`(?:^|\s)(?:${withWord[language]}|has|have|hat|a|tiene|tem)\s*$|[\s:,(–-]+$`, 'i');
  const [object = ''] = before
    .slice(verb.index + verb.length)
    .replace(opener, '')
    .split(/[,.;:]/);
  const words = object.trim();
  const count = tokensOf(words).length;
  return count > 0 && count <= mostWords && lengthOf(place, words) === 0 ? words : undefined;
}
