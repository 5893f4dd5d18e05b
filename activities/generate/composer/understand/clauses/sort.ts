/** What a clause is: something asked for, what is filled in, how it is seen, who speaks – or the name of a thing. */
import type { Language } from '../../../../../core/composition.ts';
import type { Lexicon } from '../../lexicon.ts';
import { tokensOf } from '../../language/text.ts';
import { lengthOf, plain } from './grammar.ts';

/**
 * want: what follows is asked for. data: its object is filled in or kept. wish: how rows are seen, ruled or marked. act: what people do.
 * each: what each of several things has. told: who speaks, and why. item: names things.
 */
export type Sort = 'want' | 'data' | 'wish' | 'act' | 'each' | 'told' | 'item';

export interface Sorted {
  readonly sort: Sort;
  /** What is left behind the words that sorted it. */
  readonly rest: string;
  /** Who does it. */
  readonly by?: 'speaker' | 'people';
  /** Something is filled in, not only kept. */
  readonly fills?: boolean;
  /** It stands behind "where", "who", "qui". */
  readonly relative?: boolean;
}

/** "Yes, no or maybe": an answer that people give. */
const choice = /\s(?:or|oder|ou|o|u)\s/;

/** Words of the longest subject before a verb: "the book with the most votes should …". */
const mostWords = 12;

/** A noun and what it should do. */
const should: Readonly<Record<Language, RegExp>> = {
  en: /^(?:the|my|our|all|each|every|stuff|things|anything|everything|items|rows|those|ones|it|that)\s.*?\b(?:should|must|needs? to|can t|cannot|has to|have to|turn(?:s|ed)? (?:red|green|yellow|orange)|goes? (?:red|green)|stands? out)\b/,
  de: /^(?:der|die|das|den|dem|alle|alles|jede[rs]?|es|was)\s.*?\b(?:soll|sollen|sollte|sollten|muss|mussen|darf|durfen|rot|wird|werden)\b/,
  fr: /^(?:le|la|les|l|tout|tous|chaque|ceux|celles|ca)\s.*?\b(?:doit|doivent|devrait|devraient|en rouge|peut|peuvent)\b/,
  es: /^(?:el|la|los|las|lo|todo|todos|cada|uno|una)\s.*?\b(?:debe|deben|deberia|deberian|tiene que|tienen que|en rojo|puede|pueden)\b/,
  pt: /^(?:o|a|os|as|tudo|todos|cada|quem)\s.*?\b(?:deve|devem|deveria|tem que|tem de|nao pode|em vermelho|pode|podem)\b/,
};

const joined: Readonly<Record<Language, RegExp>> = {
  en: /^(?:and|or)\b/,
  de: /^(?:und|oder)\b/,
  fr: /^(?:et|ou)\b/,
  es: /^(?:y|e|o|u)\b/,
  pt: /^(?:e|ou)\b/,
};

/** "Mark it as done": what is meant was named before. */
const pronoun = /^(?:it|them|es|sie|ihn)\s|^(?:lo|los|la|las|le|les|os|as)\s(?:como|comme|cuando|quand|quando)\s/;

/** "Each task with name": what each of several things has. */
const eachThing =
  /^(?:each|every|jede[rsmn]?|chaque|cada)\s+(?=[a-z-]+\s+(?:with|has|have|mit|hat|avec|a|con|tiene|com|tem|an?|eine?n?|une?|un|una|um|uma)\s)(?!(?:one|un[oa]?|uma?|with|mit|avec|con|com|has|hat|tiene|tem)\s)/;

/** Takes what may stand before any clause. */
export function withoutGlue(text: string, language: Language, { clauses }: Lexicon): string {
  const { glue } = clauses[language];
  let rest = text.replace(/^[\s,;:.!?–-]+/, '');
  for (let length = lengthOf(glue, rest); length > 0 && length < rest.length; length = lengthOf(glue, rest))
    rest = rest.slice(length).replace(/^[\s,;:.!?–-]+/, '');
  return rest;
}

