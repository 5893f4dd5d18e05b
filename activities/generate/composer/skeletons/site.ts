/** Pages for visitors: landing pages, menus, shops. Content from the sentence, neutral words, marked samples. */
import type { Entity, PartUse } from '../../../../core/composition.ts';
import { capitalised, fold, shortened, tokensOf } from '../language/text.ts';
import { itemsOf } from '../understand/items.ts';
import { bare } from '../understand/subject.ts';
import { headline, use, type Bench, type Draft, type Skeleton } from './bench.ts';
import { sentEntity, sentForm } from './forms.ts';
import { navigation } from './navigation.ts';
import { marksIn } from './goods.ts';
import { offerParts, pagePictures } from './page-parts.ts';
import { contactPart, detailParts, namedSection, phoneIn, pricesPart, sectionParts } from './sections.ts';

const headings: Readonly<Record<string, string>> = {
  message: 'writeUs',
  booking: 'bookHere',
  order: 'orderHere',
  registration: 'signUpHere',
  reply: 'replyHere',
  subscriber: 'newsHere',
  feedback: 'feedbackHere',
  application: 'applyHere',
};

/** Whom the page is for: "Yoga studio", from "for a yoga studio" or from the head. */
export function whom({ u, language, lexicon }: Bench): string {
  const { segments, head } = u.request;
  const text = segments.find(({ role }) => role === 'for' || role === 'about')?.text ?? (head.subject === '' ? '' : head.subject);
  const plain = bare(text, language, lexicon).replace(
    /^(small|little|new|local|kleines?|kleinen?|petite?|pequeñ[oa]|pequen[oa])\s+/i,
    (word) => word,
  );
  return capitalised(shortened(plain.split(/[,;]/)[0] ?? '', 48));
}

/** "Pottery studio Clay & Co": what stands in capitals behind the trade is its name. */
function nameBehind(who: string, { lexicon, language }: Bench): { trade: string; name: string } | undefined {
  const tokens = tokensOf(who);
  const end = lexicon.businesses.find(tokens, language).at(-1)?.to ?? 0;
  const [from, next] = [tokens[end - 1]?.end ?? 0, tokens[end]];
  const name = next === undefined || from === 0 ? '' : who.slice(from).trim();
  const isName =
    /^\p{Lu}[\p{L}\p{N}'’.-]*(\s+(?:\p{Lu}[\p{L}\p{N}'’.-]*|&|and|und|et|y|e|de|du|des|del|da|do|la|le|les|los|van|von))*$/u.test(name);
  const isWord = language === 'de' && lexicon.nouns.find(tokensOf(name), language).length > 0;
  return isName && !isWord ? { trade: who.slice(0, from), name } : undefined;
}

/** Name, trade and place as headline and the words above it. */
function opening(bench: Bench): { title: string; eyebrow?: string } {
  const { u, say, lexicon, language } = bench;
  const who = whom(bench) || capitalised(tradeIn(bench));
  const clauses = [who, ...u.request.others.map((other) => other.split(/\s+(?:in|en|à|em|near|bei)\s+|\s[–-]|[,:]/)[0] ?? '')];
  const [behind] = u.name === undefined ? clauses.flatMap((clause) => nameBehind(clause, bench) ?? []) : [];
  if (behind) {
    const above = u.place === undefined ? behind.trade : say('titleIn', { what: behind.trade, place: u.place });
    return { title: behind.name, eyebrow: above };
  }
  const fallback = who === '' ? headline(u) : who;
  const inPlace = (what: string): string =>
    u.place === undefined || fold(what).includes(fold(u.place)) ? what : say('titleIn', { what, place: u.place });
  if (u.name === undefined) return { title: inPlace(fallback) };
  const does = u.request.segments.find(({ role, lead, text }) => role === 'to' && /^(that|which|qui|que)$/i.test(lead) && text.length < 40);
  const above = capitalised(
    [bare((tradeIn(bench) || who).replace(u.name, '').trim(), language, lexicon), ...(does ? [`${does.lead} ${does.text}`] : [])]
      .filter(Boolean)
      .join(' '),
  );
  return {
    title: u.name,
    ...(above === '' || fold(above) === fold(u.name) ? (u.place === undefined ? {} : { eyebrow: u.place }) : { eyebrow: inPlace(above) }),
  };
}

/** The trade in the words of the sentence: "dog grooming salon". */
function tradeIn({ u, lexicon, language }: Bench): string {
  const phrases = u.business?.rule.words[language] ?? [];
  const folded = fold(u.sentence);
  const found = [...phrases].sort((a, b) => b.length - a.length).find((phrase) => folded.includes(fold(phrase)));
  return found === undefined
    ? ''
    : bare(u.sentence.slice(folded.indexOf(fold(found)), folded.indexOf(fold(found)) + found.length), language, lexicon);
}

/** What visitors send from a page, and where its button leads. */
export interface Made {
  readonly entity: Entity;
  readonly parts: readonly PartUse[];
  readonly action: { readonly label: string; readonly href: string };
}

/** A heading with an address on the page, and the form under it. */
function formSection(bench: Bench, noun: string | undefined): Made | undefined {
  if (noun === undefined) return undefined;
  const entity = sentEntity(bench, noun);
  const title = bench.say(headings[noun] ?? 'fillIn');
  return {
    entity,
    parts: [use('text-section', { id: 'form', title, body: bench.say('formText') }), sentForm(entity, bench)],
    action: { label: title, href: '#form' },
  };
}

