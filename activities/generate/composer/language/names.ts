/** Names in the source and in the database, made from people's words. */
import type { Language } from '../../../../core/composition.ts';
import { fold } from './text.ts';

/** The data API ignores these three when they are sent (contract, "App data"). */
const reserved = new Set(['id', 'created_at', 'updated_at', 'constructor', '__proto__', 'prototype']);

const germanLetters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

/** Words as `[a-z0-9_]`: "Número de personas" as `numero_de_personas`; `fallback` where nothing of that is left. */
export function slugOf(text: string, language: Language, fallback: string, most = 40): string {
  const letters = language === 'de' ? text.replace(/[äöüßÄÖÜ]/g, (letter) => germanLetters[letter] ?? letter) : text;
  const slug = fold(letters)
    .replace(/'s\b/g, 's')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, most)
    .replace(/_+$/, '');
  if (slug === '') return fallback;
  return reserved.has(slug) ? `${slug}_text` : slug;
}

/** Names that are written otherwise than other words: a DJ, NASA, GitHub. */
const ownSpelling: Readonly<Record<string, string>> = Object.fromEntries(
  'DJ TV NASA ISS FAQ CV RSVP DIY NGO USA UK F1 API CRM NBA NFL VIP AQI UV GitHub SpaceX iTunes YouTube TikTok LinkedIn WhatsApp iPhone PokéAPI Pokédex Pokémon'
    .split(' ')
    .map((name) => [fold(name), name]),
);

/** A title in which such names are written as they are: "link page of a dj" as "Link page of a DJ". */
export const spelledTitle = (title: string): string =>
  title.replace(/(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?![\p{L}\p{N}])/gu, (word) =>
    word === word.toUpperCase() ? word : (ownSpelling[fold(word)] ?? word),
  );

/** `name`, else `name_2`, `name_3`, until it is not taken. */
export function unused(name: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? name : `${name}_${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** `vinyl_record` as `VinylRecord`. */
export const pascalOf = (slug: string): string =>
  slug
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');

/** `vinyl_records` as `vinylRecords`. */
export const camelOf = (slug: string): string => {
  const name = pascalOf(slug);
  return name.charAt(0).toLowerCase() + name.slice(1);
};

/** What the app kit makes of a field's name where no label is given (catalog/kit/fields.ts). */
export function labelOfName(name: string): string {
  const text = name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
