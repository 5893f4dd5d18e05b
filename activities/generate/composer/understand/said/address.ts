/** Streets as they are written in the countries of our languages. */
import { cutOut } from './span.ts';

const name = String.raw`(?:\p{Lu}[\p{L}'’.-]*|d[eu]s?|del?|l[ae]s?|los|da|do|dos)`;
const english = String.raw`(?:\d+[a-z]?,?\s)?(?:\p{Lu}[\p{L}'’-]*\s){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Square|Drive|Row|Way|Close|Terrace|Place|Boulevard|Blvd|Court)\b\.?`;
const german = String.raw`(?:\p{Lu}[\p{L}-]*(?:straße|strasse|str\.|gasse|weg|platz|allee|ring|ufer|damm)|(?:Am|An|Im|Zum|Zur|Auf)\s(?:der\s|dem\s|den\s)?\p{Lu}[\p{L}-]+|\p{Lu}[\p{L}-]+\s(?:Straße|Str\.|Platz|Allee|Weg))\s\d+\s?[a-z]?\b`;
const romance = String.raw`(?:\d+\s?(?:bis|ter)?,?\s)?(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Qq]uai|[Cc]hemin|[Ii]mpasse|[Cc]alle|[Aa]venida|[Aa]v\.|[Pp]laza|[Pp]aseo|[Rr]ua|[Pp]raça|[Ll]argo|[Tt]ravessa|[Rr]odovia|[Cc]arrer)\s${name}(?:\s${name})*(?:,?\s(?:n[º°o.]\s?)?\d+[a-z]?)?`;
const town = String.raw`(?:,\s(?:\d{4,5}(?:-\d{3})?(?:\s\p{Lu}[\p{L}-]+)?|\p{Lu}[\p{L}-]+(?:\s[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})?(?:\s\d{5})?))?`;
const written = new RegExp(`(?<![\\p{L}])(?:${german}|${romance}|${english})${town}`, 'u');

/** A street with its number or town. A street that stands alone, as in "a shop in Abbey Road", is a place, not where post goes. */
export function addressIn(text: string): { rest: string; address?: string } {
  const match = written.exec(text);
  if (!match || !(/\d/.test(match[0]) || match[0].includes(','))) return { rest: text };
  const lead = /(?:\s*[:(,]|\s(?:in|at|an|in der|à|en|em|na|no|au))\s*$/u.exec(text.slice(0, match.index))?.[0] ?? '';
  const opened = lead.includes('(') && text.charAt(match.index + match[0].length) === ')';
  return {
    rest: cutOut(text, [{ start: match.index - lead.length, end: match.index + match[0].length + (opened ? 1 : 0) }]),
    address: match[0].replace(/,\s*/g, '\n').replace(/[.,]$/, ''),
  };
}
