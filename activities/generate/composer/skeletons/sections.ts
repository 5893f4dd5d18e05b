/** Sections of a page. They say what the sentence says; everything else is neutral or marked as a sample. */
import type { Json, PartUse } from '../../../../core/composition.ts';
import { capitalised, fold, shortened } from '../language/text.ts';
import type { Named, SectionRule } from '../lexicon.ts';
import { bare } from '../understand/subject.ts';
import { use, type Bench } from './bench.ts';
import { currencyOf } from './money.ts';

const clock =
  /\b(\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|h|uhr)?)\s*(?:-|–|to|until|till|bis|à|a|às|até)\s*(\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|h|uhr)?)(?=[\s,.;)]|$)/i;

/** Hours that the sentence gives ("open 9 to 5"), else sample times that say so. */
export function hoursPart({ u, say }: Pick<Bench, 'u' | 'say'>): PartUse {
  const said = /\b(open|opening|hours|geöffnet|öffnungszeiten|ouvert|horaires|abierto|horario|aberto|horário)/i.test(u.sentence)
    ? clock.exec(
        u.sentence.slice(u.sentence.search(/\b(open|hours|geöffnet|öffnungszeiten|ouvert|horaires|abierto|horario|aberto|horário)/i)),
      )
    : null;
  const rows = said
    ? [{ day: say('weekdays'), hours: `${said[1] ?? ''} – ${said[2] ?? ''}` }]
    : [
        { day: say('weekdays'), hours: '9:00 – 17:00' },
        { day: say('saturday'), hours: '10:00 – 14:00' },
        { day: say('sunday'), hours: say('closed') },
      ];
  return use('opening-hours', { title: say('hours'), rows, ...(said ? {} : { note: say('sampleHours') }) });
}

export function contactPart({ u, say }: Pick<Bench, 'u' | 'say'>): PartUse {
  const email = /[\w.+-]+@[\w-]+\.[\w.-]*\w/.exec(u.sentence)?.[0];
  const phone = /(?<![\w.])\+?\d[\d\s()/-]{6,}\d(?![\w.])/.exec(u.sentence)?.[0]?.trim();
  const known = email !== undefined || phone !== undefined;
  return use('contact-block', {
    title: say('contact'),
    ...(u.place === undefined ? {} : { address: u.place }),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
    ...(known ? {} : { note: say('sampleContact') }),
  });
}

/** "Espresso 2.50" with its price; a name alone has none. */
function priced(item: string): { name: string; price?: number } | undefined {
  const [, name = item, price] =
    /^(.+?)[\s:]*(?:[€$£]\s*)?(\d+(?:[.,]\d{1,2})?)\s*(?:€|\$|£|eur|usd|chf|euros?|dollars?|reais)?$/i.exec(item) ?? [];
  const words = capitalised(shortened(name.replace(/\s+(for|für|à|por|a|at)$/i, '').trim(), 60));
  if (!/\p{L}/u.test(words)) return undefined;
  return { name: words, ...(price === undefined ? {} : { price: Number(price.replace(',', '.')) }) };
}

/** Prices of the sentence, else samples of the trade, marked as such. */
export function pricesPart(bench: Bench, title: string, named: readonly string[]): PartUse {
  const { u, say, language } = bench;
  const own = named
    .filter((item) => !/\b(currency|währung|waehrung|devise|moneda|moeda)\b/i.test(item))
    .flatMap((item) => priced(item) ?? []);
  const currency = currencyOf(bench);
  if (own.length > 0) return use('price-list', { title, groups: [{ title: '', items: own }], currency });
  const samples = u.business?.rule.samples?.[language];
  const groups: Json = samples
    ? Object.entries(samples).map(([heading, items]) => ({ title: heading, items: items.flatMap((item) => priced(item) ?? []) }))
    : [{ title: say('items'), items: [1, 2, 3].map((n) => ({ name: say('sampleItem', { n }), price: 10 * n })) }];
  return use('price-list', { title, groups, currency, note: say('samplePrices') });
}

export function servicesPart({ u, say, language }: Pick<Bench, 'u' | 'say' | 'language'>): PartUse {
  const offers = u.business?.rule.offers[language] ?? u.sections.flatMap(() => []);
  const items = (offers.length > 0 ? offers : [say('services')]).map((title) => ({ title, text: say('offerText') }));
  return use('feature-grid', { title: say('services'), items });
}

/** Anything else that was listed: a heading of its own and a place for words. */
export function namedSection({ say, language, lexicon }: Bench, item: string): PartUse {
  const title = capitalised(shortened(bare(item, language, lexicon), 48));
  return use('text-section', { title, body: say('sectionText') });
}

/** The parts of sections in the order in which a page shows them; forms are made elsewhere. */
export function sectionParts(bench: Bench, sections: readonly Named<SectionRule>[]): PartUse[] {
  const { say, u } = bench;
  const made: Readonly<Record<string, () => PartUse>> = {
    about: () => use('text-section', { id: 'about', title: say('about'), body: say('aboutText') }),
    services: () => servicesPart(bench),
    prices: () =>
      pricesPart(bench, /\b(menu|menue|karte|carte|carta|cardapio|ementa)\b/.test(fold(u.sentence)) ? say('menu') : say('prices'), []),
    hours: () => hoursPart(bench),
    contact: () => contactPart(bench),
    reviews: () => use('comments', { collection: 'greetings', noun: say('comment') }),
  };
  return Object.keys(made)
    .flatMap((id) => (sections.some((section) => section.id === id) ? [made[id]?.()] : []))
    .flatMap((part) => part ?? []);
}