/** Sorts what a verb's subject does. */
function doneBy(rest: string, by: 'speaker' | 'people', language: Language, lexicon: Lexicon): Sorted {
  const grammar = lexicon.clauses[language];
  let text = rest.replace(/^\s*\([^)]*\)/, '').trim();
  let isModal = false;
  for (let length = lengthOf(grammar.modal, text); length > 0; length = lengthOf(grammar.modal, text)) {
    text = text.slice(length).trim();
    isModal = true;
  }
  const behind = (name: 'enter' | 'keep' | 'see' | 'act'): string | undefined => {
    const length = lengthOf(grammar[name], text);
    return length > 0 ? text.slice(length).trim() : undefined;
  };
  if (language === 'de') return germanVerb(text, by, isModal, lexicon);
  const acted = behind('act');
  const entered = behind('enter');
  if (acted !== undefined && (entered === undefined || !choice.test(plain(entered)))) return { sort: 'act', rest: text, by };
  if (entered !== undefined && pronoun.test(plain(entered))) return { sort: 'wish', rest: text, by };
  if (entered !== undefined) return { sort: 'data', rest: entered, by, fills: true };
  if (behind('see') !== undefined) return { sort: 'wish', rest: text, by };
  const kept = behind('keep');
  // "I keep forgetting"
  if (kept !== undefined && !/^[a-z]+ing\b/.test(plain(kept))) return { sort: 'data', rest: kept, by };
  return { sort: isModal ? 'wish' : 'told', rest: text, by };
}

/** German verbs stand last, or before "mit": "jeder ein Buch vorschlagen kann mit Titel". */
function germanVerb(text: string, by: 'speaker' | 'people', isModal: boolean, { clauses }: Lexicon): Sorted {
  const grammar = clauses.de;
  const words = [...plain(text).matchAll(/\S+/g)];
  for (const name of ['act', 'enter', 'see', 'keep'] as const) {
    const at = words.findIndex(({ index }) => lengthOf(grammar[name], text.slice(index)) > 0);
    const word = words[at];
    if (!word) continue;
    if (name === 'act' || name === 'see') return { sort: name === 'act' ? 'act' : 'wish', rest: text, by };
    let end = word.index + lengthOf(grammar[name], text.slice(word.index));
    for (let length = lengthOf(grammar.modal, text.slice(end)); length > 0; length = lengthOf(grammar.modal, text.slice(end)))
      end += length;
    const [before, after] = [text.slice(0, word.index).trim(), text.slice(end).trim()];
    return { sort: 'data', rest: [before, after].filter(Boolean).join(' '), by, fills: name === 'enter' };
  }
  return { sort: isModal ? 'wish' : 'told', rest: text, by };
}

/** When somebody looks at the rows; a wish follows. */
export const period =
  /^(?:at the end of (?:the|each|every) (?:day|week|month|year|season)|(?:am|zum) ende (?:des|der|jedes|jeder) \w+|a la fin (?:du|de la|de chaque|de l) ?\w+|al final (?:del|de la|de cada) \w+|no (?:fim|final) (?:do|da|de cada) \w+),? \S+/;

