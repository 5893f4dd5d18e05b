/** Pages for visitors: landing pages, menus, shops. Content from the sentence, neutral words, marked samples. */
import type { Entity, Look, PartUse } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { SectionRule } from '../lexicon.ts';
import type { Named } from '../language/phrases.ts';
import { itemsOf } from '../understand/items.ts';
import { use, type Bench, type Draft, type Skeleton } from './bench.ts';
import { datesIn } from './dates.ts';
import { sentEntity, sentForm } from './forms.ts';
import { requestedNoun, requestTitle } from './requests.ts';
import { heroFacts } from './hero-facts.ts';
import { linksTo, navigation } from './navigation.ts';
import { openingOf, type Opening } from './opening.ts';
import { listedOffers, pagePictures } from './page-parts.ts';
import { contactPart, detailParts, namedSection, phoneIn, sampleNumber, sectionParts, telOf } from './sections.ts';
import { asksOwn, groupedItems, isProfile, linkList } from './own-sections.ts';
import { invites, isBio, isComing, isCv, waits } from './page-kinds.ts';
import { hasSteps, lineOf } from './trade.ts';

/** What visitors send from a page, and where its button leads. */
export interface Made {
  readonly entity: Entity;
  readonly parts: readonly PartUse[];
  readonly action: { readonly label: string; readonly href: string };
}

/** A heading with an address on the page, and the form under it. */
export function formSection(bench: Bench, noun: string | undefined): Made | undefined {
  if (noun === undefined) return undefined;
  const asked = requestedNoun(bench, noun);
  const entity = sentEntity(bench, asked);
  const title = requestTitle(bench, asked);
  return {
    entity,
    parts: [use('text-section', { id: 'form', title, body: bench.say('formText') }), sentForm(entity, bench, asked)],
    action: { label: title, href: '#form' },
  };
}

/** The noun of the form that the page was asked for. */
export function formNoun({ u, lexicon, language }: Bench): string | undefined {
  const inner = u.inner.find(({ rule }) => rule.skeleton === 'form');
  const own = u.subject?.rule?.rule.confidential === true ? u.subject.rule.id : undefined;
  // "A join form" is found as a form before it is found as a section.
  const named = inner ? lexicon.sections.find(tokensOf(u.sentence), language).map(({ value }) => value) : [];
  const section = [...u.sections, ...named].find(({ rule }) => rule.form !== undefined)?.rule.form;
  return own ?? (inner && inner.id !== 'form' ? inner.rule.noun : undefined) ?? section ?? inner?.rule.noun;
}

/** Collections of the sections in which visitors write. */
function visitorsWrite({ u, say }: Bench): Entity[] {
  const has = (id: string): boolean => u.sections.some((section) => section.id === id);
  const message: Entity['fields'] = [
    { name: 'name', type: 'text' },
    { name: 'message', type: 'longtext', required: true },
  ];
  const review: Entity['fields'] = [
    { name: 'name', type: 'text' },
    { name: 'rating', type: 'rating', required: true },
    { name: 'text', type: 'longtext' },
  ];
  return [
    ...(has('reviews') ? [{ collection: 'greetings', singular: say('comment'), plural: say('commentRows'), fields: message }] : []),
    ...(has('ratings') ? [{ collection: 'reviews', singular: say('review'), plural: say('review'), fields: review }] : []),
  ];
}

/** What the hero's button does: the telephone where it was asked for, the form, a number that was given, else what people come for. */
function actionOf(made: Made | undefined, parts: readonly PartUse[], { u, say }: Bench): Made['action'] | undefined {
  const phone = phoneIn(u.sentence);
  const isAsked = u.said.asks.includes('callButton');
  if (made && !isAsked) return made.action;
  if (phone !== undefined) return { label: say('callUs', { phone }), href: telOf(phone) };
  if (isAsked) return { label: say('callNow'), href: telOf(sampleNumber) };
  return linksTo(parts, say)[0];
}

