/** Marks that were set a little beside: cut in two, without their topic, or of another kind than their neighbours in a list. */
import type { Language } from '../../../../core/composition.ts';
import { tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { lengthOf } from '../understand/clauses/grammar.ts';
import { viewIn } from '../understand/wishes.ts';
import type { Mark, Span } from './marks.ts';

/** "Each has a name, a species", "keep track of them": what stands before a noun is none. */
const article =
  /^(?:an?|the|their|its|his|her|my|our|track|d(?:er|ie|as|en|em|es)|eine?[nmrs]?|ihre?[nmrs]?|seine?[nmrs]?|l[ea]s?|l'|une?|des|leurs?|ses|sa|son|el|los|una?|unos|sus?|os?|as?|uma?|seus?|suas?|em|en|im|in|at|on|by|per|por|par|bis|zum?|zur)$/i;
/** What may be cut in two: "see" and "what is still out". */
const phrases: ReadonlySet<Mark> = new Set(['view', 'rule', 'deed']);
/** "Registro de" vacunas, "lista de los perros y" gatos: the app goes on. */
const ofTopic = /^\s+(?:of|for|von|f[uü]r|de(?:r|s|n)?|du|d['’]|do|da|dos|das)(?:\s+(?:my|our|the|mes|mis|meus|minhas|los|las|les))?\s*$/i;
const joined = /\s(?:and|und|et|y|e)$/i;
const comma = /^\s*(?:,\s*(?:(?:and|or|und|oder|et|ou|y|o|e)\s+)?|(?:and|or|und|oder|et|ou|y|o|e)\s+)$/i;

/** No word of its own between two, or only one that joins them. */
const nextTo = /^\s*,?\s*(?:(?:and|und|et|y|e)\s+)?$/i;

interface Said {
  readonly text: string;
  readonly language: Language;
  readonly lexicon: Lexicon;
}

/** @returns the spans with what of them is clear from their neighbours set right */
export function mended(text: string, found: readonly Span[], language: Language, lexicon: Lexicon): Span[] {
  const said = { text, language, lexicon };
  const kept = found.filter((span) => !isArticle(span, text) && !isPurpose(span, said));
  const whole = kept
    .map(withHas(text))
    .map(upToColon(text))
    .map(wholeQuestion(text))
    .map(withoutJoint(text))
    .reduce<Span[]>(together(text), [])
    .flatMap(torn(text))
    .flatMap(run(said));
  for (const at of whole.keys()) whole[at] = asNeighbours(at, whole, said);
  return chosen(whole, text);
}

const wordsOf = ({ start, end }: Span, text: string): string => text.slice(start, end);

/** A word of its own, "clock in, out" and "track and album", is no article: its noun follows. */
const noun = /^\s+(?!(?:and|or|und|oder|et|ou|y|o|e)\s)\p{L}/u;
const isArticle = (span: Span, text: string): boolean =>
  !['option', 'name'].includes(span.mark) && article.test(wordsOf(span, text)) && noun.test(text.slice(span.end));

/** "Damit ich weiß, wer was hat" is no field. */
const isPurpose = (span: Span, { text, language, lexicon }: Said): boolean =>
  span.mark === 'field' &&
  tokensOf(wordsOf(span, text)).length > 1 &&
  (lengthOf(lexicon.clauses[language].because, wordsOf(span, text)) > 0 || soThat.test(wordsOf(span, text)));
const soThat = /^(?:damit|so that|pour que|para que|pra que|porque)\s/i;

const often = /^\s+(?:every|alle|tous les|toutes les|cada|a cada|todos os)\s+$/i;
const together =
  (text: string) =>
  (all: Span[], span: Span): Span[] => {
    const last = all.at(-1);
    const join = text.slice(last?.end ?? 0, span.start);
    const isCut = last?.mark === span.mark && phrases.has(span.mark) && join === ' ';
    const isTopic =
      last?.mark === 'app' && span.mark === 'thing' && (ofTopic.test(join) || (join === ' ' && joined.test(wordsOf(last, text))));
    // "Water every X days" is one figure.
    const isOften = last?.mark === 'field' && span.mark === 'field' && often.test(join);
    // "Connect four" tournament.
    const isOne = last?.mark === 'thing' && span.mark === 'thing' && join === ' ';
    return last && (isCut || isTopic || isOften || isOne) ? [...all.slice(0, -1), { ...last, end: span.end }] : [...all, span];
  };

const joint = String.raw`(?:of|for|in|at|to|from|von|vom|f[uü]r|der|des|im|am|zum|zur|de|du|des|d'|pour|[àa]|au|aux|para|do|da|dos|das|em|no|na|del|al|en)`;
const endsJoint = new RegExp(String.raw`\s${joint}$`, 'iu');
const goesOn = new RegExp(String.raw`^\s+${joint}\s`, 'iu');
const upTo = /^(?:\s+[^\s:,.;–(]+){1,7}?(?=\s?[:–(]|\s(?:with|mit|avec|con|com)\s)/u;
/** "Night shifts next" month. */
const endsNext = /\s(?:next|this|last)$/i;
const oneWord = /^\s\p{L}{4,}(?=\s?[,:])/u;
const clause = /\s(?:where|which|that|who|has|have|wo|in dem|die|hat|où|qui|que|donde|onde|tem|tiene)\s/iu;

/** "Guided tours" to a lighthouse: what is asked for goes on up to the colon. "Sugar &" Rye is one name. */
const upToColon =
  (text: string) =>
  (span: Span, at: number, all: readonly Span[]): Span => {
    const behind = text.slice(span.end, all[at + 1]?.start ?? text.length);
    if (span.mark === 'name')
      return { ...span, end: span.end + (/&$/.test(wordsOf(span, text)) ? (/^\s*\p{Lu}[\p{L}'’]*/u.exec(behind)?.[0].length ?? 0) : 0) };
    const last = endsNext.test(wordsOf(span, text)) ? (oneWord.exec(behind)?.[0] ?? '') : '';
    if (last !== '') return { ...span, end: span.end + last.length };
    const rest =
      span.mark === 'app' && (endsJoint.test(wordsOf(span, text)) || goesOn.test(behind)) ? (upTo.exec(`${behind} `)?.[0] ?? '') : '';
    return rest === '' || clause.test(`${rest} `) ? span : { ...span, end: span.end + rest.length };
  };

/** "Who" serves, "wer" mitkommt: a question goes on to the next comma. */
const wholeQuestion =
  (text: string) =>
  (span: Span, at: number, all: readonly Span[]): Span => {
    const behind = text.slice(span.end, all[at + 1]?.start ?? text.length);
    const rest = span.mark === 'field' && question.test(wordsOf(span, text)) ? (toComma.exec(behind)?.[0] ?? '') : '';
    return { ...span, end: span.end + rest.length };
  };
const question = /^(?:who|what|wer|was|wen|wem|qui|quoi|qui[eé]n|qu[eé]|quem|que|o que)$/iu;
const toComma = /^(?:\s(?!(?:and|und|et|y|e)\s)[\p{L}'’-]+){1,4}(?=\s?[,;.:?!)]|\s(?:and|und|et|y|e)\s|$)/iu;

/** "Rent, has garden, phone": whether there is one. */
const withHas =
  (text: string) =>
  (span: Span): Span => {
    const has =
      span.mark === 'field'
        ? /(?<=,\s)(?:has|hat|tiene|tem)\s+(?:an?\s|eine?n?\s|una?\s|uma?\s)?$/iu.exec(text.slice(0, span.start))?.[0]
        : undefined;
    return has === undefined ? span : { ...span, start: span.start - has.length };
  };

/** "Data e" hora: what joins two fields is in neither. */
const withoutJoint =
  (text: string) =>
  (span: Span): Span =>
    span.mark === 'field' ? { ...span, end: span.start + wordsOf(span, text).replace(joined, '').length } : span;

/** "Condition good/fair/broken": the first choice hangs on the field. */
const torn =
  (text: string) =>
  (span: Span, at: number, all: readonly Span[]): Span[] => {
    const next = all[at + 1];
    const space = wordsOf(span, text).lastIndexOf(' ');
    if (span.mark !== 'field' || space < 0 || next === undefined || !/^\s?\/\s?$/.test(text.slice(span.end, next.start))) return [span];
    return [
      { ...span, end: span.start + space },
      { mark: 'option', start: span.start + space + 1, end: span.end },
    ];
  };

/** "Name phone address" without commas: each of them is a field. */
const run =
  ({ text, language, lexicon }: Said) =>
  (span: Span): Span[] => {
    const words = wordsOf(span, text);
    const tokens = tokensOf(words);
    const areAll = tokens.every(({ start, end }) => lexicon.fields.exactly(words.slice(start, end), language) !== undefined);
    return span.mark === 'field' && tokens.length > 2 && areAll && !lexicon.fields.exactly(words, language)
      ? tokens.map(({ start, end }): Span => ({ mark: 'field', start: span.start + start, end: span.start + end }))
      : [span];
  };

/** Of a list of fields each is one, and of choices each is one. */
function asNeighbours(at: number, all: readonly Span[], { text, language, lexicon }: Said): Span {
  const span = all[at] as Span;
  const [before, after] = [all[at - 1], all[at + 1]];
  const words = wordsOf(span, text);
  const join = (one: Span | undefined, other: Span | undefined): string => (one && other ? text.slice(one.end, other.start) : '.');
  const follows = (one: Span | undefined, mark: Mark): boolean => one?.mark === mark && comma.test(join(one, span));
  const precedes = (mark: Mark): boolean => after?.mark === mark && comma.test(join(span, after));
  if (span.mark === 'field') {
    const isTorn = before?.mark === 'option' && join(before, span) === '/';
    const opensChoice = before?.mark === 'field' && /^\s?[:(]\s?$/.test(join(before, span)) && precedes('option');
    // "Animais (nome, espécie)": what has fields is a thing.
    const hasFields = after?.mark === 'field' && /^\s?\(\s?$/.test(join(span, after)) && all[at + 2]?.mark === 'field';
    return { ...span, mark: isTorn || opensChoice ? 'option' : hasFields && !follows(before, 'field') ? 'thing' : 'field' };
  }
  const endsList = before?.mark === 'option' && after === undefined && /^\)\s*,?\s*(?:and|und|et|y|e)\s+$/i.test(join(before, span));
  // "Sunlight (low, high) and notes": what rows usually have is no kind of them.
  const isUsual = span.mark === 'thing' && lexicon.fields.exactly(words, language) !== undefined && after?.mark !== 'field';
  if (isUsual && (endsList || follows(before, 'field'))) return { ...span, mark: 'field' };
  // "Phone, next visit": what rows usually have is no way to see them.
  const isKnown =
    span.mark === 'view' && before?.mark === 'field' && nextTo.test(join(before, span)) && isUsualField(words, language, lexicon);
  // "…, visibility (good, poor) and the buddy": a noun that ends the list.
  const isLast = span.mark === 'view' && endsList && tokensOf(words).length <= mostOfNoun && viewIn(lexicon, words, language) === undefined;
  const isAlone = span.mark === 'option' && precedes('field') && before?.mark !== 'option' && before?.mark !== 'field';
  return isAlone || isKnown || isLast ? { ...span, mark: 'field' } : span;
}

const mostOfNoun = 2;

/** A field that rows usually have, or a figure with its unit: "progress in %". */
const isUsualField = (words: string, language: Language, lexicon: Lexicon): boolean =>
  viewIn(lexicon, words, language) === undefined && (/[%€$£]$/.test(words) || lexicon.fields.exactly(words, language) !== undefined);

const determiner = String.raw`(?:(?:an?|the|eine?n?|une?|la|le|una?|el|uma?|o)\s+)?`;
const chooses = new RegExp(
  String.raw`(?<!\p{L})(?:choose|pick|select|w[äa]hlen?|aussuchen|choisi(?:r|ssent|t)|eligen?|elegir|escogen?|escolhem?|escolher)\s+(?:(?:between|among|zwischen|entre)\s+)?${determiner}$`,
  'iu',
);
const orWord = String.raw`(?:or|oder|ou|o|u)`;
const goesWith = new RegExp(String.raw`^\s*(?:,|,?\s*${orWord}\s)\s*${determiner}$`, 'iu');
const either = new RegExp(String.raw`\s${orWord}\s+`, 'iu');
const begins = new RegExp(String.raw`^${determiner}`, 'iu');

/** "Customers choose a bath, a full groom or a nail trim": what is chosen from is no list of fields. */
function chosen(all: readonly Span[], text: string): Span[] {
  const from = all.findIndex(({ mark, start }) => mark === 'field' && chooses.test(text.slice(0, start)));
  if (from < 0) return [...all];
  const behind = all
    .slice(from + 1)
    .findIndex(({ mark, start }, at) => mark !== 'field' || !goesWith.test(text.slice(all[from + at]?.end, start)));
  const to = behind < 0 ? all.length : from + 1 + behind;
  const said = text.slice(all[from]?.start, all[to - 1]?.end);
  if (to < from + 2 || !either.test(said)) return [...all];
  const options = all.slice(from, to).flatMap(({ start, end }): Span[] => {
    const parts = text.slice(start, end).split(either);
    let at = start;
    return parts.map((part) => {
      const own = text.indexOf(part, at);
      at = own + part.length;
      return { mark: 'option', start: own + (begins.exec(part)?.[0].length ?? 0), end: at };
    });
  });
  return [...all.slice(0, from), ...options, ...all.slice(to)];
}
