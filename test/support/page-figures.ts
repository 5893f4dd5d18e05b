/** What a browser page measures of itself for the bench and the walk: first load, paint after a key or click, shifted layout. */
import type { Page } from 'playwright-core';

export interface FirstLoad {
  /** Milliseconds from the start of the navigation until the prompt stood there. */
  readonly promptMs: number;
  /** Compressed bytes that were asked for until then. */
  readonly script: number;
  readonly style: number;
  readonly preloadedFonts: number;
}

interface PageFigures {
  firstLoad?: FirstLoad;
  /** Milliseconds from each key to the paint after it. */
  readonly keys: number[];
  /** `performance.now()` of the paint after the newest key. */
  paintedAt: number;
  /** Sum of layout shifts that no input brought about. */
  shift: number;
  /** Milliseconds from the next click until what it leads to is painted. */
  arrive(selector: string): Promise<number>;
}

declare global {
  interface Window {
    figures: PageFigures;
  }
}

/** Runs in the page before everything else, and needs nothing from outside itself. */
function install(): void {
  if (window.top !== window) return; // the app in the preview is another page
  const afterPaint = (act: () => void) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = act;
      channel.port2.postMessage(0);
    });
  const figures: PageFigures = {
    keys: [],
    paintedAt: 0,
    shift: 0,
    arrive: (selector) =>
      new Promise((arrived) =>
        window.addEventListener(
          'click',
          ({ timeStamp }) => {
            const look = () =>
              document.querySelector(selector) ? afterPaint(() => arrived(performance.now() - timeStamp)) : requestAnimationFrame(look);
            look();
          },
          { capture: true, once: true },
        ),
      ),
  };
  window.figures = figures;
  window.addEventListener(
    'keydown',
    ({ timeStamp }) =>
      afterPaint(() => {
        figures.paintedAt = performance.now();
        figures.keys.push(figures.paintedAt - timeStamp);
      }),
    true,
  );
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) figures.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    if (!document.querySelector('textarea')) return void requestAnimationFrame(look);
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const bytes = (wanted: (entry: PerformanceResourceTiming) => boolean) =>
      loaded.filter(wanted).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    figures.firstLoad = {
      promptMs: performance.now(),
      script: bytes(({ name }) => /\.js(\?|$)/.test(name)),
      style: bytes(({ name }) => /\.css(\?|$)/.test(name)),
      preloadedFonts: bytes(({ name, initiatorType }) => name.endsWith('.woff2') && initiatorType === 'link'),
    };
  };
  requestAnimationFrame(look);
}

/** From the next navigation on the page has `window.figures`. */
export const measurePage = async (page: Page): Promise<void> =>
  // tsx keeps the names of functions by a helper that the page does not have.
  void (await page.addInitScript(`(() => { const __name = (named) => named; (${install.toString()})(); })()`));

export const firstLoadOf = async (page: Page): Promise<FirstLoad> => {
  const found = await page.waitForFunction(() => window.figures.firstLoad);
  return (await found.jsonValue()) as FirstLoad;
};
