/** `bench dashboard`: how soon the dashboard can be used, and how it feels while a build runs, beside bare pages in the same browser. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { scriptOf, startScriptedModel } from '../../support/scripted-model.ts';
import { teaAnswer } from '../../support/scripted-app.ts';
import { firstLoadOf, measurePage, type FirstLoad } from '../../support/page-figures.ts';
import { startBrowser } from '../../e2e/browser.ts';
import { atLeast, atMost, percentile, ratios, type Bench, type Figure } from '../report.ts';
import { assert, inRounds, onStage, type Stage } from '../stage.ts';
import { startBarePages, type BarePages } from './bare-pages.ts';
import { pourIntoBare, pourIntoBuild, typeInto } from './typing.ts';

export const dashboard: Bench = {
  name: 'dashboard',
  run: async (rounds) => {
    const browser = await startBrowser();
    assert(browser !== undefined, 'No browser is installed');
    const pages = await startBarePages();
    // A build that stays in the middle of its stream for as long as it is measured.
    const slow = { answer: teaAnswer(), slowAfter: { characters: 700, tokensPerSecond: 1 } };
    const model = await startScriptedModel({ script: scriptOf({ generate: slow }) });
    try {
      return await onStage({ OPENAI_API_KEY: 'sk-scripted', OPENAI_BASE_URL: `${model.url}/v1` }, async (stage) => {
        const session = await signedIn(browser, stage);
        const building = await stage.client.create('A shelf of teas with name, origin and rating', { generator: 'ai' });
        return [
          ...(await firstLoad(browser, session, stage, pages, rounds)),
          ...(await underEvents(browser, session, stage, pages, building, rounds)),
          ...(await routesAndShifts(browser, session, stage, rounds)),
        ];
      });
    } finally {
      await browser.close();
      await pages.close();
      await model.close();
    }
  },
};

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;
const origin = (stage: Stage): string => new URL(stage.signInUrl()).origin;

async function signedIn(browser: Browser, stage: Stage): Promise<Session> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(stage.signInUrl());
  await page.locator('textarea').first().waitFor();
  const session = await context.storageState();
  await context.close();
  return session;
}

/** A page with an empty cache. */
async function freshPage(browser: Browser, session: Session | undefined): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...(session ? { storageState: session } : {}) });
  const page = await context.newPage();
  await measurePage(page);
  return page;
}

/** Opens a page with a cold cache and types a key: milliseconds from the start of the navigation until the letter is painted. */
async function useAtOnce(browser: Browser, session: Session | undefined, url: string): Promise<{ ms: number; load: FirstLoad }> {
  const page = await freshPage(browser, session);
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('textarea').first().focus();
  await page.keyboard.type('a');
  const painted = await page.waitForFunction(
    () => window.figures.paintedAt > 0 && document.querySelector('textarea')?.value === 'a' && window.figures.paintedAt,
  );
  const found = { ms: Number(await painted.jsonValue()), load: await firstLoadOf(page) };
  await page.context().close();
  return found;
}

async function firstLoad(browser: Browser, session: Session, stage: Stage, pages: BarePages, rounds: number): Promise<Figure[]> {
  const measured = await inRounds(rounds, async () => {
    const own = await useAtOnce(browser, session, `${origin(stage)}/`);
    pages.weigh(own.load);
    return { own, bare: await useAtOnce(browser, undefined, pages.url) };
  });
  const [own, bare] = [measured.map((round) => round.own.ms), measured.map((round) => round.bare.ms)];
  const kilobytes = (part: keyof FirstLoad) => measured.map(({ own: { load } }) => load[part] / 1_000);
  return [
    { name: 'first load, cold cache, until a typed letter is painted', unit: 'ms', values: own, limit: atMost('must', 1_500) },
    { name: '  a static page of as many bytes', unit: 'ms', values: bare },
    { name: '  ours / static', unit: '×', values: ratios(own, bare) },
    { name: '  script, compressed', unit: 'kB', values: kilobytes('script'), limit: atMost('must', 200, 'worst') },
    { name: '  style, compressed', unit: 'kB', values: kilobytes('style'), limit: atMost('must', 40, 'worst') },
    { name: '  fonts that are preloaded', unit: 'kB', values: kilobytes('preloadedFonts'), limit: atMost('must', 71.5, 'worst') },
  ];
}

