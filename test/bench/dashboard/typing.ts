/** Keys into the open project's box while fifty events a second arrive, and the same into the bare page. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import type { Db } from '../../../db/index.ts';
import type { BarePages } from './bare-pages.ts';

const eventsASecond = 50;
/** Keys of one round; a practised hand has eight a second. */
const keys = 'add a filter by author and one by rating';
const keyEveryMs = 120;

/** Types once, and answers milliseconds from each key to the paint after it. */
export async function typeInto(page: Page, selector: string): Promise<number[]> {
  const box = page.locator(selector);
  await box.fill('');
  await box.focus();
  await page.evaluate(() => void window.figures.keys.splice(0));
  for (const key of keys) {
    await page.keyboard.type(key);
    await sleep(keyEveryMs);
  }
  await page.waitForFunction((wanted) => window.figures.keys.length >= wanted, keys.length);
  return page.evaluate(() => [...window.figures.keys]);
}

/** Sends events of the kinds that a build sends, until it is ended. @returns ends it, and answers how many a second there were */
function pour(tell: (nth: number) => Promise<void> | void): () => Promise<number> {
  const started = performance.now();
  let sent = 0;
  let running = true;
  const pouring = (async () => {
    while (running) {
      const due = Math.floor(((performance.now() - started) * eventsASecond) / 1_000);
      while (sent < due && running) await tell(sent++);
      await sleep(5);
    }
  })();
  return async () => {
    running = false;
    await pouring;
    return (sent * 1_000) / (performance.now() - started);
  };
}

const content = (nth: number): object => ({ text: `Looks at line ${nth} of the list, where the rows are told apart by their authors` });

/** Into the log of a running build, as its worker would. */
export const pourIntoBuild = (system: Db, projectId: number, buildId: number): (() => Promise<number>) =>
  pour(async (nth) => {
    const [type, said] =
      nth % 5 === 0 ? ['file', { path: `components/Part${nth % 40}.tsx`, lines: nth, bytes: nth * 30 }] : ['thinking', content(nth)];
    await sql`select append_event(${projectId}, ${buildId}, ${type}, ${JSON.stringify(said)}::jsonb, ${`bench/${Date.now()}/${nth}`})`.execute(
      system,
    );
  });

export const pourIntoBare = (pages: BarePages): (() => Promise<number>) => pour((nth) => pages.tell({ seq: nth, content: content(nth) }));
