/** Sections of a page. They say what the sentence says; everything else is neutral or marked as a sample. */
import type { PartUse } from '../../../../core/composition.ts';
import { looksPlural } from '../language/inflect.ts';
import { capitalised, fold, shortened } from '../language/text.ts';
import type { SectionRule } from '../lexicon.ts';
import type { Named } from '../language/phrases.ts';
import { bare } from '../understand/subject.ts';
import { use, type Bench } from './bench.ts';
import { daysIn, hoursIn } from './days.ts';
import { ownSection, programme } from './own-sections.ts';
import { nominative } from '../language/nominative.ts';
import { offerParts, sampleOf, saidTitle } from './page-parts.ts';
import { pricesPart } from './prices.ts';
import { aboutText, headingOf, questionsOf, stepsOf } from './trade.ts';

const hoursWord = /\b(open|opening|hours|geoffnet|offnungszeiten|ouvert|horaires|abierto|horario|aberto)/;

/** Times of worship are no opening hours. */
const worship =
  /\b(?:service times|mass times|gottesdienstzeiten|horaires des messes|horarios? de misas?|horários? (?:das|de) missas?)\b/iu;

/** Hours that the sentence gives ("open 9 to 5", "Tuesday to Saturday 10-20"), else sample times that say so. */
export function hoursPart({ u, say, language }: Pick<Bench, 'u' | 'say' | 'language'>): PartUse {
  const title = worship.exec(u.sentence)?.[0];
  if (u.said.opening.length > 0)
    return use('opening-hours', {
      title: title === undefined ? say('hours') : capitalised(title),
      rows: u.said.opening.map(({ day, text }) => ({ day, hours: text })),
    });
  // Days of a timetable say when something takes place.
  const sentence = u.said.timetable ? '' : u.sentence;
  const spans = daysIn(sentence, language).flatMap(({ label, hours }) => (hours === undefined ? [] : [{ day: label, hours }]));
  const word = fold(sentence).search(hoursWord);
  const plain = spans.length > 0 || word < 0 ? undefined : hoursIn(sentence.slice(word));
  const said = plain === undefined ? spans : [{ day: say('weekdays'), hours: plain }];
  const rows =
    said.length > 0
      ? said
      : [
          { day: say('weekdays'), hours: '9:00 – 17:00' },
          { day: say('saturday'), hours: '10:00 – 14:00' },
          { day: say('sunday'), hours: say('closed') },
        ];
  return use('opening-hours', {
    title: title === undefined ? say('hours') : capitalised(title),
    rows,
    ...(said.length > 0 ? {} : { note: say('sampleHours') }),
  });
}

