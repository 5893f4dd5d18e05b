/** Members of a list that were left unmarked between marked ones: "rent, has garden, phone" are three fields. */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { withWord } from '../understand/clauses/joining.ts';
import { withoutGlue } from '../understand/clauses/sort.ts';
import { spanIn, viewIn } from '../understand/wishes.ts';
import { boxBefore } from '../understand/yes-or-no.ts';
import type { Span } from './marks.ts';
import { mended } from './mended.ts';
import { isSaid, unmarkedApp } from './unmarked-app.ts';

const mostWords = 5;
/** Words of a field that is answered by yes or no. */
const mostAsked = 9;

interface Piece {
  readonly start: number;
  readonly end: number;
  /** The sign before it ends a sentence. */
  readonly opens: boolean;
}

/** "Between 9am and 5pm" is a time of day, and no choice of two. */
const hours =
  /(?<!\p{L})(?:between|zwischen|entre)\s+(?:as\s+|las\s+)?\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|uhr|h)?\s+(?:and|und|et|y|e)\s+(?:as\s+|las\s+)?\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|uhr|h)?/giu;

function withoutHours(text: string, spans: readonly Span[]): Span[] {
  const said = [...text.matchAll(hours)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
  return spans.filter((span) => span.mark !== 'option' || !said.some(({ start, end }) => span.start >= start && span.end <= end));
}

/** Three or more words with slashes between them, not in brackets. */
const slashed = /(?<![\p{L}\d/(])\p{L}+(?:\/\p{L}+){2,}(?![\p{L}\d/])/gu;

/** Parts of a text between commas, brackets and full stops. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let [start, opens] = [0, true];
  for (let at = 0; at <= text.length; at += 1) {
    const char = text.charAt(at);
    const isEnd = at === text.length || /[()[\]]/.test(char) || (/[,.;:!?]/.test(char) && !/\S/.test(text.charAt(at + 1)));
    if (!isEnd) continue;
    pieces.push({ start, end: at, opens });
    [start, opens] = [at + 1, char !== ','];
  }
  return pieces;
}

/** "I can tick off when it is done": a box of each row, and no view of them all. */
const withBoxes = (text: string, spans: readonly Span[]): Span[] =>
  spans.map((span) => (span.mark === 'view' && boxBefore.test(fold(text.slice(span.start, span.end))) ? { ...span, mark: 'field' } : span));

/** "Registro de llaves con llave": the list begins inside the words for the app. */
function opened(text: string, span: Span, language: Language): Span[] {
  const words = text.slice(span.start, span.end);
  const [whole = '', app = ''] =
    span.mark === 'app' ? (new RegExp(String.raw`^(.+?)\s+${withWord[language]}\s+(?=\S+$)`, 'is').exec(words) ?? []) : [];
  return whole === ''
    ? [span]
    : [
        { ...span, end: span.start + app.length },
        { mark: 'field', start: span.start + whole.length, end: span.end },
      ];
}

/** Letters of "each " before a span of time. */
const longestPer = 5;

/** "Water every x days". */
const isSpan = (word: string, language: Language, lexicon: Lexicon): boolean =>
  word !== '' && spanIn(lexicon, word, language) !== undefined;

/** "Payments by month", "a CSV": nothing of which rows are kept. */
const isKept = (text: string, { start, end }: Span, language: Language, lexicon: Lexicon): boolean =>
  viewIn(lexicon, text.slice(start, end), language) === undefined &&
  !isSpan(tokensOf(text.slice(start, end)).at(-1)?.key ?? '', language, lexicon) &&
  (tokensOf(text.slice(start, end)).length > 1 ||
    spanIn(lexicon, text.slice(Math.max(0, start - longestPer), end), language) === undefined);

/** "…, correo y si pagó la cuota": what ends a list of fields and is asked with yes or no. */
function whetherAtEnd(text: string, spans: readonly Span[], language: Language, lexicon: Lexicon): Span[] {
  const whether = lexicon.phrasing[language].rules.whether.split(' ').join('|');
  const tail = new RegExp(String.raw`^(\s*,?\s*(?:and|und|et|y|e)\s+)((?:${whether})\s[^,.;:!?()]+)`, 'iu');
  return spans.flatMap(({ mark, end }, at): Span[] => {
    const behind = text.slice(end, spans[at + 1]?.start ?? text.length);
    const [, join = '', words = ''] = mark === 'field' ? (tail.exec(behind) ?? []) : [];
    return words === '' || tokensOf(words).length > mostAsked
      ? []
      : [{ mark: 'field', start: end + join.length, end: end + join.length + words.trimEnd().length }];
  });
}

const ofLast =
  /^(\)?\s*,?\s*(?:and|und|et|y|e)\s+)((?:(?:the|les?|la|el|los|las|os?|as?|der|die|das|den)\s+|l['’])?[\p{L}-]{3,}(?:\s[\p{L}-]+)?)\s*(?:[.!;]|$)/iu;

/** "…, visibilité (bonne, mauvaise) et le binôme": the noun that ends a list of fields. */
function lastNoun(text: string, spans: readonly Span[], language: Language, lexicon: Lexicon): Span[] {
  const last = spans.at(-1);
  const [, join = '', words = ''] =
    last && spans.length > 2 && ['field', 'option'].includes(last.mark) ? (ofLast.exec(text.slice(last.end)) ?? []) : [];
  const isNoun = words !== '' && viewIn(lexicon, words, language) === undefined && !isSaid(words, language, lexicon);
  const isOpen = last?.mark === 'option' && !join.startsWith(')');
  return last && isNoun && !isOpen ? [{ mark: 'field', start: last.end + join.length, end: last.end + join.length + words.length }] : [];
}

const nextWord =
  /^((?:\s+(?:and|und|et|y|e)\s+|\s*,\s*)(?:(?:the|an?|d(?:er|ie|as|en)|l[ae]|el|o)\s+)?)([\p{L}-]+)(?=\s*[,;.)]|\s+(?:and|und|et|y|e)\s)/iu;

/** "Owners with phone and email, pets …": a usual field that was left unmarked behind one. */
function knownNext(text: string, spans: readonly Span[], language: Language, lexicon: Lexicon): Span[] {
  return spans.slice(0, -1).flatMap(({ mark, end }, at): Span[] => {
    const [, join = '', word = ''] = mark === 'field' ? (nextWord.exec(text.slice(end, spans[at + 1]?.start)) ?? []) : [];
    const start = end + join.length;
    return word === '' || lexicon.fields.exactly(word, language) === undefined ? [] : [{ mark: 'field', start, end: start + word.length }];
  });
}

/** "Sommer/Winter/Allwetter" is one field, of which a part was marked. */
function withSlashed(text: string, spans: readonly Span[]): Span[] {
  const within = (run: Piece): Span[] => spans.filter(({ start, end }) => start < run.end && end > run.start);
  const isTorn = (run: Piece): boolean => {
    const inside = within(run);
    const covered = inside.reduce((sum, { start, end }) => sum + end - start, 0);
    const isOwn = inside.every(({ start, end }) => start >= run.start && end <= run.end);
    return inside.length > 0 && isOwn && covered + inside.length - 1 < run.end - run.start;
  };
  const torn = [...text.matchAll(slashed)]
    .filter(({ index }) => !/\/[^,;:()]*$/.test(text.slice(0, index)))
    .map(({ index, 0: words }): Piece => ({ start: index, end: index + words.length, opens: false }))
    .filter(isTorn);
  const rest = spans.filter((span) => !torn.some((run) => within(run).includes(span)));
  return [...rest, ...torn.map(({ start, end }): Span => ({ mark: 'field', start, end }))].sort((a, b) => a.start - b.start);
}

/** "What, namely mowing or raking": what can be chosen follows. */
const namely = /^(?:namely|either|being|such as|also|namlich|soit|c'est-a-dire|o sea|osea|ou seja|sendo)$/;

/** @returns the spans with those of such members */
export function withGaps(text: string, found: readonly Span[], language: Language, lexicon: Lexicon): Span[] {
  const spans = withBoxes(
    text,
    withoutHours(text, withSlashed(text, mended(text, found, language, lexicon)))
      .filter((span) => span.mark !== 'thing' || isKept(text, span, language, lexicon))
      .flatMap((span) => opened(text, span, language)),
  );
  const pieces = piecesOf(text);
  const inside = ({ start, end }: Piece): Span[] => spans.filter((span) => span.start < end && span.end > start);
  const isField = (piece: Piece | undefined): boolean => piece !== undefined && inside(piece).some(({ mark }) => mark === 'field');
  const { questions } = lexicon.phrasing[language];
  const isNamed = (words: string): boolean => questions.test(fold(words)) || lexicon.fields.exactly(words, language) !== undefined;
  const filled = new Set<Piece>();
  const isListed = (piece: Piece | undefined): boolean => isField(piece) || (piece !== undefined && filled.has(piece));
  const added = pieces.flatMap((piece, at): Span[] => {
    const words = withoutGlue(text.slice(piece.start, piece.end).trimEnd(), language, lexicon);
    const count = tokensOf(words).length;
    if (
      inside(piece).length > 0 ||
      piece.opens ||
      count === 0 ||
      namely.test(fold(words)) ||
      count > mostWords ||
      !isListed(pieces[at - 1])
    )
      return [];
    const next = pieces[at + 1];
    const isBetween = next !== undefined && !next.opens && isField(next);
    if (!isBetween && !isNamed(words)) return [];
    filled.add(piece);
    const start = text.indexOf(words, piece.start);
    return [{ mark: 'field', start, end: start + words.length }];
  });
  const known = [...spans, ...added].sort((a, b) => a.start - b.start);
  const listed = [
    ...known,
    ...whetherAtEnd(text, known, language, lexicon),
    ...lastNoun(text, known, language, lexicon),
    ...knownNext(text, known, language, lexicon),
  ].sort((a, b) => a.start - b.start);
  const app = unmarkedApp(text, listed, language, lexicon);
  return app ? [...listed, app].sort((a, b) => a.start - b.start) : listed;
}
