/** What is kept where no word of it was marked: "log every run I do with distance". */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { lengthOf } from '../understand/clauses/grammar.ts';
import { withWord } from '../understand/clauses/joining.ts';
import { spanIn } from '../understand/wishes.ts';
import type { Span } from './marks.ts';
import { storied } from './storied.ts';

const mostWords = 6;

/** "Every call", "jedes Seil". */
const each = /(?<!\p{L})(?:each|every|jede[rsmn]?|chaque|cada)\s+(\p{L}{3,})/giu;

/** "Every time", "jeden Abend", "cada uno". */
const noThing =
  /^(?:has|have|had|is|gets|needs|hat|ist|wird|est|tiene|tem|time|morning|evening|night|weekend|day|week|one|mal|tag|woche|abend|morgen|nacht|wochenende|einzelnen?|fois|jour|semaine|matin|soir|nuit|fin|vez|dia|semana|noche|tarde|manha|manana|noite|un[oa]?|uma?)$/;

/** The object of the verb before the first field; else what the text has each of, or is about. */
export const keptIn = (text: string, spans: readonly Span[], language: Language, lexicon: Lexicon): string | undefined =>
  objectIn(text, spans, language, lexicon) ?? eachIn(text, spans, language, lexicon) ?? storied(text, spans, language, lexicon);

function eachIn(text: string, spans: readonly Span[], language: Language, lexicon: Lexicon): string | undefined {
  const isFree = (at: number, words: string): boolean => !spans.some(({ start, end }) => start < at + words.length && end > at);
  const isTime = (words: string): boolean => spanIn(lexicon, words, language) !== undefined;
  const isNoun = (word = ''): boolean => !noThing.test(fold(word)) && (language !== 'de' || /^\p{Lu}/u.test(word));
  return [...text.matchAll(each)].find(({ index, 0: words, 1: word }) => isFree(index, words) && isNoun(word) && !isTime(words))?.[1];
}

/** "Llevar el control de mis cabras": what is controlled is kept. */
const control =
  /^(?:(?:the|el|o|le|un|um|das|die)\s+)?(?:track|control|controle|registro|registre|suivi|buch|liste?|lista)\s+(?:of|de|du|des|d'|do|da|dos|das|über|von)\s+/i;

function objectIn(text: string, spans: readonly Span[], language: Language, lexicon: Lexicon): string | undefined {
  const first = spans.find(({ mark }) => mark === 'field');
  if (!first) return undefined;
  const before = text.slice(spans.findLast(({ end }) => end <= first.start)?.end ?? 0, first.start);
  const { keep, place } = lexicon.clauses[language];
  const verb = [...before.matchAll(/[\p{L}'’]+/gu)]
    .map(({ index }) => ({ index, length: lengthOf(keep, before.slice(index)) }))
    .find(({ length }) => length > 0);
  if (!verb) return undefined;
  // "And then we don't know where they are": nothing is kept of it.
  const opener = new RegExp(String.raw`(?:^|\s)(?:${withWord[language]}|has|have|hat|a|tiene|tem)\s*$|[\s:,(–-]+$`, 'i');
  const [object = ''] = before
    .slice(verb.index + verb.length)
    .replace(opener, '')
    .split(/[,.;:]|\s(?:and|und|et|y|e)\s+(?:each|every|jede[rsmn]?|chaque|chacune?|cada)(?!\p{L})/iu);
  const words = object.trim().replace(control, '');
  const count = tokensOf(words).length;
  return count > 0 && count <= mostWords && /\p{L}{3}/u.test(words) && lengthOf(place, words) === 0 ? words : undefined;
}
