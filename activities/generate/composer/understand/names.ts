/** Names of places and of the thing itself, as the sentence gives them. */
import type { Language } from '../../../../core/composition.ts';
import { fold, shortened, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Segment } from './segments.ts';

const joining = new Set([
  'de',
  'da',
  'do',
  'del',
  'la',
  'le',
  'les',
  'los',
  'am',
  'an',
  'der',
  'of',
  'the',
  'upon',
  'sur',
  'el',
  'and',
  '&',
]);

/** The words in capitals at the beginning: "Fluffy Paws" of "Fluffy Paws which we run". */
function properName(text: string): string {
  const words: string[] = [];
  for (const word of text.split(/\s+/)) {
    if (!/^["'“„«(]?[\p{Lu}\d]/u.test(word) && !(words.length > 0 && joining.has(fold(word)))) break;
    words.push(word.replace(/^["'“„«(]+|[,;.:!?"'”“»)]+$/g, ''));
    if (/[,;.:!?]$/.test(word)) break;
  }
  while (joining.has(fold(words.at(-1) ?? ''))) words.pop();
  return shortened(words.join(' '), 40);
}

/** "Lisbon" of "in Lisbon". In German nouns have capitals too, so known words are no places. */
export function placeIn(segments: readonly Segment[], language: Language, lexicon: Lexicon): string | undefined {
  const cities = Object.values(lexicon.rules.live).flatMap(({ items }) =>
    items.flatMap(({ label }) => (typeof label === 'string' ? [] : Object.values(label))),
  );
  for (const { role, text } of segments) {
    if (role !== 'in') continue;
    // "In der Eifel": the article goes with it.
    const name = properName(text.replace(/^(?:der|den|dem)\s(?=\p{Lu})/u, ''));
    const known = cities.find((city) => fold(text).startsWith(fold(city)));
    const common =
      language === 'de' && (lexicon.nouns.at(tokensOf(name), 0, language) ?? lexicon.fields.at(tokensOf(name), 0, language)) !== undefined;
    if (name.length > 1 && !common && !/^\d/.test(name)) return name;
    if (known) return known;
  }
  return undefined;
}

const quoted = /["“„«]([^"”“»]{2,40})["”“»]|(?<!\p{L})['‘](\p{Lu}[^'’]{1,40})['’](?!\p{L})/u;
const quotedIn = (text: string): string | undefined => {
  const [, double, single] = quoted.exec(text) ?? [];
  return double ?? single;
};

/** The name that the sentence gives: "called Fluffy Paws", "“Luna”". */
export function nameIn(sentence: string, segments: readonly Segment[], isTrade: (text: string) => boolean): string | undefined {
  const called = segments.find(({ role }) => role === 'called');
  if (called) {
    const inQuotes = quotedIn(called.text);
    const name =
      inQuotes ??
      (properName(called.text) ||
        called.text
          .split(/\s+(?:and|und|et|y|e)\s+/)[0]
          ?.split(/\s+/)
          .slice(0, 4)
          .join(' ') ||
        '');
    if (name !== '') return shortened(name, 40);
  }
  // "my band The Rusty Nails": capitals behind the trade are its name.
  for (const { role, text } of segments) {
    const [, trade = '', name = ''] = /^([\p{Ll}\s'’-]+?)\s+((?:\p{Lu}[\p{L}\p{N}'’&-]*\s*)+)$/u.exec(text) ?? [];
    if (role === 'for' && name !== '' && isTrade(trade)) return shortened(name.trim(), 40);
  }
  const mark = quotedIn(sentence);
  return mark !== undefined && /^\p{Lu}/u.test(mark) && !mark.includes('?') ? mark : undefined;
}
