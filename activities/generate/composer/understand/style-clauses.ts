/** Clauses that say how an app looks and nothing else: ", dark", "but purple", "em letras grandes". */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { styleOf, type Style } from './style.ts';
import { viewIn } from './wishes.ts';

/** Words that may stand around the look's own: "please", "in", "very". */
const around = new Set(
  'in en em mit with avec con com and und et y e please bitte svp por favor very sehr tres muy muito all alles tout todo everything but aber mais pero mas use using make it is should be sein'.split(
    ' ',
  ),
);

/** Rows that are to stand out are no wish about the whole. */
const aboutRows = /\b(ones|rows|entries|items|overdue|late|highlight\w*|mark\w*|uberfallig\w*|markier\w*|retards?|vencid\w*|atrasad\w*)\b/;

/** Commas, full stops and "but" part clauses; brackets keep theirs. */
const boundary = /,(?![^(]*\))|(?<=[\p{L}]{2}[.!;])\s|\s(?=(?:but|aber|pero|in|em|en)\s)/giu;

function isStyle(clause: string, language: Language, lexicon: Lexicon): boolean {
  const tokens = tokensOf(clause);
  const { theme, dark, large } = lexicon.rules.looks;
  const single = new Set([...theme[language], ...theme.en, ...dark[language], ...dark.en].map(fold));
  const themes = new Set([...theme[language], ...theme.en].map(fold));
  const phrases = [...large[language], ...large.en, ...dark[language], ...dark.en].map(fold);
  const colours = lexicon.colours.find(tokens, language);
  const moods = lexicon.looks.find(tokens, language);
  const covered = tokens.map(
    ({ key }, at) => around.has(key) || single.has(key) || [...colours, ...moods].some(({ from, to }) => from <= at && at < to),
  );
  // "Tema" alone is what somebody learns about.
  const says = colours.length > 0 || tokens.some(({ key }) => single.has(key) && (tokens.length > 1 || !themes.has(key)));
  const words = tokens
    .map(({ key }) => key)
    .filter((key) => !around.has(key))
    .join(' ');
  return phrases.includes(words) || (says && covered.every(Boolean) && tokens.length <= 7);
}

const listJoin = /^,\s*\p{L}+\s(?:and|or|und|oder|et|ou|y|o|e)\s\p{L}+\s*$/u;
/** The last two of a list: ", honey and clay". */
const listEnd = /^,\s*\p{L}+(?:\s\p{L}+)?(?:\s(?:and|or|und|oder|et|ou|y|o|e)\s\p{L}+|\s*$)/u;

/**
 * @returns the sentence without such clauses, and these clauses; the first clause always stays
 */
export function withoutStyle(sentence: string, language: Language, lexicon: Lexicon): { rest: string; clauses: readonly string[] } {
  const starts = [0, ...[...sentence.matchAll(boundary)].map(({ index }) => index)];
  const pieces = starts.map((start, i) => sentence.slice(start, starts[i + 1]));
  const isOfRows = (before: string, piece: string): boolean =>
    aboutRows.test(fold(before)) || viewIn(lexicon, `${before}${piece}`.replace(/^[\s,]+/, ''), language)?.kind === 'mark';
  const sells = lexicon.asked
    .find(tokensOf(sentence), language)
    .some(({ value }) => value.type === 'kind' && value.rule.skeleton === 'shop');
  // "Soaps, lavender, honey and clay", "cups in the colours red, white and green": of goods, the list that goes on is none of looks.
  const goesOn = (i: number): boolean => sells && listEnd.test(fold(pieces[i + 1] ?? ''));
  const ends = (i: number): boolean => sells && i > 1 && listJoin.test(fold(pieces[i] ?? ''));
  const clauses = pieces.filter(
    (piece, i) => i > 0 && isStyle(piece, language, lexicon) && !isOfRows(pieces[i - 1] ?? '', piece) && !goesOn(i) && !ends(i),
  );
  return {
    rest: pieces
      .filter((piece) => !clauses.includes(piece))
      .join('')
      .trim(),
    clauses,
  };
}

/** What is said about the look: anywhere in so many words, in a clause of its own by a colour alone. */
export function styleFrom(sentence: string, clauses: string, qualified: string | undefined, language: Language, lexicon: Lexicon): Style {
  // "Colour (red, white, rosé)" are options.
  const [anywhere, own] = [styleOf(sentence.replace(/\([^)]*\)/g, ' ; '), language, lexicon), styleOf(clauses, language, lexicon, true)];
  return { ...anywhere, ...own, looks: [...new Set([...own.looks, ...anywhere.looks])], ...(qualified ? { primary: qualified } : {}) };
}
