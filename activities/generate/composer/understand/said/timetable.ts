/** When something takes place each week: "training on Tuesday and Thursday at 7pm", "os treinos de terça às 19h e domingo às 9h". */
import type { Language } from '../../../../../core/composition.ts';
import { capitalised, fold, tokensOf } from '../../language/text.ts';
import type { Lexicon } from '../../lexicon.ts';
import { dayOf, joined, spanOf, time, to, weekdaysIn, type DayLine } from './days.ts';
import { cutOut } from './span.ts';

export interface Timetable {
  /** What takes place: "Treinos"; nothing where the sentence has no word for it. */
  readonly title?: string;
  readonly lines: readonly DayLine[];
}

/** A figure is a time of day where a word before it or a sign behind it says so. */
const marked = String.raw`(?:\d{1,2}[:.]\d{2}|\d{1,2}\s?h(?:\d{2})?)(?:\s?(?:[ap]\.?m\.?|uhr|h))?|\d{1,2}\s?(?:[ap]\.?m\.?|uhr|o'clock)`;
const at = String.raw`(?:at|um|ab|from|von|a las|a la|as|a|de las|das|de|a partir das|desde las)`;
const moment = String.raw`(?:[\s,:]+(?:${at}\s+)?(?:${time}${to}(?:${time})|${marked})|[\s,]+(?:at|um|a las|as)\s+\d{1,2})`;
/** Words between what takes place and its days. */
const link = String.raw`(?:(?<![\p{L}])(?:on|every|each|am|an|jeden|immer|le|les|chaque|tous les|du|el|los|cada|todos los|de|da|na|nas|no|nos|a|as|aos|todas as|:|,)\s*)*`;
/** "The first Tuesday of the month". */
const nth = String.raw`(?:(?:first|second|third|fourth|last|1st|2nd|3rd|4th|ersten|zweiten|dritten|vierten|letzten|premiers?|deuxiemes?|troisiemes?|derniers?|primer|primero|segundo|tercer|ultimo|primeira|segunda|primeiro|ultima)\s+)`;
const ofMonth = String.raw`(?:\s+(?:of (?:the|each|every) month|im monat|des monats|eines monats|du mois|de chaque mois|del mes|de cada mes|do mes))?`;
const mostTitleWords = 3;
/** Opening hours are read by their own rule. */
const opens =
  /\b(?:open|opening|hours|geoffnet|offnungszeiten|ouvert\w*|horaires?|abierto|abrimos|horarios?|aberto|funcionamento)\b[^,;]*$/;
const mostLead = 40;
const beforeTime = /^[\s,:]*(?:(?:às|à|a las|a la|at|um|ab|from|von|de las|das|de)\s+)?/iu;

/** The words right before the days that say what takes place, where they stand in a list of their own. */
function titleBefore(text: string, language: Language, lexicon: Lexicon): { title: string; start: number } {
  const folded = fold(text);
  const { roles, skipped } = lexicon.phrasing[language];
  const leads = [...folded.matchAll(new RegExp(roles.source, 'gu'))];
  const marks = [...folded.matchAll(new RegExp(String.raw`[,.;:(!?]\s*|${joined}`, 'gu'))];
  const ends = [...leads.filter(({ groups }) => groups?.['with']), ...marks].map(({ index, 0: whole }) => index + whole.length);
  const from = Math.max(0, ...ends);
  // "An invitation for a party on Saturday at 7pm" is about the party.
  const isAbout = from === 0 || leads.some(({ index, groups }) => index >= from && groups?.['for']);
  const words = tokensOf(text.slice(from));
  const own = words.slice(
    Math.max(
      0,
      words.findIndex(({ key }) => !skipped.has(key)),
    ),
  );
  if (isAbout || own.length === 0 || own.length > mostTitleWords) return { title: '', start: text.length };
  const said = text.slice(from + (own[0]?.start ?? 0)).trim();
  const [hit] = language === 'de' ? lexicon.sections.find(own, language) : [];
  // "Mit Kursen am Montag": the vocabulary has the word as it stands in a heading.
  const written = hit?.value.rule[language].find((word) => fold(word) === hit.phrase);
  return { title: capitalised(own.length === 1 && written !== undefined ? written : said), start: from };
}

/** Days with the time at which something begins, what it is, and the sentence without them. */
export function timetableIn(text: string, language: Language, lexicon: Lexicon): { rest: string; timetable?: Timetable } {
  const { names, words } = weekdaysIn(language);
  const one = String.raw`(?:${words.flat().join('|')})(?:-feira|s)?\.?`;
  const lead = String.raw`(?:(?:on|am|le|les|el|los|a|as|aos|de|na|nas|no|nos)\s+)?`;
  const days = String.raw`${lead}(?:(?:the|der|den|dem)\s+)?${nth}?(?<![\p{L}-])${one}${ofMonth}(?:${to}${lead}${one}|(?:${joined}${lead}${one})+)?(?![\p{L}])`;
  const item = `${days}${moment}`;
  const match = new RegExp(String.raw`${link}(?<list>${item}(?:${joined}${item})*)`, 'u').exec(fold(text));
  const list = match?.groups?.['list'] ?? '';
  if (!match) return { rest: text };
  const begin = match.index + match[0].length - list.length;
  const { title, start } = titleBefore(text.slice(0, match.index), language, lexicon);
  const isSpan = new RegExp(`${time}${to}${time}`, 'u').test(list);
  // Spans of time without a word for what takes place are opening hours.
  const before = fold(text.slice(0, begin)).slice(-mostLead);
  if ((title === '' && isSpan) || opens.test(before) || lexicon.sections.exactly(title, language)?.id === 'hours') return { rest: text };
  const dayNames = (said: string): string[] => {
    if (new RegExp(`${nth}${one}`, 'u').test(fold(said))) return [capitalised(said.replace(new RegExp(`^\\s*${lead}`, 'iu'), '').trim())];
    return fold(said)
      .split(new RegExp(joined))
      .map((piece) => [...piece.matchAll(new RegExp(one, 'gu'))].flatMap(([word]) => names[dayOf(word, words)] ?? []).join(' – '));
  };
  const lines = [...list.matchAll(new RegExp(`(${days})(${moment})`, 'gu'))].map((found): DayLine => {
    const [, said = '', when = ''] = found;
    const from = begin + found.index;
    const written = text.slice(from + said.length, from + said.length + when.length);
    return { day: dayNames(text.slice(from, from + said.length)).join(', '), text: spanOf(written.replace(beforeTime, '')) };
  });
  return {
    rest: cutOut(text, [{ start: title === '' ? match.index : start, end: begin + list.length }]),
    timetable: { lines, ...(title === '' ? {} : { title }) },
  };
}