/** The noun of the form that the page was asked for. */
function formNoun({ u }: Bench): string | undefined {
  const inner = u.inner.find(({ rule }) => rule.skeleton === 'form');
  const own = u.subject?.rule?.rule.confidential === true ? u.subject.rule.id : undefined;
  const section = u.sections.find(({ rule }) => rule.form !== undefined)?.rule.form;
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
    ...(has('reviews') ? [{ collection: 'greetings', singular: say('comment'), plural: say('comment'), fields: message }] : []),
    ...(has('ratings') ? [{ collection: 'reviews', singular: say('review'), plural: say('review'), fields: review }] : []),
  ];
}

/** A page from its opening to its footer: what comes `first`, pictures, what visitors send, then the `rest`. */
export function page(bench: Bench, tagline: string, first: readonly PartUse[], rest: readonly PartUse[], made: Made | undefined): Draft {
  const pictures = pagePictures(bench);
  const main = [...first, ...(pictures ? [pictures.part] : [])];
  const { u, say } = bench;
  const { title, eyebrow } = opening(bench);
  const greetings = visitorsWrite(bench);
  const targets: Readonly<Record<string, string>> = {
    'price-list': '#prices',
    'opening-hours': '#hours',
    'contact-block': '#contact',
    gallery: '#gallery',
  };
  const phone = phoneIn(u.sentence);
  const contact = phone !== undefined && !rest.some(({ part }) => part === 'contact-block') ? [contactPart(bench)] : [];
  const all = [...main, ...rest];
  const target = all.find(({ part }) => targets[part] !== undefined);
  const action = made
    ? made.action
    : phone !== undefined
      ? { label: say('callUs', { phone }), href: `tel:${phone.replace(/[^\d+]/g, '')}` }
      : target
        ? { label: typeof target.props['title'] === 'string' ? target.props['title'] : '', href: targets[target.part] ?? '#' }
        : undefined;
  const line = [title, u.place]
    .filter((text) => text !== undefined && text !== '')
    .filter((text, index, texts) => index === 0 || !fold(texts[0] ?? '').includes(fold(text ?? '')));
  const sections = [...main, ...(made?.parts ?? []), ...rest, ...contact];
  return {
    appType: 'website',
    title,
    tagline,
    layout: 'wide',
    entities: [...(made ? [made.entity] : []), ...(pictures ? [pictures.entity] : []), ...greetings],
    parts: [
      ...navigation(title, sections, bench),
      use('hero', { ...(eyebrow === undefined ? {} : { eyebrow }), title, text: tagline, ...(action ? { action } : {}) }),
      ...sections,
      use('footer', { text: line.join(', ') }),
    ],
    ...(u.business ? { looks: u.business.rule.looks } : {}),
    leftOut: whatsApp.test(fold(u.sentence)) ? [`WhatsApp: ${bench.lexicon.rules.limits['unread']?.why[bench.language] ?? ''}`] : [],
  };
}

/** Orders by messenger: no part of a page sends them. */
const whatsApp = /\bwhats ?app\b/;

const beforeForm = new Set(['text-section', 'feature-grid', 'price-list']);

export const site: Skeleton = (bench) => {
  const { u, say } = bench;
  const parts = [...sectionParts(bench, u.sections), ...detailParts(bench), ...u.loose.map((item) => namedSection(bench, item))].slice(
    0,
    10,
  );
  const asked = formNoun(bench);
  const bareRequest = parts.length === 0 && asked === undefined && !u.sections.some(({ id }) => id === 'gallery');
  const sections =
    bareRequest && u.business
      ? offerParts(bench)
      : bareRequest
        ? sectionParts(bench, [{ id: 'about', rule: bench.lexicon.rules.sections['about'] as never }])
        : parts;
  const noun = asked ?? (bareRequest ? (u.business?.rule.form ?? 'message') : undefined);
  const line = say(
    u.business && ['food', 'cafe', 'body', 'care', 'place', 'health'].includes(u.business.id) ? 'siteLine' : 'siteLinePlain',
  );
  return page(
    bench,
    line,
    sections.filter(({ part }) => beforeForm.has(part)),
    sections.filter(({ part }) => !beforeForm.has(part)),
    formSection(bench, noun),
  );
};

export const menu: Skeleton = (bench) => {
  const { u, say, language, lexicon } = bench;
  const named = u.request.segments
    .filter(({ role }) => role === 'with')
    .flatMap(({ text }) => itemsOf(text, language, lexicon))
    .filter((item) => u.loose.includes(item));
  const { marks, items } = marksIn(bench, named);
  const title = u.kind?.rule.heads[language].find((head) => fold(u.request.head.text).includes(fold(head))) ?? say('menu');
  const rest = sectionParts(
    bench,
    u.sections.filter(({ id }) => id !== 'prices'),
  );
  return page(
    bench,
    say('menuLine'),
    [
      pricesPart(
        bench,
        capitalised(title),
        named.filter((item) => !items.includes(item)),
        marks,
      ),
    ],
    rest,
    formSection(bench, formNoun(bench)),
  );
};