/** Sorts a clause by its beginning. */
export function sortOf(clause: string, language: Language, lexicon: Lexicon): Sorted {
  const grammar = lexicon.clauses[language];
  const text = withoutGlue(clause, language, lexicon);
  const at = (name: keyof typeof grammar): number => lengthOf(grammar[name], text);
  // "At the end of the week i want to see the total"
  if (period.test(plain(text))) return { sort: 'wish', rest: text };
  if (at('nice') > 0) return { sort: 'wish', rest: text.slice(at('nice')).trim() };
  const ends = grammar.niceEnd.exec(plain(text));
  if (ends && ends.index > 0) return { sort: 'wish', rest: text.slice(0, ends.index).trim() };
  if (at('want') > 0) return { sort: 'want', rest: text.slice(at('want')).trim() };
  if (at('because') > 0) return { sort: 'told', rest: text };
  // "Je 9 €" is a price.
  const each = text.slice(at('forEach')).trim();
  if (at('forEach') > 0 && !/^[\d€$£]/.test(each)) return { sort: 'each', rest: each };
  const every = eachThing.exec(plain(text));
  if (every) return { sort: 'each', rest: text.slice(every[0].length) };
  // "Guest list with table": a list of guests, not guests who list.
  const named = lexicon.asked.at(tokensOf(text), 0, language);
  const isNamed = named?.value.type === 'kind' && named.to > 1;
  for (const by of ['speaker', 'people'] as const) {
    const length = by === 'people' && isNamed ? 0 : at(by);
    if (length === 0 || !/\s$|^$/.test(plain(text).slice(0, length).slice(-1)) || length === text.length) continue;
    // "My wife may see it": told, not asked for.
    if (by === 'speaker' && /^(?:my|mein\w*|mon|ma|mi|meu|minha)\s/.test(plain(text))) return { sort: 'told', rest: text };
    const done = doneBy(text.slice(length), by, language, lexicon);
    // "Guests, date, time": names of things, where no verb of people follows.
    if (by === 'people' && done.sort === 'told' && !/^keeps? [a-z]+ing\b/.test(plain(done.rest))) continue;
    return done;
  }
  if (at('tells') > 0) return { sort: 'told', rest: text, by: 'speaker' };
  // "Vejo a mensalidade", "pongo la fecha": the verb says who.
  if ((language === 'es' || language === 'pt') && /^[a-z]+o\s/.test(plain(text)) && (at('enter') > 0 || at('see') > 0))
    return doneBy(text, 'speaker', language, lexicon);
  const whether = lexicon.phrasing[language].questions.test(plain(text));
  // "The budget is 600 euros": something that is so, and nothing that is written down.
  if (
    /^(?:the|my|our|der|die|das|unser\p{L}*|mein\p{L}*|le|la|mon|notre|el|los|mi|nuestr[oa]|o|a|meu|nosso)\s[^,]{2,40}\s(?:is|are|ist|sind|est|sont|es|son|é|são)\s\D{0,12}\d/iu.test(
      text,
    )
  )
    return { sort: 'wish', rest: text };
  const subject = should[language].exec(plain(text));
  if (subject && !whether && subject[0].split(' ').length <= mostWords) return { sort: 'wish', rest: text };
  const behindWish = plain(text).slice(at('wish')).trim();
  if (at('wish') > 0 && behindWish !== '' && !joined[language].test(behindWish)) return { sort: 'wish', rest: text };
  return { sort: 'item', rest: text };
}

/** Sorts what stands behind "where" and its like; undefined where nothing is done there. */
function relativeOf(text: string, language: Language, lexicon: Lexicon): Sorted | undefined {
  const rest = text.trim();
  const sorted = sortOf(rest, language, lexicon);
  // "Where i got it" is the name of a field.
  if (['data', 'act', 'wish'].includes(sorted.sort) && sorted.by !== undefined) return { ...sorted, relative: true };
  // "Where neighbours put …", "where choir members pick …": any noun may be who does it.
  const grammar = lexicon.clauses[language];
  const words = [...plain(rest).matchAll(/\S+/g)].slice(0, 4);
  for (const { index } of words.slice(language === 'en' || language === 'de' ? 1 : 0)) {
    const entered = lengthOf(grammar.enter, rest.slice(index)) > 0 || lengthOf(grammar.modal, rest.slice(index)) > 0;
    const done = entered ? doneBy(rest.slice(index), 'people', language, lexicon) : undefined;
    if (done && done.sort !== 'told') return { ...done, relative: true };
  }
  return undefined;
}

/** Up to the next comma or full stop outside of brackets. */
const untilComma = /^[^,;.!?]*(?:\([^)]*\)[^,;.!?]*)*/;

/** Sorts a clause that may begin with "where", "who", "que". @param ahead only what stands before the next comma is looked at */
export function sortedClause(clause: string, language: Language, lexicon: Lexicon, ahead = false): Sorted {
  const text = withoutGlue(ahead ? (untilComma.exec(clause)?.[0] ?? clause) : clause, language, lexicon);
  const { where, wish, want } = lexicon.clauses[language];
  // "… and need a list": the join stands for who asks.
  const joinedWant = lengthOf(want, clause.trimStart());
  if (joinedWant > 0 && lengthOf(want, text) === 0) return { sort: 'want', rest: clause.trimStart().slice(joinedWant).trim() };
  const length = lengthOf(where, text);
  // "Where each chore has a kid"
  const each = length > 0 ? sortOf(text.slice(length), language, lexicon) : undefined;
  if (each?.sort === 'each') return each;
  if (length > 0 && lengthOf(wish, text) === 0) {
    const relative = relativeOf(text.slice(length), language, lexicon);
    if (relative) return relative;
  }
  return sortOf(text, language, lexicon);
}