async function underEvents(
  browser: Browser,
  session: Session,
  stage: Stage,
  pages: BarePages,
  { projectId, buildId }: { projectId: number; buildId: number },
  rounds: number,
): Promise<Figure[]> {
  const page = await freshPage(browser, session);
  await page.goto(`${origin(stage)}/p/${projectId}`);
  await page.locator('.file-writing').waitFor();
  const bare = await freshPage(browser, undefined);
  await bare.goto(`${pages.url}/live`);
  await bare.locator('textarea').waitFor();
  const rates: number[] = [];
  const measured = await inRounds(rounds, async () => {
    await page.bringToFront();
    const end = pourIntoBuild(stage.databases.system, projectId, buildId);
    const own = await typeInto(page, '#message-box');
    rates.push(await end());
    await bare.bringToFront();
    const endBare = pourIntoBare(pages);
    const peer = await typeInto(bare, 'textarea');
    await endBare();
    return { own, peer };
  });
  await stage.client.call('POST', `/api/builds/${buildId}/cancel/`);
  await page.context().close();
  await bare.context().close();
  const [own, peer] = [measured.flatMap((round) => round.own), measured.flatMap((round) => round.peer)];
  const p95 = (values: readonly number[]): number[] => [percentile(values, 0.95)];
  return [
    { name: 'events a second that arrive meanwhile', unit: '/s', values: rates, limit: atLeast('must', 45) },
    { name: '  key to paint, 95 of 100', unit: 'ms', values: p95(own), limit: atMost('must', 100) },
    { name: '  key to paint', unit: 'ms', values: own },
    { name: '  in a bare React page, 95 of 100', unit: 'ms', values: p95(peer) },
    { name: '  ours / bare', unit: '×', values: ratios(p95(own), p95(peer)) },
  ];
}

async function routesAndShifts(browser: Browser, session: Session, stage: Stage, rounds: number): Promise<Figure[]> {
  const { projectId, buildId } = await stage.client.create('Todo list with priorities and due dates', { generator: 'composer' });
  await stage.client.ended(buildId);
  const page = await freshPage(browser, session);
  const shifts: number[] = [];
  const look = async (path: string, ready: string) => {
    await page.goto(`${origin(stage)}${path}`, { waitUntil: 'networkidle' });
    await page.locator(ready).first().waitFor();
    shifts.push(await page.evaluate(() => window.figures.shift));
  };
  const go = async (link: string, selector: string) => {
    const arrived = page.evaluate((wanted) => window.figures.arrive(wanted), selector);
    await page.locator(link).first().hover();
    await page.waitForLoadState('networkidle'); // what the pointer asked for ahead is here
    await page.locator(link).first().click();
    return arrived;
  };
  const routes = await inRounds(rounds, async () => {
    await look('/', `a[href^="/p/${projectId}"]`);
    return [
      await go(`a[href^="/p/${projectId}"]`, '.tabs'),
      await go('#tab-code', '.code-lines'),
      await go('.header-brand', '.home-title'),
    ];
  });
  const pages = [
    ['/account', '#keys'],
    [`/p/${projectId}?tab=preview`, 'iframe[data-ready="true"]'],
    [`/p/${projectId}?tab=code`, '.code-lines'],
  ] as const;
  for (const [path, ready] of pages) await look(path, ready);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [path, ready] of [...pages, ['/', '.card'], [`/p/${projectId}?tab=talk`, '.live-card']] as const) await look(path, ready);
  await page.setViewportSize({ width: 1440, height: 900 });
  const whole = await inRounds(Math.min(rounds, 3), async (round) => {
    const built = await stage.client.create(`Track my books ${round} with title, author and rating`, { generator: 'composer' });
    await page.goto(`${origin(stage)}/p/${built.projectId}`);
    await page.locator('.live-card').waitFor();
    await page.waitForLoadState('networkidle');
    return page.evaluate(() => window.figures.shift);
  });
  await page.context().close();
  return [
    { name: 'click to the next page or tab painted', unit: 'ms', values: routes.flat(), limit: atMost('aim', 100) },
    { name: 'layout shift of a page', unit: '', values: shifts, limit: atMost('must', 0.02, 'worst') },
    { name: 'layout shift through a whole build', unit: '', values: whole, limit: atMost('must', 0.02, 'worst') },
  ];
}