/** A day that is still to come is counted down to. */
function clockFor(title: string, bench: Bench): PartUse[] {
  if (bench.u.business?.id !== 'event' && !isComing(bench)) return [];
  if (asksOwn(bench, 'countdown')) return [];
  const [next] = datesIn(bench).filter(({ date }) => date > new Date().toISOString());
  return next ? [use('countdown', { dates: [{ name: title, date: next.date }] })] : [];
}

/** The last lines of a page: its name, what it is, where it is, and the way to its sections. */
function footerOf({ title, eyebrow }: Opening, parts: readonly PartUse[], { u, say }: Bench): PartUse {
  const line = [title, eyebrow ?? u.place].filter(
    (text, at, all) => text !== undefined && (at === 0 || !fold(all[0] ?? '').includes(fold(text))),
  );
  return use('footer', { text: line.join(', '), links: linksTo(parts, say).slice(0, 6) });
}

/** A page from its opening to its footer: what comes `first`, pictures, what visitors send, then the `rest`. */
export function page(bench: Bench, tagline: string, first: readonly PartUse[], rest: readonly PartUse[], made: Made | undefined): Draft {
  const pictures = pagePictures(bench);
  const { u } = bench;
  const opening = openingOf(bench);
  const { title, eyebrow } = opening;
  const main = [...clockFor(title, bench), ...first, ...(pictures ? [pictures.part] : [])];
  const dials = phoneIn(u.sentence) !== undefined || u.said.asks.includes('callButton');
  const isMissing = dials && !rest.some(({ part }) => part === 'contact-block');
  const closing = [...rest, ...(isMissing ? [contactPart(bench)] : [])];
  const sections = [...main, ...(made?.parts ?? []), ...closing];
  const action = actionOf(made, [...main, ...closing], bench);
  const second = [...(made ? [made.action] : []), ...linksTo([...main, ...closing], bench.say)].find(({ href }) => href !== action?.href);
  const facts = heroFacts(bench);
  return {
    appType: 'website',
    title,
    tagline,
    layout: 'wide',
    entities: [...(made ? [made.entity] : []), ...(pictures ? [pictures.entity] : []), ...visitorsWrite(bench)],
    parts: [
      ...navigation(title, sections, bench),
      use('hero', {
        ...(eyebrow === undefined ? {} : { eyebrow }),
        title,
        text: tagline,
        ...(action ? { action } : {}),
        ...(action && second ? { second } : {}),
        ...(facts.length > 0 ? { facts: facts.map((fact) => ({ ...fact })) } : {}),
      }),
      ...sections,
      footerOf(opening, sections, bench),
    ],
    looks: looksOf(bench),
    leftOut: whatsApp.test(fold(u.sentence)) ? [`WhatsApp: ${bench.lexicon.rules.limits['unread']?.why[bench.language] ?? ''}`] : [],
  };
}

const looksOf = ({ u, lexicon }: Bench): readonly Look[] => lexicon.rules.trades[u.trade ?? '']?.looks ?? u.business?.rule.looks ?? [];

/** Orders by messenger: no part of a page sends them. */
const whatsApp = /\bwhats ?app\b/;

/** What stands above the form: what the page is about. The rest says how to get there. */
const beforeForm = new Set([
  'link-list',
  'countdown',
  'timeline',
  'text-section',
  'feature-grid',
  'price-list',
  'steps',
  'team',
  'faq',
  'opening-hours',
]);
const mostSections = 12;

/** A request that names a trade and nothing that the page should have. */
const isBareRequest = ({ u }: Bench): boolean =>
  u.sections.length === 0 &&
  u.loose.length === 0 &&
  u.details.length === 0 &&
  u.said.prices.length === 0 &&
  !u.said.priceRows &&
  !u.said.perDay;

