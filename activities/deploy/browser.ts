import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type Page, type Request } from 'playwright-core';
import { AppError } from '../../core/errors.ts';
import type { Visitor } from '../deps.ts';
import type { Issue } from '../generate/generator.ts';
import type { Browser as Found } from './find-browser.ts';
import { walkPage } from './walk/walk.ts';

export interface BrowserSettings {
  readonly browser: Found | undefined;
  /** Where app hosts answer: the browser is sent there whatever the name, and nowhere else. */
  readonly apiUrl: string;
  readonly appsDomain: string;
}

/** Milliseconds for a page to load, to show what its effects do, to show anything, and to answer at all. */
const loadTimeoutMs = 8_000;
const settleMs = 120;
const blankMs = 3_000;
const hangMs = 5_000;
/** Milliseconds until a page that was looked at shows its rows and pictures. */
const restMs = 400;
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
  const visit: Visitor['visit'] = async (url, signal) => {
    const started = await launch()?.catch(() => undefined);
    if (!started) return undefined;
    const context = await started.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block', acceptDownloads: false });
    const leave = () => void context.close().catch(() => undefined);
    signal.addEventListener('abort', leave, { once: true });
    try {
      const page = await unlessStopped(context.newPage(), signal);
      const issues = await unlessStopped(look(page, url), signal);
      const picture = issues.length > 0 ? Promise.resolve(undefined) : pictureOf(page);
      void picture.finally(leave);
      return { issues, picture };
    } catch (error) {
      leave();
      throw error;
    }
  };
  const walk: Visitor['walk'] = async (url, options, signal) => {
    const started = await launch()?.catch(() => undefined);
    if (!started) return undefined;
    const context = await started.newContext({ serviceWorkers: 'block', acceptDownloads: false, reducedMotion: 'reduce' });
    try {
      return await unlessStopped(walkPage(context, url, options), signal);
    } finally {
      void context.close().catch(() => undefined);
    }
  };
  return { warm: () => void launch(), close, visit, walk };
}

/** @throws the signal's reason, whether or not the browser ever answers */
function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  work.catch(() => undefined);
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

async function pictureOf(page: Page): Promise<Buffer | undefined> {
  await sleep(restMs);
  return page.screenshot({ type: 'png', animations: 'disabled' }).catch(() => undefined);
}

function hostRule(apiUrl: string, appsDomain: string): string {
  const { hostname, port } = new URL(apiUrl);
  return `--host-resolver-rules=MAP *.${appsDomain} ${hostname}${port === '' ? '' : `:${port}`}, MAP * ~NOTFOUND, EXCLUDE ${hostname}`;
}

/** @throws AppError `unavailable` when the page did not get what it is made of: that is our fault, and another try may heal it */
async function look(page: Page, url: string): Promise<Issue[]> {
  const issues: Issue[] = [];
  const found = (code: string, message: string) => void issues.push({ code, path: 'App.tsx', message });
  page.on('pageerror', (error) => found('throws_in_browser', error.message.slice(0, 300))); // a failed request alone is the app's own business
  page.on('crash', () => found('crashes_browser', 'The page crashed the browser tab.'));
  const lacks = watchParts(page, new URL(url).host);
  const loaded = await page.goto(url, { waitUntil: 'load', timeout: loadTimeoutMs }).catch(() => undefined);
  await sleep(settleMs);
  const shows = lacks() || issues.length > 0 || (await showsSomething(page));
  if (lacks() || (!loaded && shows !== undefined)) throw new AppError('unavailable', 'The live page could not be loaded for its check');
  if (shows === undefined) found('silent_in_browser', 'The page does not answer: an endless loop?');
  else if (!shows && issues.length === 0) found('blank_in_browser', 'The page stays blank.');
  return issues;
}

const parts = ['document', 'script', 'stylesheet'];

/** Answers whether something that the page is made of did not come from its own host. */
function watchParts(page: Page, host: string): () => boolean {
  let lacks = false;
  const isPart = (request: Request) => parts.includes(request.resourceType()) && new URL(request.url()).host === host;
  page.on('response', (response) => (lacks ||= response.status() >= 500 && isPart(response.request())));
  // What the page itself gives up, for a reload, is no failure.
  page.on('requestfailed', (request) => (lacks ||= isPart(request) && request.failure()?.errorText !== 'net::ERR_ABORTED'));
  return () => lacks;
}

/** Undefined when the page's own thread is not free: one in an endless loop never answers. */
async function showsSomething(page: Page): Promise<boolean | undefined> {
  const count = () => document.body.innerText.trim().length + document.querySelectorAll('canvas, svg, img, input, button').length;
  for (const until = Date.now() + blankMs; ; await sleep(100)) {
    const shown = await Promise.race([page.evaluate(count).catch(() => 0), sleep(hangMs).then(() => undefined)]);
    if (shown !== 0 || page.isClosed() || Date.now() > until) return shown === undefined ? undefined : shown > 0;
  }
}
