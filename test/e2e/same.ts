/** What two tabs of one project are compared by: the elements, words and states of a place, without what ticks or is nobody's business. */
import type { Page } from 'playwright-core';

/** The places that every tab of a project must agree on, by name. The phone has no tab bar and no status bar. */
export const places = {
  talk: '.talk-list',
  box: '.box',
  tabs: '.tabs-list',
  chip: '.chip',
  status: '.status',
  code: '.code-tree',
} as const;
export type Place = keyof typeof places;

/** One line an element: depth, tag, role, states, own words. Runs inside the browser. */
function linesOf(selector: string): string[] {
  const states = [
    'data-state',
    'data-folded',
    'data-waiting',
    'aria-selected',
    'aria-current',
    'aria-expanded',
    'aria-pressed',
    'aria-label',
    'disabled',
    'placeholder',
  ];
  const lines: string[] = [];
  const visit = (element: Element, depth: number) => {
    if (element.tagName === 'svg' || element.tagName === 'TIME') return; // drawings; times that say how long ago
    const said = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent)
      .join('|');
    const known = states.filter((name) => element.hasAttribute(name)).map((name) => `${name}=${element.getAttribute(name)}`);
    lines.push(
      [`${' '.repeat(depth)}${element.tagName.toLowerCase()}`, element.getAttribute('role') ?? '', ...known, said]
        .filter(Boolean)
        .join(' '),
    );
    for (const child of element.children) visit(child, depth + 1);
  };
  const place = document.querySelector(selector);
  if (place) visit(place, 0);
  return lines;
}

export const look = async (page: Page, names: readonly Place[]): Promise<Record<string, string[]>> =>
  Object.fromEntries(await Promise.all(names.map(async (name) => [name, await page.evaluate(linesOf, places[name])] as const)));

/** What a tab knows in the middle of a build, and how many events it has for it. */
export interface Moment {
  readonly events: number;
  /** Each step with its state and words, each finished file, the chip. Times and code that streams are left out. */
  readonly shows: string;
}

/** Runs inside the browser. Undefined until a build with an event is shown. */
export function momentOf(): Moment | undefined {
  const events = Number(document.querySelector('.status')?.textContent?.match(/(\d+) events? saved/)?.[1] ?? 0);
  if (events === 0) return undefined;
  const text = (selector: string, inside: ParentNode = document) => [...inside.querySelectorAll(selector)].map((one) => one.textContent);
  const steps = [...document.querySelectorAll('.step')].map((step) => [
    step.getAttribute('data-state'),
    text('.step-name', step),
    text('.step-said', step).filter((line) => !line?.startsWith('Nothing heard')),
    text('.file-row:not(.file-writing)', step),
  ]);
  return { events, shows: JSON.stringify([steps, text('.chip'), text('.bubble')]) };
}

declare global {
  interface Window {
    moments: Map<number, Set<string>>;
  }
}

/** Lets a tab remember what it showed while it knew so many events: by number of events, every different sight of it. */
export const remember = (page: Page): Promise<void> =>
  page.evaluate(`(() => {
    const momentOf = ${momentOf.toString()};
    window.moments = new Map();
    const keep = () => {
      const moment = momentOf();
      if (moment) window.moments.set(moment.events, (window.moments.get(moment.events) ?? new Set()).add(moment.shows));
    };
    keep();
    new MutationObserver(keep).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  })()`);

/** What the tab showed while it knew so many events. */
export const remembered = (page: Page, events: number): Promise<string[]> =>
  page.evaluate((key) => [...(window.moments.get(key) ?? [])], events);