/** Sections that a page has by itself when its sentence asks for few. */
function usualSections(bench: Bench): Named<SectionRule>[] {
  const { u, lexicon } = bench;
  const rule = u.business?.rule;
  const asked = new Set(u.sections.map(({ id }) => id));
  const lists = u.said.prices.length > 0 || u.said.priceRows !== undefined || u.details.length > 0 || listedOffers(bench).length > 0;
  const wished = isBareRequest(bench)
    ? [
        'services',
        'about',
        ...(hasSteps(bench) ? ['steps'] : []),
        'faq',
        ...(rule?.hours && !bench.u.said.timetable ? ['hours', 'contact'] : ['contact']),
      ]
    : asked.size + u.loose.length < 5
      ? [...(lists || asked.has('prices') || isCv(bench) || u.business?.id === 'event' ? [] : ['services']), 'about']
      : [];
  return [...u.sections, ...wished.flatMap((id) => (asked.has(id) ? [] : [{ id, rule: lexicon.rules.sections[id] as SectionRule }]))];
}

/** A page's skeleton, which finds what was asked for on the way among the sections. */
export const asPage =
  (skeleton: Skeleton): Skeleton =>
  (bench) => {
    const { u, lexicon } = bench;
    const rule = lexicon.rules.sections['reviews'];
    const isMissing = u.said.asks.includes('commentPlace') && u.sections.every(({ id }) => id !== 'reviews');
    return skeleton(isMissing && rule ? { ...bench, u: { ...u, sections: [...u.sections, { id: 'reviews', rule }] } } : bench);
  };

const mostOwnWords = 4;

/** "For the chess club of Rennes, tournaments, sign-up": what follows the comma and is no section of ours is one of the page's own. */
function behindComma({ u, language, lexicon }: Bench): string[] {
  const isOwn = (item: string): boolean =>
    (language === 'de' ? lexicon.nouns.find(tokensOf(item), language).length > 0 : /^\p{Ll}/u.test(item)) &&
    tokensOf(item).length <= mostOwnWords &&
    lexicon.sections.find(tokensOf(item), language).length === 0 &&
    lexicon.asked.find(tokensOf(item), language).length === 0;
  return u.request.segments.flatMap(({ role, text }) => {
    const behind = ['for', 'about', 'in'].includes(role) ? text.indexOf(',') : -1;
    return behind < 0 ? [] : itemsOf(text.slice(behind + 1), language, lexicon).filter((item) => isOwn(item) && !u.loose.includes(item));
  });
}

export const site = asPage((bench) => {
  const { u, lexicon } = bench;
  const offers = listedOffers(bench);
  // A page of links, and one that says that something comes, have nothing by themselves.
  const sections = isBio(bench) ? u.sections.filter(({ id }) => id !== 'about') : isComing(bench) ? u.sections : usualSections(bench);
  const withOffers =
    offers.length > 0 ? [...sections, { id: 'services', rule: lexicon.rules.sections['services'] as SectionRule }] : sections;
  const listed = [...u.loose, ...behindComma(bench)].filter((item) => !offers.includes(item) && !(isBio(bench) && isProfile(item)));
  const own = groupedItems(listed, bench).map(({ words, items }) => namedSection(bench, words, items));
  const links = isBio(bench) && !asksOwn(bench, 'links') ? [linkList(bench)] : [];
  const parts = [...links, ...sectionParts(bench, withOffers), ...detailParts(bench), ...own].slice(0, mostSections);
  const isBare = isBareRequest(bench);
  const asked = asksOwn(bench, 'tickets') ? 'registration' : isComing(bench) ? 'subscriber' : invites(bench) ? 'reply' : undefined;
  const noun =
    (waits(bench) ? 'subscriber' : formNoun(bench)) ??
    asked ??
    (isBare && !isBio(bench) ? (lexicon.rules.trades[u.trade ?? '']?.form ?? u.business?.rule.form ?? 'message') : undefined);
  const isMain = ({ part, props }: PartUse): boolean =>
    beforeForm.has(part) && !(part === 'opening-hours' && props['title'] === bench.say('hours'));
  return page(
    bench,
    isComing(bench)
      ? bench.say('comingSoonLine')
      : isBio(bench)
        ? bench.say('linksLine')
        : isCv(bench)
          ? bench.say('cvLine')
          : lineOf(bench),
    parts.filter(isMain),
    parts.filter((part) => !isMain(part)),
    formSection(bench, noun),
  );
});
