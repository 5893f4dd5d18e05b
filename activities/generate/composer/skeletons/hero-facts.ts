/** What people look for first on a page: when, where, how often, for how much. Only what the sentence says. */
import { capitalised, fold } from '../language/text.ts';
import { money } from '../understand/said/prices.ts';
import type { Bench } from './bench.ts';
import { datesIn } from './dates.ts';

export interface HeroFact {
  readonly label: string;
  readonly value: string;
}

/** "Um 19 Uhr", "a las 17h" behind a day. */
const hour =
  /^,?\s*(?:(?:at|from|um|ab|à|dès|a las?|desde las?|às|a partir das)\s+)?\d{1,2}(?:[:.h]\d{2})?\s*(?:uhr|h(?!\p{L})|am|pm|a\.m\.|p\.m\.|o'clock)|^,?\s*(?:at|um|à|a las?|às)\s+\d{1,2}[:.h]\d{2}/iu;

/** A venue in small letters before its name: "église Saint-Pierre", "place du Marché". */
const venueWord =
  'église|place|salle|parc|mairie|rue|jardin|château|plaza|calle|parque|iglesia|salón|finca|hacienda|igreja|praça|rua|largo|salão|quinta|castelo|jardim';
/** "14 June 2026, Hartley Barn": what stands in capitals behind the date and a comma or "at". */
const venue = new RegExp(
  String.raw`^,?\s*(?:(?:at|in|im|in der|à|au|en|em|no|na|on|auf dem|am)\s+(?:(?:the|la|el|le)\s|l['’])?|à l['’])?((?:(?:${venueWord})\s(?:(?:de la|de|du|des|del|da|do|dos|das)\s)?)?(?:St\.|\p{Lu}[\p{L}'’-]*)(?:\s(?:St\.|\p{Lu}[\p{L}'’-]*|of|de|du|del|da|do|la|am|an|der))*)(?=[.,;]|\s|$)`,
  'u',
);

/** "8 evenings", "10 séances". */
const sessions =
  /^\d+\s+(?:\p{L}+\s)?(?:evenings?|sessions?|lessons?|classes|weeks?|days?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|abende?n?|termine|einheiten|wochen|tage|stunden|seances?|soirees?|semaines?|jours?|cours|sesiones|clases|tardes|semanas|dias|sabados|domingos|sessoes|aulas|noites|encontros)(?!\p{L})/u;
const onlyMoney = new RegExp(`^(?:(?:for|für|pour|por|à|a)\\s+)?${money}(?:\\s.{0,24})?$`, 'iu');

/** Pieces between commas that say how often and for how much. */
function termsOf({ u, say }: Bench): HeroFact[] {
  const pieces = u.sentence.split(/,\s|;\s|\s[–-]\s|\.\s/).map((piece) => piece.replace(/[\s.]+$/, '').trim());
  const rows = u.said.priceRows?.names.map(fold) ?? [];
  const often = pieces.find((piece) => sessions.test(fold(piece)) && piece.length < 48 && !rows.includes(fold(piece)));
  const price = u.said.prices.length > 0 ? undefined : pieces.find((piece) => onlyMoney.test(piece));
  const [word = ''] = say('priceRow').split(', ');
  return [
    ...(often === undefined ? [] : [{ label: say('dateFact'), value: capitalised(often) }]),
    ...(price === undefined ? [] : [{ label: capitalised(word), value: price }]),
  ];
}

export function heroFacts(bench: Bench): HeroFact[] {
  const { u, say } = bench;
  const [date] = u.business?.id === 'event' ? datesIn(bench) : [];
  const [open] = u.said.opening;
  const at = date === undefined ? -1 : u.sentence.indexOf(date.said);
  const behind = date === undefined || at < 0 ? '' : u.sentence.slice(at + date.said.length);
  const time = hour.exec(behind)?.[0] ?? '';
  const where = venue.exec(behind.slice(time.length))?.[1];
  return [
    ...(date ? [{ label: say('dateFact'), value: date.said + time }] : []),
    ...(where === undefined ? [] : [{ label: say('placeFact'), value: capitalised(where) }]),
    ...(u.said.address === undefined ? [] : [{ label: say('addressFact'), value: u.said.address.replace('\n', ', ') }]),
    ...(open ? [{ label: say('hours'), value: `${open.day}, ${open.text}` }] : []),
    ...termsOf(bench),
  ].slice(0, 3);
}
