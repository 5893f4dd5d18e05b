/** What a marked request is about: the app's own words, the rows that are kept, what people do there, or the story around it. */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { clausesOf } from '../understand/clauses/cut.ts';
import { lengthOf } from '../understand/clauses/grammar.ts';
import { headOf } from '../understand/clauses/heading.ts';
import { withWord } from '../understand/clauses/joining.ts';
import { topicOf } from '../understand/clauses/topic.ts';
import { kindOf } from '../understand/clauses/verbatim.ts';
import type { Span } from './marks.ts';

/** "Catalogue them": what is meant was named before. */
const pronoun = /\s(?:it|them|those|sie|es|diese|los|las|les|os|as)$/;

/** "A place to": what follows is marked by itself. */
const open = /\s+(?:to|for|para|pra|pour|de|um|zum|für)(?:\s+(?:the|el|la|los|las|o|a|le|les|die|den|das|unseren?|our))?$/i;

/** The words for the app that say which; empty where it is only a place: "an app", "something". */
export function appOf(apps: readonly string[], language: Language, lexicon: Lexicon): string {
  const telling = apps
    .map((app) => app.replace(open, ''))
    .filter((app) => lengthOf(lexicon.clauses[language].place, app) !== app.length && !pronoun.test(fold(app)));
  return telling.find((app) => kindOf(app, language, lexicon)?.by === 'noun') ?? telling[0] ?? '';
}

/** Whether the words ask for a page. */
export const isSite = (app: string, language: Language, lexicon: Lexicon): boolean =>
  kindOf(app.replace(open, ''), language, lexicon)?.id === 'site';

/** Whether somebody writes something down there. */
export const isFilled = (text: string, language: Language, lexicon: Lexicon): boolean =>
  clausesOf(text, language, lexicon).some(({ sort, by }) => sort === 'data' && by !== undefined);

interface Said {
  readonly app: string;
  readonly deeds: readonly string[];
  readonly text: string;
}

/** What is asked for where no thing is named. */
export function headIn({ app, deeds, text }: Said, language: Language, lexicon: Lexicon): string {
  const clauses = clausesOf(text, language, lexicon);
  const filled = clauses.some(({ sort, by, fills }) => sort === 'data' && by === 'people' && fills === true);
  const list = { items: [], groups: [], wishes: [], acts: deeds, object: undefined, isFilled: filled, areFields: true };
  const following = deeds.map((deed) => ({ sort: 'act', text: deed, rest: deed, before: 'comma', by: 'people' }) as const);
  return headOf(app, { before: [], following, topic: topicOf(clauses, language, lexicon)?.noun, list }, language, lexicon);
}

const most = 6;

/** "Log every run I do with …": the object of the verb before the first field. */
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
  const words =
    before
      .slice(verb.index + verb.length)
      .replace(opener, '')
      .split(/[,.;:]/)[0]
      ?.trim() ?? '';
  const count = tokensOf(words).length;
  return count > 0 && count <= most && lengthOf(place, words) === 0 ? words : undefined;
}
