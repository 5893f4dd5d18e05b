/** Sections that a page has of its own: a programme is a list of times, tickets have prices, a map has a place; samples say that they are. */
import type { PartUse } from '../../../../core/composition.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import { use, type Bench } from './bench.ts';
import { datesIn } from './dates.ts';
import { countOf } from './live-items.ts';
import { currencyOf } from './money.ts';
import { pricesPart } from './prices.ts';
import { tableOf } from './tables.ts';

interface Asked {
  readonly title: string;
  /** What the sentence lists for it. */
  readonly items: readonly string[];
  /** The words that asked for it. */
  readonly words: string;
}

const fewest = 3;
const mostSamples = 12;

const timeBefore = /^(\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|uhr|h)?)\s*[:–-]?\s+(.+)$/i;

/** "7pm doors" and "doors 7pm" as a line of a programme. */
function lineOf(item: string): { when: string; title: string } {
  const [, first, rest] = timeBefore.exec(item) ?? [];
  if (first !== undefined && rest !== undefined) return { when: first.trim(), title: capitalised(rest) };
  const [, before, last] = /^(.+?)[\s,]+(?:at |um |à |a las |às )?(\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|uhr|h)?)$/i.exec(item) ?? [];
  return before !== undefined && last !== undefined
    ? { when: last.trim(), title: capitalised(before) }
    : { when: '', title: capitalised(item) };
}

const timeline = ({ title, items }: Asked, { say }: Bench, whens: readonly string[]): PartUse =>
  use('timeline', {
    title,
    items:
      items.length > 0
        ? items.map(lineOf)
        : whens.map((when, at) => ({ when, title: say('sampleItem', { n: at + 1 }), ...(at === 0 ? { text: say('sampleLine') } : {}) })),
  });

