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
  reviews: { href: '#reviews', text: 'reviewsTitle' },
  steps: { href: '#steps', text: 'stepsTitle' },
  faq: { href: '#faq', text: 'faqTitle' },
  team: { href: '#team', text: 'teamTitle' },
};
const leastLinks = 3;
const longestLink = 24;

/** Links to the sections of a page that has several. */
export function navigation(title: string, parts: readonly PartUse[], { say }: Bench): PartUse[] {
  const links = parts.flatMap(({ part, props }) => {
    const address = addresses[part];
    const own = typeof props['title'] === 'string' ? props['title'] : undefined;
    if (address) return [{ label: own ?? say(address.text), href: address.href }];
    return part === 'text-section' && typeof props['id'] === 'string' && own ? [{ label: own, href: `#${props['id']}` }] : [];
  });
  const short = links.filter(({ label }) => label.length <= longestLink);
  return short.length < leastLinks ? [] : [use('site-nav', { title, links: short })];
}
