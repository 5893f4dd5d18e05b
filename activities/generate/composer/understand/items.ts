/** Lists in words: "title, author (first and last) and rating". */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { isDemand } from './constraints.ts';
import { runOf } from './runs.ts';

/** Two words that an "and" makes one name of: "lost and found", "achados e perdidos". */
const twins =
  /(?<![a-z])(?:lost and found|lost & found|food and drinks?|arts and crafts|health and safety|buy and sell|bed and breakfast|rock and roll|drum and bass|black and white|pros and cons|terms and conditions|(?:verloren|gesucht|essen|kaufen|hin|auf|kinder) und (?:gefunden|trinken|verkaufen|zuruck|ab|jugend)|(?:perdus?|objets perdus|trouves?|achat|boire|aller|arts) et (?:trouves?|objets trouves|perdus?|vente|manger|retour|metiers)|(?:objetos )?(?:perdidos|encontrados|hallados|compra|comida|ida|achados|comes) (?:y|e) (?:perdidos|encontrados|hallados|venta|bebida|vuelta|volta|bebes)|(?:compra|comida) e (?:venda|bebida)|banho e tosa|cama e mesa)(?![a-z])/g;

/** Where such a name reaches over a place, it is not cut there. */
const inTwins = (folded: string, at: number): boolean =>
  [...folded.matchAll(twins)].some(({ index, 0: name }) => index < at && at < index + name.length);

/** Cuts at separators and joining words that stand outside of brackets and quotes. */
export function cut(text: string, separator: RegExp, joins: readonly string[]): string[] {
  const folded = fold(text);
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = folded.charAt(i);
    if (char === '(' || char === '[') depth += 1;
    if (char === ')' || char === ']') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    // 3,50 is one number.
    const number = /[,.]/.test(char) && /\d/.test(folded.charAt(i - 1)) && /\d/.test(folded.charAt(i + 1));
    if (separator.test(char) && !number) {
      parts.push(text.slice(from, i));
      from = i + 1;
      continue;
    }
    if (!/\s/.test(char)) continue;
    const join = joins.find(
      (word) => folded.startsWith(`${word} `, i + 1) && !isMore(folded.slice(i + 1), folded.slice(0, i)) && !inTwins(folded, i),
    );
    if (join === undefined) continue;
    parts.push(text.slice(from, i));
    from = i + 1 + join.length;
    i = from - 1;
  }
  parts.push(text.slice(from));
  return parts;
}

/** "Mais antigos primeiro", "les plus récents d'abord": more of something, where "mais" and "plus" join nothing. */
const isMore = (from: string, before = ''): boolean =>
  /^(?:mais|mas|plus)\s/.test(from) &&
  (/(?:^|\s)(?:os|as|o|a|do|da|los|las|lo|el|la|al|le|les|du|au|la)$/.test(before) ||
    /^\S+\s+\S+(?:\s+\S+)?\s+(?:primeir[oa]s?|primer[oa]s?|d'abord|en premier|en haut|no topo|em cima|arriba|al principio)/.test(from));

/** Without what surrounds it; "-20" stays below nought, "A-" a blood group or a mark. */
const trimmed = (text: string): string =>
  text.replace(/^(?:[\s,;:.&"'“”„«»*•]|-(?!\d))+|(?:[\s,;:.!?"'“”„«»*]|(?<!(?<!\p{L})\p{Lu}{1,2})-)+$/gu, '');
/** "Consent form back?" asks for yes or no. */
const asks = (text: string): boolean => /\S\?[\s.]*$/.test(text);

/** Longer questions are told to somebody. */
const mostAsked = 6;

/** The items of a list of options: commas, slashes and "or" part them. */
export function optionsOf(text: string, language: Language, lexicon: Lexicon): string[] {
  const { and, or } = lexicon.rules.languages[language];
  const joins = [...and, ...or].map(fold);
  const leads = new RegExp(`^(?:${joins.filter((join) => /\w/.test(join)).join('|')})\\s+`, 'i');
  const pieces = cut(text, /[,;\n]/.test(text) ? /[,;|\n]/ : /[/|]/, []);
  const words = joins.filter((join) => /\w/.test(join));
  // "Obst & Gemüse, Brot, Käse & Wurst": only before the last of them a sign joins two.
  const parted = (piece: string, isLast: boolean): string[] => {
    const [first = '', second = '', ...others] = cut(piece, /\n/, isLast ? joins : words);
    // "Sales, bits and bobs and events": the last of two closes the list.
    const closes = isLast && pieces.length > 1 && others.length === 1 && new RegExp(`\\s(?:${words.join('|')})\\s`, 'i').test(piece);
    return closes
      ? [piece.slice(0, first.length + piece.slice(first.length).indexOf(second) + second.length), ...others]
      : [first, second, ...others];
  };
  const options = pieces
    .flatMap((piece, at) => parted(piece, at === pieces.length - 1))
    .map((option) => trimmed(option).replace(leads, ''))
    .filter((option) => /[\p{L}\p{N}\p{Sc}]/u.test(option));
  return [...new Map(options.map((option) => [fold(option), option])).values()];
}

/** "Date and time", "banho e tosa": words around an "and" that name one thing. */
const isOneName = (piece: string, language: Language, lexicon: Lexicon): boolean =>
  lexicon.fields.exactly(piece, language) !== undefined || lexicon.businesses.exactly(piece, language) !== undefined;

/** The items of a list of fields. "date and time" stays one where that is a field's name. */
export function itemsOf(text: string, language: Language, lexicon: Lexicon): string[] {
  const joins = lexicon.rules.languages[language].and.map(fold);
  const separator = /;/.test(text) && /:/.test(text) ? /[;\n]/ : /[,;\n]/;
  return cut(text, separator, [])
    .map((piece) =>
      isMore(fold(piece.trim()))
        ? piece
        : piece.replace(new RegExp(`^\\s*(?:${joins.filter((join) => /\w/.test(join)).join('|')})\\s+`, 'i'), ''),
    )
    .flatMap((piece) => (isOneName(piece, language, lexicon) ? [piece] : cut(piece, /&/, joins)))
    .flatMap((piece) => runOf(piece, language, lexicon))
    .map(
      (item) =>
        [
          item,
          trimmed(trimmed(item).replace(new RegExp(`\\s(?:${joins.filter((join) => /\w/.test(join)).join('|')})$`, 'i'), '')),
        ] as const,
    )
    .map(([written, item]) => (asks(written) && tokensOf(item).length <= mostAsked ? `${item}?` : item))
    .filter((item) => /[\p{L}\p{N}]/u.test(item))
    .reduce<string[]>((items, item) => {
      // "Sample ID unique & required" is one field.
      const before = isDemand(item) ? items.pop() : undefined;
      return [...items, before === undefined ? item : `${before} (${item})`];
    }, []);
}
