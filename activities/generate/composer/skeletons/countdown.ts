/** Days up to dates that the sentence names, else up to dates that people add. */
import { de, en, es, fr, pt } from 'chrono-node';
import type { PartUse } from '../../../../core/composition.ts';
import { capitalised, fold, shortened } from '../language/text.ts';
import { usualFields } from '../understand/fields.ts';
import { entityOf, headline, use, type Bench, type Skeleton } from './bench.ts';
import { formOf } from './records.ts';

const readers = { de, en, es, fr, pt };

interface NamedDate {
  readonly name: string;
  /** `2027-06-12`, `2027-06-12T15:00`, or `12-25` for every year. */
  readonly date: string;
  /** The words that said it. */
  readonly said: string;
}

const two = (value: number | null): string => String(value ?? 0).padStart(2, '0');

/** "Our wedding on 12 June 2027 and Christmas" as dates with what stands in front of each. */
function datesIn({ u, language, lexicon, say }: Bench): NamedDate[] {
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
const trail = /[\s,(]*(?:\b(?:on|at|am|um|le|el|em|no|dia|d[ií]a|den|der|the)\b\s*)*$/i;

const maxDates = 12;
const workdays =
  /\b(working days?|work ?days?|business days?|school days?|arbeitstage?|werktage?|jours? ouvres?|jours? ouvrables?|jours? de travail|dias? laborables?|dias? habiles?|dias? de trabajo|dias? uteis|dia util)\b/;

export const countdown: Skeleton = (bench) => {
  const { u, language, lexicon, say } = bench;
  const dates = datesIn(bench).slice(0, maxDates);
  const title = u.name ?? titleOf(headline(u), dates);
  const header = (text: string): PartUse => use('page-header', { title, text });
  if (dates.length > 0) {
    const text = say('countdownLine');
    const clocks = dates.map(({ name, date }) => ({ name, date }));
    return {
      appType: 'tool',
      title,
      tagline: text,
      layout: 'stage',
      entities: [],
      parts: [
        header(text),
        use('countdown', { dates: clocks, ...(workdays.test(fold(u.sentence)) ? { workdays: say('workdaysNote') } : {}) }),
      ],
    };
  }
  const text = say('countdownsLine');
  const subject = { text: title, singular: say('countdownDate'), plural: say('countdownDates') };
  const entity = { ...entityOf(subject, usualFields(['name', 'date'], language, lexicon), bench), collection: 'dates' };
  const named = entity.fields.map((field, at) => ({
    ...field,
    name: at === 0 ? 'name' : 'date',
    label: field.label ?? capitalised(field.name),
    required: true,
  }));
  const kept = { ...entity, fields: named };
  return {
    appType: 'tool',
    title,
    tagline: text,
    layout: 'split',
    entities: [kept],
    parts: [header(text), formOf(kept, bench), use('countdown', { collection: kept.collection })],
  };
};

const leadsOn = /(?:^|\s)(?:to|until|till|for|bis|zu[mr]?|auf|jusqu['’](?:[àa]|au)|avant|para|hasta|at[ée])$/i;

/** The headline up to the date, which the clock shows anyway. */
function titleOf(line: string, dates: readonly NamedDate[]): string {
  const [first = line.length] = dates
    .map(({ said }) => line.indexOf(said))
    .filter((at) => at > 0)
    .sort((a, b) => a - b);
  const short = line.slice(0, first).replace(trail, '');
  return leadsOn.test(short) || !/\p{L}{3}/u.test(short) ? line : short;
}