const doing =
  /^(\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*)*)(?:\s*[(–-]|,)?\s*(?:on|an der|an den|am|als|as|à la|à l['’]|au|aux|en|a la|na|no|à)?\s+(.+?)\)?$/u;

/** "Ana on drums" with what she does. */
function personOf(said: string): { name: string; role?: string } {
  const [, name, role] = doing.exec(said.trim()) ?? [];
  return name === undefined || role === undefined ? { name: capitalised(said) } : { name, role: capitalised(role) };
}

const samplesOf = ({ title, items, words }: Asked, { say }: Bench): PartUse => {
  const count = Math.min(mostSamples, countOf(words, /\p{L}{3}/u) ?? fewest);
  const named = items.length > 0 ? items.map((item) => ({ title: capitalised(item) })) : undefined;
  const samples = Array.from({ length: count }, (_, at) => ({ title: say('sampleItem', { n: at + 1 }), text: say('sampleOffer') }));
  return use('feature-grid', { title, items: named ?? samples });
};

/** Pages that people link to; the first are samples where a sentence names none. */
const profiles: Readonly<Record<string, string>> = {
  Instagram: 'https://www.instagram.com/',
  YouTube: 'https://www.youtube.com/',
  TikTok: 'https://www.tiktok.com/',
  Spotify: 'https://open.spotify.com/',
  SoundCloud: 'https://soundcloud.com/',
  Bandcamp: 'https://bandcamp.com/',
  Mixcloud: 'https://www.mixcloud.com/',
  Twitch: 'https://www.twitch.tv/',
  Facebook: 'https://www.facebook.com/',
  LinkedIn: 'https://www.linkedin.com/',
  GitHub: 'https://github.com/',
  X: 'https://x.com/',
  Twitter: 'https://x.com/',
  Pinterest: 'https://www.pinterest.com/',
  Etsy: 'https://www.etsy.com/',
  Patreon: 'https://www.patreon.com/',
  Discord: 'https://discord.com/',
};
/** Whether an item is no more than such a page. */
export const isProfile = (item: string): boolean => Object.keys(profiles).some((name) => fold(name) === fold(item.trim()));

const music =
  /\b(?:dj|music\w*|band|singer|rapper|producer|musik\w*|musicien\w*|chanteu\w*|groupe|musico|musica|cantante|cantora?|banda)\b/;

/** Buttons to the pages that a sentence names, else to usual ones. */
export function linkList(bench: Bench, title?: string): PartUse {
  const { u, say } = bench;
  const text = fold(u.sentence);
  const named = Object.keys(profiles).filter((name) => new RegExp(`(?<![a-z])${fold(name)}(?![a-z])`).test(text) && name !== 'X');
  const usual = music.test(text) ? ['Instagram', 'SoundCloud', 'Spotify', 'YouTube'] : ['Instagram', 'YouTube', 'TikTok', 'LinkedIn'];
  const links = (named.length > 0 ? named : usual).map((label) => ({ label, href: profiles[label] ?? '' }));
  return use('link-list', { ...(title === undefined ? {} : { title }), links, note: say('sampleLinks') });
}

const makers: Readonly<Record<string, (asked: Asked, bench: Bench) => PartUse | undefined>> = {
  programme: (asked, bench) => timeline(asked, bench, ['18:00', '19:30', '21:00']),
  dates: (asked, bench) =>
    timeline(
      asked,
      bench,
      [1, 2, 3].map((n) => bench.say('sampleDate', { n })),
    ),
  career: (asked, bench) =>
    timeline(
      asked,
      bench,
      [1, 2, 3].map((n) => bench.say('sampleDate', { n })),
    ),
  projects: samplesOf,
  skills: samplesOf,
  tickets: ({ title }, bench) =>
    use('price-list', {
      title,
      groups: [
        {
          title: '',
          items: [
            { name: bench.say('ticketFull'), price: 20 },
            { name: bench.say('ticketReduced'), price: 12 },
          ],
        },
      ],
      currency: currencyOf(bench),
      note: bench.say('samplePrices'),
    }),
  times: ({ title }, { say }) =>
    use(
      'opening-hours',
      {
        id: 'times',
        title,
        rows: [
          { day: say('weekdays'), hours: '18:00 – 20:00' },
          { day: say('saturday'), hours: '10:00 – 12:00' },
        ],
        note: say('sampleHours'),
      },
      'Timetable',
    ),
  emergency: ({ title }, { say }) => use('contact-block', { title, phone: '000 000 000', note: say('sampleNumber') }, 'Emergency'),
  map: ({ title }, bench) => {
    const { u, say } = bench;
    // "Die Karte" of a café is its menu.
    if (['cafe', 'food'].includes(u.business?.id ?? '') && /^(?:karte|carte|carta)$/i.test(title)) return pricesPart(bench, title, []);
    const street = u.said.address ?? say('sampleStreet');
    return use('contact-block', {
      title,
      address: fold(street).includes(fold(u.place ?? '')) ? street : `${street}\n${u.place ?? ''}`,
      note: say('mapNote'),
    });
  },
  people: ({ title, items }, { say }) =>
    use('team', {
      title,
      people: items.length > 0 ? items.map(personOf) : [1, 2, 3].map((n) => ({ name: say('sampleName', { n }) })),
    }),
  donate: ({ title }, { say }) => use('text-section', { id: 'donate', title, body: say('donateText') }),
  countdown: (_, bench) => {
    const [next] = datesIn(bench);
    return next ? use('countdown', { dates: [{ name: bench.say('countdown'), date: next.date }] }) : undefined;
  },
  links: ({ title }, bench) => linkList(bench, title),
};

/** Which of them words ask for, and what stands behind: "members Ana on drums". */
function foundIn(words: string, { language, lexicon }: Bench): { id: string; behind: string } | undefined {
  const tokens = tokensOf(words);
  const [hit] = tableOf(lexicon.rules.ownsections)
    .find(tokens, language)
    .filter(({ from }) => from <= 2);
  return hit && { id: hit.value, behind: words.slice(tokens[hit.to - 1]?.end).trim() };
}

/** The part that a listed section has, if it is one of those; `items` stand in it. */
export function ownSection(bench: Bench, words: string, title: string, items: readonly string[] = []): PartUse | undefined {
  const id = foundIn(words, bench)?.id;
  return id === undefined
    ? undefined
    : makers[id]?.({ title: capitalised(shortened(title.replace(/^\d+\s+/, ''), 48)), items, words }, bench);
}

/** What happens when, in the order of the day. */
export const programme = (bench: Bench, title: string, items: readonly string[]): PartUse | undefined =>
  makers['programme']?.({ title, items, words: title }, bench);

/** Whether a list of a page asks for such a section. */
export const asksOwn = (bench: Bench, id: string): boolean => bench.u.loose.some((item) => foundIn(item, bench)?.id === id);

const headed = /^([^:]{2,40}):\s*(.+)$/;

/** Listed sections with what stands behind their colon: "a schedule: 7pm doors, 8pm first band" is one. */
export function groupedItems(items: readonly string[], bench: Bench): { words: string; items: string[] }[] {
  const groups: { words: string; items: string[] }[] = [];
  for (const item of items) {
    const [, words, first] = headed.exec(item) ?? [];
    const last = groups.at(-1);
    const found = foundIn(item, bench);
    const isPerson = /^\p{Lu}\p{Ll}+/u.test(found?.behind ?? item);
    if (found?.id === 'people' && isPerson && found.behind !== '') {
      groups.push({ words: item.slice(0, item.length - found.behind.length).trim(), items: [found.behind] });
      continue;
    }
    if (!found && isPerson && last && last.items.length > 0 && foundIn(last.words, bench)?.id === 'people') {
      last.items.push(item);
      continue;
    }
    if (words !== undefined && first !== undefined) groups.push({ words, items: [first] });
    else if (last && last.items.length > 0 && lineOf(item).when !== '') last.items.push(item);
    else groups.push({ words: item, items: [] });
  }
  return groups;
}
