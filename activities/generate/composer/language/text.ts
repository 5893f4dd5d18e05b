/** Sentences as folded text and tokens. Folding keeps the length, so that a place in the folded text is the same place in the sentence. */

const singles: Readonly<Record<string, string>> = {
  ß: 's',
  œ: 'o',
  æ: 'a',
  ø: 'o',
  ł: 'l',
  '’': "'",
  '‘': "'",
  '´': "'",
  '–': '-',
  '—': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
};

/** Lower case and without accents, one character for one. */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    const plain = char < '\u0080' ? char.toLowerCase() : (singles[char.toLowerCase()] ?? char.toLowerCase().normalize('NFD').charAt(0));
    folded += plain.length === 1 ? plain : char;
  }
  return folded;
}

/** A word or number of the sentence. */
export interface Token {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

// French articles stand before an apostrophe and are words of their own; "tom's" and "i'd" are one.
const word = /\d+(?:[.,]\d+)+|(?:l|d|j|n|s|c|m|t|qu|lorsqu|puisqu|jusqu)(?=')|[\p{L}\p{N}]+(?:'\p{L}+)?/gu;

export const tokensOf = (text: string): Token[] =>
  [...fold(text).matchAll(word)].map((match) => ({ key: match[0], start: match.index, end: match.index + match[0].length }));

/** What the rest works on: no control characters, single spaces, at most `most` characters, no markup, list bullets as separators. */
export function tidy(sentence: string, most = 2_000): string {
  return sentence
    .slice(0, most)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\n\s*(?:[-*•]|\d+[.)])\s+/g, ', ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/<(script|style)\b[^>]*>.*?<\/\1\s*>|<\/?[a-z][^<>]*>/gis, ' ')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\s*([,;])(?:\s*[,;])+/g, '$1')
    .trim();
}

/** First letter large, the rest as it is; a word like "iOS" stays. */
export const capitalised = (text: string): string => (/^\p{Ll}\p{Lu}/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1));

/** Cuts at a word, so that `most` characters are not passed. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most + 1);
  const space = cut.lastIndexOf(' ');
  return (space > most / 2 ? cut.slice(0, space) : text.slice(0, most)).replace(/[\s,;:.-]+$/, '');
}

/** FNV-1a of the text, 32 bits, with a final mix (ui.md §2.5). */
export function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 2_246_822_507);
  return (hash ^ (hash >>> 13)) >>> 0;
}
