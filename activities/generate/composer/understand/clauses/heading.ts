/** What the plain request is about: its own words, what people do there, or the story before it. */
import type { Language } from '../../../../../core/composition.ts';
import { fold, tokensOf } from '../../language/text.ts';
import type { Lexicon } from '../../lexicon.ts';
import { resolveHead, type Head } from '../head.ts';
import { withoutOpeners } from '../openers.ts';
import { segmentsOf } from '../segments.ts';
import type { Clause } from './cut.ts';
import { lengthOf, plain } from './grammar.ts';
import type { Listed } from './list.ts';
import { withoutGlue } from './sort.ts';
import { forWord, withWord } from './joining.ts';
import { kindOf } from './verbatim.ts';

interface Around {
  readonly before: readonly Clause[];
  readonly following: readonly Clause[];
  readonly topic: string | undefined;
  readonly list: Listed;
}

/** What is asked for, where it was only a place: by what people do there, else by what the story is about. */
export function headOf(
  asked: string,
  { before, following, topic, list: { isFilled, object } }: Around,
  language: Language,
  lexicon: Lexicon,
): string {
  const pronoun = /^(?:them|it|that|those|sie|es|les|los|las|lo|la|os|as|o|a)$/;
  const isFor = new RegExp(String.raw`^${forWord[language]}\s`, 'i').test(asked.slice(lengthOf(lexicon.clauses[language].place, asked)));
  if (isFor && lengthOf(lexicon.clauses[language].place, asked) > 0 && object !== undefined) return object;
  const head = pronoun.test(fold(withoutGlue(asked, language, lexicon))) ? '' : asked;
  if (head !== '') {
    const { kind, subject } = resolveHead(
      segmentsOf(withoutOpeners(head, language, lexicon).text, language, lexicon).head,
      language,
      lexicon,
      false,
    );
    const [, front = head, list = ''] = new RegExp(String.raw`^(.*?)(\s${withWord[language]}\s.*)$`, 'is').exec(head) ?? [];
    const isOpen =
      kind?.by === 'noun' && subject === '' && topic !== undefined && topical.has(kind.rule.skeleton) && tokensOf(front).length <= 3;
    return isOpen ? `${front} ${forWord[language]} ${topic}${list}` : head;
  }
  const deeds = [...following, ...before]
    .filter(({ sort }) => sort !== 'item')
    .map(({ text }) => text)
    .join(' . ');
  const kinds = lexicon.rules.clauses[language].kinds;
  const kind =
    Object.entries(kinds).find(([, pattern]) => new RegExp(pattern, 'u').test(plain(deeds)))?.[0] ?? (isFilled ? 'form' : undefined);
  if (object !== undefined && (kind === undefined || kind === 'form')) return object;
  const name = kind === undefined ? undefined : lexicon.rules.kinds[kind]?.heads[language]?.[0];
  if (name !== undefined) return topic === undefined ? name : `${name} ${forWord[language]} ${topic}`;
  return topic ?? '';
}

/** Kinds that may be for anything. */
const topical = new Set([
  'calendar',
  'form',
  'shop',
  'poll',
  'chat',
  'records',
  'tracker',
  'board',
  'site',
  'voting',
  'checklist',
  'gallery',
]);

/** "Sign up sheet for our night shifts, name, ward and which night": a list that nothing opens. */
export const isBare = (head: string, { items, areFields }: Listed, kind: Head['kind'], language: Language): boolean =>
  (kind === undefined || kind.rule.skeleton === 'form') &&
  areFields &&
  items.length >= 2 &&
  ![head, ...items].some((text) => new RegExp(String.raw`(?:^|\s)${withWord[language]}\s|[:(]`, 'i').test(text));

/** "Video games with title, platform": kept in a list, not to be played. */
export function listHead(head: string, list: Listed, language: Language, lexicon: Lexicon): string {
  const kind = kindOf(head, language, lexicon);
  // "A table with columns found, claimed": a board.
  const columns = /^(.*?)\s+((?:with|mit|avec|con|com)\s+(?:columns|lanes|spalten|colonnes|columnas|colunas)\s.*)$/is.exec(head);
  const [board = ''] = lexicon.rules.kinds['board']?.heads[language] ?? [];
  if (columns && kind?.rule.skeleton !== 'board') return `${board} ${columns[2] ?? ''}`;
  const known = list.areFields && list.items.length >= 3 && kind !== undefined && readyMade.has(kind.rule.skeleton);
  return known ? `${listOfWord[language]} ${head}` : head;
}

const readyMade = new Set(['game', 'live', 'quiz', 'flashcards', 'chat', 'blog']);
const listOfWord: Readonly<Record<Language, string>> = { en: 'list of', de: 'Liste von', fr: 'liste de', es: 'lista de', pt: 'lista de' };

/** "Each medicine with the dose": which one it is comes first. */
export function withOwnName(head: string, list: Listed, language: Language): { readonly head: string; readonly list: Listed } {
  const [, noun = '', rest = ''] =
    new RegExp(String.raw`^(?:each|every|jede[nsrm]?|chaque|cada)\s+(\S+)(?:\s+${withWord[language]}\s+(.+))?$`, 'isu').exec(head) ?? [];
  return noun === ''
    ? { head, list }
    : { head: noun, list: { ...list, items: [noun, ...(rest === '' ? [] : [rest]), ...list.items], areFields: true } };
}
