/** Wishes about the look: colours by name, dark, tone. "Dark theme" counts, "dark chocolate" does not. */
import type { Language, Look } from '../../../../core/composition.ts';
import { fold, tokensOf, type Token } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { viewIn } from './wishes.ts';

export interface Style {
  readonly dark?: boolean;
  /** #rrggbb as named, not yet moved to be readable. */
  readonly primary?: string;
  /** Letters that are easy to read. */
  readonly large?: boolean;
  /** Looks whose words stand in the sentence, the most often named first. */
  readonly looks: readonly Look[];
}

const prepositions = new Set(['in', 'en', 'em', 'ganz']);
const closing = new Set(['and', 'und', 'et', 'y', 'e', 'please', 'bitte', 'with', 'mit']);

/** Whether a phrase at a place is about the look: a word like "theme" follows or stands before, or it ends "in …". */
function isAboutLook(tokens: readonly Token[], from: number, to: number, theme: ReadonlySet<string>): boolean {
  const near = (at: number): boolean => theme.has(tokens[at]?.key ?? '');
  if (near(to) || near(from - 1) || (near(from - 2) && /^(in|en|em|de|of|is|to)$/.test(tokens[from - 1]?.key ?? ''))) return true;
  const next = tokens[to]?.key;
  return prepositions.has(tokens[from - 1]?.key ?? '') && (next === undefined || closing.has(next));
}

/** Colours of things that no page is coloured with. */
export const uncoloured =
  /^(?:white|black|gr[ea]y|brown|beige|silver|weiss?|schwarz|grau|braun|silber|blanc|noir|gris|marron|argent|blanco|negro|plateado|branco|preto|cinza|cinzento|castanho|marrom|prateado)$/;
const shortestList = 3;
const listedWithin = 5;

/** "What expires soon in red": a colour of some rows is none of the whole. */
function isOfRows(text: string, at: number, language: Language, lexicon: Lexicon): boolean {
  const start = Math.max(text.lastIndexOf(',', at), text.lastIndexOf('.', at)) + 1;
  const end = text.slice(at).search(/[,.]/);
  const kind = viewIn(lexicon, text.slice(start, end < 0 ? undefined : at + end), language)?.kind;
  return kind === 'mark' || kind === 'overdue';
}

/** @param change a sentence that changes an app: a colour or "dark" alone is then meant for the look */
export function styleOf(text: string, language: Language, lexicon: Lexicon, change = false): Style {
  const tokens = tokensOf(text);
  const { theme, dark } = lexicon.rules.looks;
  const themeWords = new Set([...theme[language], ...theme.en].map(fold));
  const darkWords = new Set(
    [...dark[language], ...dark.en]
      .flatMap((word) => tokensOf(word).map(({ key }) => key))
      .filter((key) => !['mode', 'modus', 'modo'].includes(key)),
  );
  const at = tokens.findIndex((token, index) => darkWords.has(token.key) && (change || isAboutLook(tokens, index, index + 1, themeWords)));
  const colours = lexicon.colours.find(tokens, language);
  // "Mugs in the colours red, green and blue": a list is chosen from.
  const places = [...colours.map(({ from }) => from), ...tokens.flatMap(({ key }, at) => (uncoloured.test(key) ? [at] : []))].sort(
    (a, b) => a - b,
  );
  const isListed = (from: number): boolean =>
    (/^(?:colou?rs|farben|couleurs|colores|cores)$/.test(tokens[from - 1]?.key ?? '') &&
      places.some((place) => place > from && place < from + listedWithin)) ||
    places.filter((place) => Math.abs(place - from) <= 2 * Math.abs(places.indexOf(place) - places.indexOf(from))).length >= shortestList;
  const colour = colours.find(
    ({ from, to }) =>
      change ||
      (!isListed(from) && isAboutLook(tokens, from, to, themeWords) && !isOfRows(text, tokens[from]?.start ?? 0, language, lexicon)),
  );
  const hex = /#([0-9a-f]{6}|[0-9a-f]{3})\b/i.exec(text)?.[1]?.toLowerCase();
  const primary = hex ? `#${hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex}` : colour?.value;
  const folded = fold(text);
  const large = [...lexicon.rules.looks.large[language], ...lexicon.rules.looks.large.en].some((words) => folded.includes(fold(words)));
  const counts = new Map<Look, number>();
  for (const { value } of lexicon.looks.find(tokens, language)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const looks = [...counts].sort((a, b) => b[1] - a[1]).map(([look]) => look);
  return {
    ...(at >= 0 && !(colour && colour.from <= at && at < colour.to) ? { dark: true } : {}),
    ...(primary ? { primary } : {}),
    ...(large ? { large } : {}),
    looks,
  };
}
