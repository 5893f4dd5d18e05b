/** Days up to dates that the sentence names, else up to dates that people add. */
import type { PartUse } from '../../../../core/composition.ts';
import { capitalised, fold } from '../language/text.ts';
import { usualFields } from '../understand/fields.ts';
import { entityOf, headline, use, type Skeleton } from './bench.ts';
import { datesIn, trail, type NamedDate } from './dates.ts';
import { formOf } from './records.ts';

const maxDates = 12;
const workdays =
  /\b(working days?|work ?days?|business days?|school days?|arbeitstage?|werktage?|jours? ouvres?|jours? ouvrables?|jours? de travail|dias? laborables?|dias? habiles?|dias? de trabajo|dias? uteis|dia util)\b/;

export const countdown: Skeleton = (bench) => {
  const { u, language, lexicon, say } = bench;
  const dates = datesIn(bench).slice(0, maxDates);
  const title = u.name ?? spelled(titleOf(headline(u), dates), dates);
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

/** "Jusqu'à noel": feasts are spelled as they are. */
const spelled = (line: string, dates: readonly NamedDate[]): string =>
  dates.reduce((title, { name }) => {
    const at = fold(title).indexOf(fold(name));
    return at < 0 || fold(title).length !== title.length ? title : `${title.slice(0, at)}${name}${title.slice(at + name.length)}`;
  }, line);

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
