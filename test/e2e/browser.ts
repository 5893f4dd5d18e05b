/** A real browser for the walks through the dashboard: no request leaves the machine, and every complaint of a page is kept. */
import { chromium, type Browser, type Page, type Request } from 'playwright-core';
import { findBrowser } from '../../activities/deploy/find-browser.ts';

const point = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>';

export interface Visit {
  readonly page: Page;
  /** Console errors and warnings, page errors, and requests that went elsewhere. */
  readonly complaints: string[];
}

/**
 * Undefined where no browser is installed: the walks are then skipped with that reason.
 * @param args more of Chromium's own switches
 */
export async function startBrowser(args: readonly string[] = []): Promise<Browser | undefined> {
  const found = await findBrowser(process.env['PATH'] ?? '');
  return found && chromium.launch({ executablePath: found.executablePath, args: [...found.args, ...args] });
}

/** @param options.pictures pictures of other hosts are let in, and played: a point each */
export async function openPage(
  browser: Browser,
  options: {
    readonly width?: number;
    readonly height?: number;
    readonly dark?: boolean;
    readonly locale?: string;
    readonly pictures?: boolean;
  } = {},
): Promise<Visit> {
  const { width = 1440, height = 900, dark = false, locale = 'en-US', pictures = false } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale,
  });
  const isPicture = (request: Request): boolean => pictures && request.resourceType() === 'image';
  if (pictures)
    await context.route(/^https:/, (route) =>
      isPicture(route.request()) ? route.fulfill({ contentType: 'image/svg+xml', body: point }) : route.continue(),
    );
  const page = await context.newPage();
  page.setDefaultTimeout(90_000); // a busy machine is no fault of the page
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1' && !/(^|\.)localhost$/.test(hostname) && !isPicture(request))
      complaints.push(`left the machine: ${request.url()}`);
  });
  return { page, complaints };
}

/** With PICTURES set, keeps what a person would see there for the README; in light and dark, wide and on a phone. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env['PICTURES']) return;
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(500);
      await page.screenshot({ path: `docs/pictures/${name}-${scheme}-${width}.png` });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
}