/** A telephone number as it was written. */
export const phoneIn = (sentence: string): string | undefined => /(?<![\w.])[+(]?\d[\d\s()/-]{6,}\d(?![\w.])/.exec(sentence)?.[0]?.trim();

/** Dialled by a button whose number nobody has said yet. */
export const sampleNumber = '000 000 000';

export const telOf = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

/** A telephone number or a button is no heading. */
const noHeading = /phone|call|telefon|anruf|bouton|appel|boton|botao|llama|ligar|info|daten|data|coordonn|dados|datos/;

function contactTitle(bench: Bench): string {
  const said = saidTitle(bench, 'contact');
  return said === undefined || noHeading.test(fold(said)) ? bench.say('contact') : said;
}

export function contactPart(bench: Bench): PartUse {
  const { u, say } = bench;
  const email = /[\w.+-]+@[\w-]+\.[\w.-]*\w/.exec(u.sentence)?.[0];
  const said = phoneIn(u.sentence);
  const phone = said ?? (u.said.asks.includes('callButton') ? sampleNumber : undefined);
  const known = email !== undefined || said !== undefined || u.said.address !== undefined;
  const town = u.place ?? '';
  const street = u.said.address ?? (known ? '' : say('sampleStreet'));
  const address = fold(street).includes(fold(town)) ? street : [street, town].filter(Boolean).join('\n');
  const note = phone === sampleNumber ? say('sampleNumber') : known ? undefined : say('sampleContact');
  return use('contact-block', {
    title: contactTitle(bench),
    ...(address === '' ? {} : { address }),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
    ...(note === undefined ? {} : { note }),
  });
}

/** What the sentence lists for a section. */
const itemsFor = ({ u }: Pick<Bench, 'u'>, id: string): readonly string[] => u.details.find(({ section }) => section === id)?.items ?? [];

/** What the sentence lists for a section, else marked samples. */
const namesFor = (bench: Bench, id: string): readonly string[] => {
  const named = itemsFor(bench, id).map(capitalised);
  return named.length > 0 ? named : [1, 2, 3].map((n) => bench.say('sampleName', { n }));
};

/** "wardens Peter Marsh, Ada Cole": small words before a name are what that person and the next ones do. */
function peopleIn(items: readonly string[]): { name: string; role?: string }[] {
  let role = '';
  return items.map((item) => {
    const [, said = '', name = item] =
      /^((?:\p{L}[\p{Ll}'’-]*\s)*?\p{L}[\p{Ll}'’-]{3,}\s)((?:\p{Lu}[\p{L}.'’-]*\s?){2,})$/u.exec(item) ?? [];
    if (said !== '') role = said.trim();
    return { name: name.trim(), ...(role === '' ? {} : { role }) };
  });
}

/** A week with a word or a few for each of its days. */
const perDayPart = ({ u, say }: Bench): PartUse | PartUse[] => {
  const { perDay } = u.said;
  if (!perDay) return [];
  return use('opening-hours', {
    title: perDay.title ?? say('weekPlan'),
    rows: perDay.lines.map(({ day, text }) => ({ day, hours: text })),
  });
};

/** When something takes place, under its name. */
const timesPart = ({ u, say }: Bench): PartUse | PartUse[] => {
  const { timetable } = u.said;
  if (!timetable) return [];
  const rows = timetable.lines.map(({ day, text }) => ({ day, hours: text }));
  return use('opening-hours', { id: 'times', title: timetable.title ?? say('times'), rows }, 'Timetable');
};

/** Sections of the person's own, with what they list. */
export const detailParts = (bench: Bench): PartUse[] =>
  bench.u.details
    .filter(({ section }) => section === undefined)
    .map(
      ({ title, items }) =>
        ownSection(bench, title, capitalised(title), items) ??
        use('feature-grid', { title: capitalised(title), items: items.map((item) => ({ title: capitalised(item) })) }),
    );

/** Anything else that was listed: a heading of its own and a place for words. */
export function namedSection(bench: Bench, item: string, items: readonly string[] = []): PartUse {
  const { say, language, lexicon } = bench;
  const title = capitalised(shortened(nominative(bare(item, language, lexicon), language, lexicon), 48));
  // "Flavours", "animals": many of them are shown one by one.
  const areMany =
    items.length === 0 && !/\s/.test(title) && looksPlural(language, title) && sampleOf(title, 1, bench) !== say('sampleItem', { n: 1 });
  const samples = [1, 2, 3].map((n) => ({ title: sampleOf(title, n, bench), text: say('sampleOffer') }));
  return (
    ownSection(bench, item, title, items) ??
    (areMany ? use('feature-grid', { title, items: samples }) : use('text-section', { title, body: say('sectionText') }))
  );
}

/** What the sentence gives in so many words is shown whether or not a section is asked for by name. */
function isSaid({ u }: Bench, id: string): boolean {
  const { said } = u;
  const isThere: Readonly<Record<string, boolean>> = {
    hours: said.opening.length > 0,
    prices: said.prices.length > 0 || said.priceRows !== undefined,
    perDay: said.perDay !== undefined,
    times: said.timetable !== undefined,
    contact: said.address !== undefined,
  };
  return isThere[id] === true;
}

/** The parts of sections in the order in which a page shows them; forms are made elsewhere. */
export function sectionParts(bench: Bench, sections: readonly Named<SectionRule>[]): PartUse[] {
  const { say } = bench;
  const made: Readonly<Record<string, () => PartUse | PartUse[]>> = {
    services: () => offerParts(bench),
    about: () =>
      use('text-section', { id: 'about', title: saidTitle(bench, 'about') ?? headingOf(bench, 'about'), body: aboutText(bench) }),
    prices: () => pricesPart(bench, saidTitle(bench, 'prices') ?? say('prices'), []),
    hours: () => hoursPart(bench),
    contact: () => contactPart(bench),
    perDay: () => perDayPart(bench),
    times: () => timesPart(bench),
    steps: () =>
      bench.u.business?.id === 'event'
        ? (programme(bench, saidTitle(bench, 'steps') ?? say('stepsTitle'), itemsFor(bench, 'steps')) ?? [])
        : itemsFor(bench, 'steps').length > 0
          ? use('steps', { title: say('stepsTitle'), steps: itemsFor(bench, 'steps').map((title) => ({ title: capitalised(title) })) })
          : stepsOf(bench),
    team: () => use('team', { title: saidTitle(bench, 'team') ?? say('teamTitle'), people: peopleIn(namesFor(bench, 'team')) }),
    faq: () => {
      const asked = itemsFor(bench, 'faq').map((question) => ({ question: capitalised(question), answer: say('sectionText') }));
      return asked.length > 0 ? use('faq', { title: say('faqTitle'), items: asked }) : questionsOf(bench);
    },
    ratings: () => use('reviews', { collection: 'reviews', noun: say('review') }),
    reviews: () =>
      use('comments', { title: saidTitle(bench, 'reviews') ?? say('commentsTitle'), collection: 'greetings', noun: say('comment') }),
  };
  return Object.keys(made)
    .flatMap((id) => (sections.some((section) => section.id === id) || isSaid(bench, id) ? [made[id]?.()] : []))
    .flatMap((part) => part ?? []);
}
