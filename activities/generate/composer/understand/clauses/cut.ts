/** Cuts a text into clauses: at commas, and where a joining word, a reason or "where" begins one. */
import type { Language } from '../../../../../core/composition.ts';
import { remembered } from '../../language/remembered.ts';
import type { Lexicon } from '../../lexicon.ts';
import { lengthOf, plain } from './grammar.ts';
import { period, sortedClause, withoutGlue, type Sorted } from './sort.ts';

export interface Clause extends Sorted {
  readonly text: string;
  /** What stands before it: nothing at the start, the end of a sentence, a comma, or a word. */
  readonly before: 'start' | 'end' | 'comma' | 'word';
}

interface Cut {
  readonly at: number;
  readonly before: Clause['before'];
}

const isWordStart = (text: string, at: number): boolean => /[a-z0-9]/.test(text.charAt(at)) && !/[a-z0-9]/.test(text.charAt(at - 1));
const joins: Readonly<Record<Language, RegExp>> = {
  en: /^(?:and|but|so|then|plus|or)\s/,
  de: /^(?:und|aber|also|dann|oder|sowie)\s/,
  fr: /^(?:et|mais|donc|puis|ou)\s/,
  es: /^(?:y|e|pero|luego|asi que|o)\s/,
  pt: /^(?:e|mas|entao|depois|ou)\s/,
};

/** How a clause begins at a place inside the text, and how many characters of it say so; 0 where none does. */
function opensAt(text: string, at: number, from: number, subject: Sorted['by'], language: Language, lexicon: Lexicon): number {
  const grammar = lexicon.clauses[language];
  const rest = text.slice(at);
  const [join = ''] = joins[language].exec(plain(rest)) ?? [];
  if (join !== '') {
    const next = rest.slice(join.length);
    const asks = lengthOf(grammar.want, rest);
    if (asks > 0) return asks;
    if (sortedClause(next, language, lexicon, true).sort !== 'item') return join.length;
    // "They choose a day and leave a name": who does it was said.
    const by = subject ?? sortedClause(text.slice(from, at), language, lexicon).by;
    const verb = Math.max(...(['enter', 'act', 'see'] as const).map((name) => lengthOf(grammar[name], next)));
    return by !== undefined && verb > 0 && language !== 'de' && /^\s*\S/.test(next.slice(verb)) ? join.length : 0;
  }
  const because = lengthOf(grammar.because, rest);
  if (because > 0) return because;
  const want = lengthOf(grammar.want, rest);
  const isAsked = want > 0 && rest.length > want + 3 && (lengthOf(grammar.speaker, rest) > 0 || ['es', 'pt', 'fr'].includes(language));
  // "At the end of the week i want to see …" is one clause.
  if (isAsked) return period.test(`${plain(withoutGlue(text.slice(from, at), language, lexicon)).trim()} …`) ? 0 : want;
  const where = lengthOf(grammar.where, rest);
  if (where === 0 || !standsAlone(text.slice(from, at), language, lexicon)) return 0;
  const sorted = sortedClause(rest, language, lexicon, true);
  return sorted.relative || sorted.sort === 'wish' || sorted.sort === 'each' ? where : 0;
}

/** "Sin que …" and "a soma do que …" are one clause; "a page where …" are two. */
const standsAlone = (before: string, language: Language, lexicon: Lexicon): boolean => {
  const words = plain(withoutGlue(before, language, lexicon))
    .trim()
    .split(/\s+/);
  return (
    !/^(?:lo|do|da|ce|ceux|celles|los|las|os|as|dem|den|der|des|el|de|que|uber|durch|mit|bei|von|fur|auf|sur|dans|avec|con|com|em)$/.test(
      words.at(-1) ?? '',
    ) &&
    (words.length > 1 || /[a-z]{4}/.test(words[0] ?? ''))
  );
};

/** Words at the start of a clause that say what it is: nothing is cut inside them. */
function opening(rest: string, language: Language, lexicon: Lexicon): number {
  const grammar = lexicon.clauses[language];
  const bared = withoutGlue(rest, language, lexicon);
  const said = (['because', 'want', 'where'] as const).map((name) => lengthOf(grammar[name], bared));
  return rest.length - bared.length + Math.max(...said);
}

