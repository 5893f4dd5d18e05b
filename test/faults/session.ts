/** A page that stays open through twenty builds: what it keeps must not grow with them. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { openPage, startBrowser } from '../e2e/browser.ts';
import { teaScript } from '../support/scripted-app.ts';
import { startScriptedModel } from '../support/scripted-model.ts';
import { startInstallation } from './installation.ts';

export interface SessionPlan {
  readonly builds: number;
  /** Minutes over which they are spread. */
  readonly minutes: number;
  readonly say: (line: string) => void;
}

/** What the page held after a build, once its garbage was collected. */
interface Held {
  readonly megabytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

export interface SessionReport {
  readonly builds: number;
  readonly minutes: number;
  /** Median of the last third against that of the first, after the warm-up. */
  readonly growth: Readonly<Record<keyof Held, number>>;
  readonly held: readonly Held[];
  readonly broken: readonly string[];
}

/** Share of the builds that fill caches and load the last chunks; they are not judged. */
const warmUp = 0.2;
const mostGrowth = 1.2;
const tabs = ['code', 'data', 'versions', 'activity', 'settings', 'preview'] as const;
const sentences = [
  'A shelf of teas with name, origin and rating',
  'Track my books with title, author and rating',
  'Pomodoro timer',
  'Todo list with priorities and due dates',
];

export async function runSession({ builds, minutes, say }: SessionPlan): Promise<SessionReport> {
  const browser = await startBrowser();
  if (!browser) throw new Error('No browser is installed');
  const model = await startScriptedModel({ script: (request) => ({ ...teaScript(request), tokensPerSecond: 350 }) });
  const installation = await startInstallation({ OPENAI_API_KEY: 'sk-scripted', OPENAI_BASE_URL: `${model.url}/v1` });
  const held: Held[] = [];
  const broken: string[] = [];
  try {
    const { page, complaints } = await openPage(browser);
    const inside = await page.context().newCDPSession(page);
    await inside.send('Performance.enable');
    await page.goto(installation.signInUrl());
    const started = Date.now();
    for (let nth = 0; nth < builds; nth += 1) {
      await (nth % 2 === 0 ? createApp(page, nth) : changeApp(page));
      await wander(page);
      held.push(await holding(inside));
      const { megabytes, nodes, listeners } = held.at(-1) ?? { megabytes: 0, nodes: 0, listeners: 0 };
      say(
        `${nth + 1}: ${megabytes.toFixed(1)} MB, ${nodes} nodes, ${listeners} listeners after ${Math.round((Date.now() - started) / 1_000)} s`,
      );
      await sleep(Math.max(0, started + ((nth + 1) * minutes * 60_000) / builds - Date.now()));
    }
    broken.push(...complaints);
  } finally {
    await browser.close();
    await installation.discard();
    await model.close();
  }
  const growth = { megabytes: growthOf(held, 'megabytes'), nodes: growthOf(held, 'nodes'), listeners: growthOf(held, 'listeners') };
  for (const [what, times] of Object.entries(growth))
    if (!(times <= mostGrowth)) broken.push(`${what} grew ${times.toFixed(2)} times over ${builds} builds`);
  return { builds, minutes, growth, held, broken };
}

/** A sentence on the home page; every other one goes to the model. */
async function createApp(page: Page, nth: number): Promise<void> {
  await page.locator('.header-brand').click();
  await page.getByRole('button', { name: /How it is built/ }).click();
  await page.getByRole('menuitemradio', { name: nth % 4 === 0 ? /^Automatic/ : /^From parts/ }).click();
  await page.getByLabel('What should the app do?').fill(sentences[(nth / 2) % sentences.length] ?? '');
  await page.getByRole('button', { name: /^Build it/ }).click();
  await page.waitForURL(/\/p\/\d+/);
  await page.locator('.live-card').waitFor();
}

async function changeApp(page: Page): Promise<void> {
  await page.locator('#message-box').fill('Make it dark');
  await page.locator('#message-box').press('Enter');
  await page
    .getByText(/Live, version 2|Failed, version 1 still live/)
    .first()
    .waitFor();
}

async function wander(page: Page): Promise<void> {
  for (const tab of tabs) {
    await page.locator(`#tab-${tab}`).click();
    await page.locator(`#panel-${tab}`).waitFor();
  }
  await page.waitForLoadState('networkidle');
}

async function holding(inside: CDPSession): Promise<Held> {
  for (let i = 0; i < 2; i += 1) await inside.send('HeapProfiler.collectGarbage'); // what the first freed may have held more
  const { usedSize } = await inside.send('Runtime.getHeapUsage');
  const { metrics } = await inside.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
  return { megabytes: usedSize / 1_000_000, nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}

function growthOf(held: readonly Held[], what: keyof Held): number {
  const judged = held.slice(Math.floor(held.length * warmUp)).map((one) => one[what]);
  const third = Math.max(1, Math.floor(judged.length / 3));
  return median(judged.slice(-third)) / median(judged.slice(0, third));
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
