/** Dates that a sentence names, with what stands in front of each. */
import { de, en, es, fr, pt } from 'chrono-node';
import { capitalised, fold, shortened } from '../language/text.ts';
import type { Bench } from './bench.ts';

const readers = { de, en, es, fr, pt };

export interface NamedDate {
  readonly name: string;
  /** `2027-06-12`, `2027-06-12T15:00`, or `12-25` for every year. */
  readonly date: string;
  /** The words that said it. */
  readonly said: string;
}

const two = (value: number | null): string => String(value ?? 0).padStart(2, '0');

/** "Our wedding on 12 June 2027 and Christmas" as dates with what stands in front of each. */
export function datesIn({ u, language, lexicon, say }: Bench): NamedDate[] {
  const { sentence } = u;
  let from = 0;
  const nameBefore = (at: number): string => {
    const words = sentence.slice(from, at).replace(lead, '').replace(trail, '').trim();
    return /\p{L}{2}/u.test(words) ? capitalised(shortened(words, 48)) : say('countdown');
  };
  const written = readers[language]
    .parse(sentence, { instant: new Date(), timezone: 'UTC' }, { forwardDate: true })
    .flatMap(({ index, text, start }) => {
      if (!start.isCertain('day')) return [];
      const name = nameBefore(index);
      from = index + text.length;
      const day = `${start.get('year')}-${two(start.get('month'))}-${two(start.get('day'))}`;
      return [{ name, date: start.isCertain('hour') ? `${day}T${two(start.get('hour'))}:${two(start.get('minute'))}` : day, said: text }];
    });
  const folded = fold(sentence);
  const feasts = Object.entries(lexicon.rules.facts.feasts).flatMap(([date, words]) => {
    const said = words[language].find((word) => new RegExp(`(?<![a-z])${fold(word)}(?![a-z])`).test(folded));
    return said === undefined ? [] : [{ name: capitalised(said), date, said }];
  });
  const longest = feasts.filter(({ said }) => !feasts.some((other) => other.said !== said && other.said.includes(said)));
  return [...written, ...longest];
}

const lead =
  /^.*?\b(?:countdown|count(?:ing)? down|days|sleeps|tage|jours|dias|días|compte [àa] rebours|cuenta (?:atr[áa]s|regresiva)|contagem (?:regressiva|decrescente))\b\s*(?:left\s+)?(?:to|until|till|for|bis(?:\s+zu[mr]?)?|zu[mr]?|f[üu]r|auf|jusqu['’](?:[àa]|au)|avant|pour|hasta|para|at[ée])?\s+|^[\s,]*(?:and|und|et|y|e)\s+/i;
export const trail = /[\s,(]*(?:(?<!\p{L})(?:on|at|am|um|le|du|el|del|em|no|do|a|de|from|von|dia|d[ií]a|den|der|vom|the)(?!\p{L})\s*)*$/iu;
