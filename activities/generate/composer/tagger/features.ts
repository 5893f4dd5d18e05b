/** What the tagger sees of each word: the words around it, its shape, what the vocabulary knows of it, and how its clause begins. */
import type { Language } from '../../../../core/composition.ts';
import { tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { clausesOf } from '../understand/clauses/cut.ts';
import { lengthOf } from '../understand/clauses/grammar.ts';
import type { Piece } from './tokens.ts';

const classes = [
  'want',
  'people',
  'speaker',
  'enter',
  'keep',
  'see',
  'act',
  'wish',
  'where',
  'because',
  'forEach',
  'modal',
  'glue',
  'place',
] as const;
const vocabularies = ['asked', 'nouns', 'fields', 'sections', 'units', 'limits'] as const;

/** Letters within which a class of words begins and ends. */
const longest = 80;

const isWord = (key: string): boolean => /[\p{L}\d]/u.test(key);

/** For each piece the vocabularies that have a phrase there: "B-fields", "I-fields". */
function known(text: string, pieces: readonly Piece[], language: Language, lexicon: Lexicon): string[][] {
  const tokens = tokensOf(text);
  const found: string[][] = pieces.map(() => []);
  for (const name of vocabularies) {
    for (const { from, to } of lexicon[name].find(tokens, language)) {
      const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
      for (const [at, piece] of pieces.entries())
        if (piece.start >= start && piece.start < end) found[at]?.push(`${piece.start === start ? 'B' : 'I'}-${name}`);
    }
  }
  return found;
}

/** How the clause of each piece is sorted, and whether the piece is among its first words. */
function clauses(text: string, pieces: readonly Piece[], language: Language, lexicon: Lexicon): string[] {
  let from = 0;
  const found = clausesOf(text, language, lexicon).map(({ text: words, sort, by }) => {
    const start = text.indexOf(words.slice(0, 12), from);
    if (start >= 0) from = start + 1;
    return { start, end: start + words.length, name: `${sort}${by ?? ''}` };
  });
  return pieces.map(({ start }) => {
    const clause = found.find((one) => start >= one.start && start < one.end);
    return clause === undefined ? 'none' : clause.name;
  });
}

/** The sign that ends the words of each piece, and how many words it is away. */
function ends(pieces: readonly Piece[]): { readonly sign: string; readonly words: number }[] {
  const found: { sign: string; words: number }[] = [];
  let [sign, words] = ['end', 0];
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const own = pieces[at]?.key ?? '';
    found[at] = { sign, words };
    if (isSign(own)) [sign, words] = [own, 0];
    else words += 1;
  }
  return found;
}

const isSign = (key: string): boolean => /^[,.;:!?()–—/-]$/.test(key);

/** @returns the features of each piece */
export function featuresOf(text: string, pieces: readonly Piece[], language: Language, lexicon: Lexicon): string[][] {
  const words = known(text, pieces, language, lexicon);
  const sorts = clauses(text, pieces, language, lexicon);
  const ahead = ends(pieces);
  const grammar = lexicon.clauses[language];
  let depth = 0;
  let since = 0;
  let verb = 'none';
  let sign = 'start';
  const begins = pieces.map(({ key, start }) =>
    isWord(key) ? classes.filter((name) => lengthOf(grammar[name], text.slice(start, start + longest)) > 0) : [],
  );
  const key = (at: number): string => pieces[at]?.key ?? (at < 0 ? '<' : '>');
  return pieces.map((piece, at) => {
    const { capital } = piece;
    const own = key(at);
    if (own === '(' || own === '[') depth += 1;
    if (own === ')' || own === ']') depth = Math.max(0, depth - 1);
    if (/^[.!?;]$/.test(own)) verb = 'none';
    const here = begins[at] ?? [];
    for (const name of ['want', 'enter', 'keep', 'see', 'act', 'wish', 'because'] as const) if (here.includes(name)) verb = name;
    const shape = /^\d/.test(own) ? '9' : !isWord(own) ? own : capital ? 'X' : 'x';
    const list = [
      `w=${own}`,
      `w-=${key(at - 1)}`,
      `w+=${key(at + 1)}`,
      `w--=${key(at - 2)}`,
      `w++=${key(at + 2)}`,
      `ww-=${key(at - 1)} ${own}`,
      `ww+=${own} ${key(at + 1)}`,
      `www=${key(at - 2)} ${key(at - 1)}`,
      `p=${own.slice(0, 4)}`,
      `s=${own.slice(-3)}`,
      `s2=${own.slice(-2)}`,
    ].map((feature) => `${language} ${feature}`);
    list.push(
      'bias',
      `shape=${shape}`,
      `first=${String(since === 0)}`,
      `sign=${sign} ${String(Math.min(since, 3))}`,
      `shapes=${shapeOf(pieces[at - 1])}${shape}${shapeOf(pieces[at + 1])}`,
      `in=${String(depth > 0)}`,
      `verb=${verb}`,
      `verb=${verb} sign=${sign}`,
      `at=${String(Math.min(at, 4))}`,
      `clause=${sorts[at] ?? ''}`,
      `clause=${sorts[at - 1] ?? ''} ${sorts[at] ?? ''} ${sorts[at + 1] ?? ''}`,
      `clause=${sorts[at] ?? ''} sign=${sign} ${String(Math.min(since, 3))}`,
      `ahead=${ahead[at]?.sign ?? ''} ${String(Math.min(ahead[at]?.words ?? 0, 4))}`,
      `between=${sign} ${String(Math.min(since, 4))} ${ahead[at]?.sign ?? ''} ${String(Math.min(ahead[at]?.words ?? 0, 4))}`,
      ...(words[at] ?? []).map((name) => `k=${name}`),
      ...(words[at - 1] ?? []).map((name) => `k-=${name}`),
      ...(words[at + 1] ?? []).map((name) => `k+=${name}`),
      ...here.map((name) => `c=${name}`),
      ...here.map((name) => `c=${name} ${String(since === 0)}`),
      ...(begins[at - 1] ?? []).map((name) => `c-=${name}`),
      ...(begins[at + 1] ?? []).map((name) => `c+=${name}`),
    );
    if (isWord(own)) since += 1;
    else if (isSign(own)) {
      sign = own;
      since = 0;
    }
    return list;
  });
}

const shapeOf = (piece: Piece | undefined): string =>
  piece === undefined ? '#' : /^\d/.test(piece.key) ? '9' : !isWord(piece.key) ? piece.key : piece.capital ? 'X' : 'x';
