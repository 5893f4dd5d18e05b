/** The bar at the top of a page with several sections. */
import type { PartUse } from '../../../../core/composition.ts';
import { use, type Bench } from './bench.ts';

/** Where on the page a part stands, and what a link to it says. */
const addresses: Readonly<Record<string, { readonly href: string; readonly text: string }>> = {
  'price-list': { href: '#prices', text: 'prices' },
  'opening-hours': { href: '#hours', text: 'hours' },
  'contact-block': { href: '#contact', text: 'contact' },
  gallery: { href: '#gallery', text: 'photosTitle' },
  shop: { href: '#shop', text: 'items' },
  comments: { href: '#comments', text: 'commentsTitle' },
  reviews: { href: '#reviews', text: 'reviewsTitle' },
  steps: { href: '#steps', text: 'stepsTitle' },
  faq: { href: '#faq', text: 'faqTitle' },
  team: { href: '#team', text: 'teamTitle' },
};
const leastLinks = 3;
const mostLinks = 6;
const longestLink = 24;

/** Sections that visitors look for before others. */
const sought = ['shop', 'price-list', 'gallery', 'feature-grid'];

export type Link = { readonly label: string; readonly href: string };

/** Links to the sections of a page, in their order on it. */
export function linksIn(parts: readonly PartUse[], say: Bench['say']): (Link & { readonly part: string })[] {
  const links = parts.flatMap(({ part, props }) => {
    const address = addresses[part];
    const own = typeof props['title'] === 'string' ? props['title'] : undefined;
    const id = typeof props['id'] === 'string' ? `#${props['id']}` : undefined;
    if (address) return [{ part, label: own ?? say(address.text), href: id ?? address.href }];
    return id !== undefined && own !== undefined ? [{ part, label: own, href: id }] : [];
  });
  return links.filter(({ label, href }, at) => label.length <= longestLink && links.findIndex((link) => link.href === href) === at);
}

/** The same, with what people come for first. */
export function linksTo(parts: readonly PartUse[], say: Bench['say']): Link[] {
  const rank = (part: string): number => (sought.includes(part) ? sought.indexOf(part) : sought.length);
  return linksIn(parts, say)
    .toSorted((a, b) => rank(a.part) - rank(b.part))
    .map(({ label, href }) => ({ label, href }));
}

/** Links to the sections of a page that has several. */
export function navigation(title: string, parts: readonly PartUse[], { say }: Bench): PartUse[] {
  const links = linksIn(parts, say).map(({ label, href }) => ({ label, href }));
  return links.length < leastLinks ? [] : [use('site-nav', { title, links: links.slice(0, mostLinks) })];
}
