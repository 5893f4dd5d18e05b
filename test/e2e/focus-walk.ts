/** Goes through a page by Tab and notes what a person sees at each stop. */
import type { Page } from 'playwright-core';

export interface Stop {
  /** Role or tag, and what it is called. */
  readonly name: string;
  /** A ring of 2 px and more, on the element or on what carries its ring, with two sides of it in sight at least. */
  readonly ring: boolean;
  /** Within the window. */
  readonly seen: boolean;
}

/** More stops than any page has: a walk that gets there goes in a circle. */
const most = 160;

/** Every stop of a page from its beginning, in order; the app in the preview counts as one. */
export async function walkFocus(page: Page): Promise<Stop[]> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.getSelection()?.removeAllRanges();
    document.body.tabIndex = -1;
    document.body.focus({ preventScroll: true }); // Tab goes on from here: at the beginning
    document.body.removeAttribute('tabindex');
  });
  const stops: Stop[] = [];
  const places: number[] = [];
  while (places.length < most) {
    await page.keyboard.press('Tab');
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const stop = await page.evaluate(lookAtFocus);
    if (stop === undefined || (places.includes(stop.place) && stop.place !== places.at(-1))) return stops;
    if (stop.place !== places.at(-1)) stops.push({ name: stop.name, ring: stop.ring, seen: stop.seen });
    places.push(stop.place);
  }
  throw new Error(`The walk does not end: ${stops.map(({ name }) => name).join(' · ')}`);
}

/** Runs in the page: what has the focus, and how that shows. */
function lookAtFocus() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return undefined;
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
  const called = element.getAttribute('aria-label') ?? (label ?? element.textContent).trim().replace(/\s+/g, ' ').slice(0, 40);
  const name = `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${called}`;
  const place = [...document.querySelectorAll('*')].indexOf(element);
  if (element.tagName === 'IFRAME') return { name, place, ring: true, seen: true }; // the app shows its own
  const carries = (one: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  let carrier: Element | null = element;
  while (carrier && !carries(carrier)) carrier = carrier.parentElement;
  const box = (carrier ?? element).getBoundingClientRect();
  const reach = carrier ? Number.parseFloat(getComputedStyle(carrier).outlineOffset) + 1 : 0;
  const edges = { left: box.left - reach, top: box.top - reach, right: box.right + reach, bottom: box.bottom + reach };
  const cut = new Set<string>();
  for (let around = carrier?.parentElement; around; around = around.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(around);
    const frame =
      around === document.documentElement || around === document.body
        ? new DOMRect(0, 0, innerWidth, innerHeight)
        : around.getBoundingClientRect();
    if (overflowX !== 'visible' && edges.left < frame.left - 0.5) cut.add('left');
    if (overflowX !== 'visible' && edges.right > frame.right + 0.5) cut.add('right');
    if (overflowY !== 'visible' && edges.top < frame.top - 0.5) cut.add('top');
    if (overflowY !== 'visible' && edges.bottom > frame.bottom + 0.5) cut.add('bottom');
  }
  const seen = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth && box.width >= 1 && box.height >= 1;
  return { name: cut.size > 0 ? `${name} (cut: ${[...cut].join(', ')})` : name, place, ring: carrier !== null && cut.size < 3, seen };
}