/** Places where a clause may begin. */
function cutsOf(text: string, language: Language, lexicon: Lexicon): Cut[] {
  const folded = plain(text);
  const cuts: Cut[] = [{ at: 0, before: 'start' }];
  let depth = 0;
  let told = 0;
  let subject: Sorted['by'];
  for (let i = 0; i < text.length; i += 1) {
    const char = folded.charAt(i);
    if (char === '(' || char === '[') depth += 1;
    if (char === ')' || char === ']') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const isSpaced = /\s/.test(folded.charAt(i + 1));
    const count = cuts.length;
    if (/[.!?;]/.test(char) && isSpaced) cuts.push({ at: i + 1, before: 'end' });
    else if (char === ',' && isSpaced) cuts.push({ at: i + 1, before: 'comma' });
    else if (char === ':' && isSpaced && sortedClause(text.slice(i + 1), language, lexicon, true).by === 'people')
      cuts.push({ at: i + 1, before: 'comma' });
    else if (/[–-]/.test(char) && isSpaced && /\s/.test(folded.charAt(i - 1))) cuts.push({ at: i + 1, before: 'comma' });
    if (cuts.length > count) told = i + 1 + opening(text.slice(i + 1), language, lexicon);
    else if (i > 0 && i >= told && isWordStart(folded, i)) {
      const from = cuts.at(-1)?.at ?? 0;
      const isFirst = withoutGlue(`${text.slice(from, i)}…`, language, lexicon) === '…';
      const asked = isFirst ? undefined : sortedClause(text.slice(from, i), language, lexicon);
      const opened = isFirst || (asked?.sort === 'want' && asked.rest === '') ? 0 : opensAt(text, i, from, subject, language, lexicon);
      if (opened === 0) continue;
      cuts.push({ at: i, before: 'word' });
      subject = sortedClause(text.slice(i), language, lexicon, true).by ?? subject;
      told = i + opened;
    }
  }
  return cuts;
}

/** A subject that goes on: "they choose a day and leave a name". */
function withSubject(clause: Clause, last: Clause | undefined, language: Language, lexicon: Lexicon): Clause {
  const isListed = last?.sort === 'want' || last?.sort === 'wish';
  if (clause.sort !== 'item' || (clause.before !== 'word' && !(isListed && clause.before === 'comma'))) return clause;
  const by = last?.by ?? (last?.sort === 'want' ? 'speaker' : undefined);
  if (by === undefined) return clause;
  const text = withoutGlue(clause.text, language, lexicon);
  const grammar = lexicon.clauses[language];
  // "Name, phone" behind a wish are names: a verb of a list has an object with an article.
  const hasObject =
    clause.before === 'word' ||
    /^\S+(?:\s(?:in|down|out))?\s(?:an?|the|eine?n?|une?|un|una|um|uma|le|la|les|el|los|las|o|os|as)\s/i.test(text);
  if (!hasObject) return clause;
  for (const [name, sort] of [
    ['act', 'act'],
    ['enter', 'data'],
    ['see', 'wish'],
  ] as const) {
    const length = lengthOf(grammar[name], text);
    if (length > 0 && length < text.length)
      return { ...clause, sort, by, fills: sort === 'data', rest: sort === 'data' ? text.slice(length).trim() : text };
  }
  return clause;
}

function cutIntoClauses(text: string, language: Language, lexicon: Lexicon): readonly Clause[] {
  const cuts = cutsOf(text, language, lexicon);
  const { aside } = lexicon.clauses[language];
  const pieces = cuts
    .map(({ at, before }, i) => ({ text: text.slice(at, cuts[i + 1]?.at), before }))
    .map(({ text: written, before }) => {
      const place = aside.exec(plain(written));
      const kept = place ? `${written.slice(0, place.index)} ${written.slice(place.index + place[0].length)}` : written;
      return { text: kept.replace(/^[\s,;:.!?–-]+|[\s,;.–-]+$/g, '').replace(/\s+/g, ' '), before };
    })
    .filter((clause) => /[\p{L}\p{N}]/u.test(withoutGlue(`${clause.text} `, language, lexicon)));
  return pieces.reduce<Clause[]>((clauses, piece) => {
    const clause = { ...piece, ...sortedClause(piece.text, language, lexicon) };
    return [
      ...clauses,
      withSubject(
        clause,
        clauses.findLast(({ sort }) => sort !== 'item'),
        language,
        lexicon,
      ),
    ];
  }, []);
}

const mostTexts = 8;

/** The clauses of a text of one or more sentences, each with what it does. */
export const clausesOf = remembered(cutIntoClauses, mostTexts);
