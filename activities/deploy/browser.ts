import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Visitor } from '../deps.ts';
import type { Issue } from '../generate/generator.ts';
import type { Browser as Found } from './find-browser.ts';

export interface BrowserSettings {
  readonly browser: Found | undefined;
  /** Where app hosts answer: the browser is sent there whatever the name, and nowhere else. */
  readonly apiUrl: string;
  readonly appsDomain: string;
}

/** Milliseconds for a page to load, and to show what its effects do. */
const loadTimeoutMs = 8_000;
const settleMs = 120;
/** Milliseconds after which an idle browser gives its memory back. */
const idleMs = 5 * 60_000;

export interface BrowserVisitor extends Visitor {
  /** Starts the browser ahead of its first visit. */
  warm(): void;
  close(): Promise<void>;
}

/** Visits pages in one Chromium that stays warm between builds. Without one, `visit` answers undefined. */
export function createVisitor({ browser, apiUrl, appsDomain }: BrowserSettings): BrowserVisitor {
  let running: Promise<Browser> | undefined;
  let idle: NodeJS.Timeout | undefined;
  const close = async () => {
    clearTimeout(idle);
    const open = running;
    running = undefined;
    await open?.then((b) => b.close()).catch(() => undefined);
  };
  const launch = (): Promise<Browser> | undefined => {
    if (!browser) return undefined;
    clearTimeout(idle);
    idle = setTimeout(() => void close(), idleMs).unref();
    running ??= chromium
      .launch({
        executablePath: browser.executablePath,
        args: [...browser.args, hostRule(apiUrl, appsDomain)],
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      })
      .then((started) => started.on('disconnected', () => (running = undefined)));
    running.catch(() => (running = undefined));
    return running;
  };
  const open = async <T>(
    work: (context: BrowserContext) => Promise<T>,
    viewport: { width: number; height: number },
  ): Promise<T | undefined> => {
    const started = await launch()?.catch(() => undefined);
    if (!started) return undefined;
    const context = await started.newContext({ viewport, serviceWorkers: 'block', acceptDownloads: false });
    try {
      return await work(context);
    } finally {
      await context.close().catch(() => undefined);
    }
  };
  return {
    warm: () => void launch(),
    close,
    visit: (url, signal) =>
      open(
        async (context) => {
          signal.throwIfAborted();
          const page = await context.newPage();
          const issues = watch(page);
          await load(page, url, issues);
          return { issues };
        },
        { width: 1280, height: 800 },
      ),
    picture: (url) =>
      open(
        async (context) => {
          const page = await context.newPage();
          await page.goto(url, { waitUntil: 'load', timeout: loadTimeoutMs });
          await page.waitForTimeout(400);
          return page.screenshot({ type: 'png', animations: 'disabled' });
        },
        { width: 1280, height: 800 },
      ),
  };
}

function hostRule(apiUrl: string, appsDomain: string): string {
  const { hostname, port } = new URL(apiUrl);
  return `--host-resolver-rules=MAP *.${appsDomain} ${hostname}${port === '' ? '' : `:${port}`}, MAP * ~NOTFOUND, EXCLUDE ${hostname}`;
}

/** Errors that the page throws; a failed request alone is the app's own business. */
function watch(page: Page): Issue[] {
  const issues: Issue[] = [];
  page.on('pageerror', (error) => issues.push({ code: 'throws_in_browser', path: 'App.tsx', message: error.message.slice(0, 300) }));
  page.on('crash', () => issues.push({ code: 'crashes_browser', path: 'App.tsx', message: 'The page crashed the browser tab.' }));
  return issues;
}

async function load(page: Page, url: string, issues: Issue[]): Promise<void> {
  try {
    await page.goto(url, { waitUntil: 'load', timeout: loadTimeoutMs });
    await page.waitForTimeout(settleMs);
    const words = await page.evaluate(
      () => document.body.innerText.trim().length + document.querySelectorAll('canvas, svg, img, input, button').length,
      undefined,
    );
    if (words === 0) issues.push({ code: 'blank_in_browser', path: 'App.tsx', message: 'The page stays blank.' });
  } catch (error) {
    issues.push({
      code: 'silent_in_browser',
      path: 'App.tsx',
      message: `The page did not load within ${loadTimeoutMs / 1000} s (${error instanceof Error ? error.name : 'error'}).`,
    });
  }
}
