import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startInstallation, type Installation } from '../faults/installation.ts';
import { openPage, startBrowser } from './browser.ts';

let installation: Installation | undefined;
let browser: Browser | undefined;
beforeAll(async () => {
  browser = await startBrowser();
  installation = await startInstallation();
});
afterAll(async () => {
  await browser?.close();
  await installation?.discard();
});

interface Book {
  readonly id: string;
  readonly title: string;
  readonly rating: number | null;
  readonly finished: boolean;
}
interface AxeResult {
  violations: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[];
}

const axe = readFileSync(path.resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');
/** The browser's own line about an answer that this walk asks for: no connection, or a row that is gone. */
const isAskedFor = (line: string): boolean => /ERR_INTERNET_DISCONNECTED|status of 404/.test(line);

/** Another window: the same rows by the API. */
async function api<T>(method: string, at: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${installation?.url ?? ''}${at}`, {
    method,
    headers: { authorization: `Bearer ${installation?.key ?? ''}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(answer.ok, `${method} ${at}: ${answer.status}`).toBe(true);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}
const books = async (): Promise<readonly Book[]> => (await api<{ items: Book[] }>('GET', '/api/v1/db/1/books/?limit=100')).items;
const titles = async (page: Page): Promise<string[]> => page.locator('.grid-body [data-column="1"]').allInnerTexts();
const cell = (page: Page, title: string, column: number): Locator =>
  page
    .locator('.grid-body [role="row"]')
    .filter({ has: page.getByRole('gridcell', { name: title, exact: true }) })
    .locator(`[data-column="${column}"]`);

async function barriers(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe);
    const { violations } = await page.evaluate<AxeResult>('axe.run()');
    for (const { id, impact, nodes } of violations.filter((one) => ['serious', 'critical'].includes(one.impact)))
      found.push(
        `${colorScheme} ${impact} ${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('; ')}`,
      );
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

async function addBook(page: Page, title: string, author: string, rating: string): Promise<void> {
  const sheet = page.getByRole('dialog', { name: 'New row' });
  await sheet.getByLabel('Title').fill(title);
  await sheet.getByLabel('Author').fill(author);
  await sheet.getByLabel('Rating').fill(rating);
  await sheet.getByLabel('Rating').press('Enter');
}

test('rows are added, edited, sorted, filtered, exported, imported, deleted and brought back by keyboard; the app shows the same', async (context) => {
  if (!browser) return context.skip('no browser is installed');
  const { page, complaints } = await openPage(browser);
  await page.goto(installation?.signInUrl() ?? '');
  await page.locator('textarea').first().fill('Track my books with title, author, rating and whether I finished them');
  await page.locator('textarea').first().press('Enter');
  await page.getByText('Your app is live').first().waitFor();
  await page.getByRole('tab', { name: /^Data/ }).click();
  await page.getByText('No rows yet. Add one here or in the app.').waitFor();

  // Adding: the first row by the button, the second from the grid.
  await page.getByRole('button', { name: 'Add row' }).press('Enter');
  await page.getByRole('button', { name: 'Add row' }).last().press('Enter');
  await page.getByText('title must not be empty.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await addBook(page, 'Piranesi', 'Susanna Clarke', '5');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Piranesi');
  await page.keyboard.press('i');
  await addBook(page, '=Solaris', 'Stanisław Lem', '3');
  await expect.poll(() => titles(page)).toEqual(['=Solaris', 'Piranesi']);

  // Editing: refused, dropped, taken, undone, switched, to the side.
  await cell(page, 'Piranesi', 3).click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  await page.getByText('rating must be a number from 1 to 5. Your entry is still in the cell.').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => cell(page, 'Piranesi', 3).innerText()).toBe('5');
  await page.keyboard.press('Enter');
  await page.keyboard.type('4');
  await page.keyboard.press('Tab');
  await expect.poll(() => books().then((all) => all.find(({ title }) => title === 'Piranesi')?.rating)).toBe(4);
  await page.keyboard.press('Enter'); // the next cell is “finished”
  await expect.poll(() => books().then((all) => all.find(({ title }) => title === 'Piranesi')?.finished)).toBe(true);
  await page.getByRole('button', { name: 'Undo' }).last().press('Enter');
  await expect.poll(() => books().then((all) => all.find(({ title }) => title === 'Piranesi')?.finished)).toBe(false);

  // What another window does is seen here without a reload, and the cell that is edited stays where it is.
  await cell(page, 'Piranesi', 2).click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('S. Clarke');
  for (const [title, rating] of [
    ['Roadside Picnic', 4],
    ['The Dispossessed', 5],
  ] as const)
    await api('POST', '/api/v1/db/1/books/', { title, author: 'N. N.', rating, finished: false });
  await page.keyboard.press('Enter');
  await expect.poll(() => titles(page), { timeout: 15_000 }).toEqual(['The Dispossessed', 'Roadside Picnic', '=Solaris', 'Piranesi']);
  expect(await cell(page, 'Piranesi', 2).innerText()).toBe('S. Clarke');

  // A long text is edited beside the grid, and the focus comes back to its cell.
  const piranesi = (await books()).find(({ title }) => title === 'Piranesi');
  const long = 'The author of many footnotes. '.repeat(6);
  await api('PATCH', `/api/v1/db/1/books/${piranesi?.id ?? ''}/`, { author: long });
  await expect.poll(() => cell(page, 'Piranesi', 2).innerText(), { timeout: 15_000 }).toContain('footnotes');
  await cell(page, 'Piranesi', 2).click();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'author' }).getByLabel('author').fill('S. Clarke');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => cell(page, 'Piranesi', 2).innerText()).toBe('S. Clarke');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('S. Clarke');

  // Sorting from the head, filtering with F; both are in the address.
  await cell(page, 'The Dispossessed', 1).click();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(() => titles(page)).toEqual(['=Solaris', 'Piranesi', 'Roadside Picnic', 'The Dispossessed']);
  await page.keyboard.press('f');
  await page.getByLabel('Field').selectOption('rating');
  await page.getByLabel('What about it').selectOption('is at least');
  await page.getByLabel('Value').fill('4');
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel('Value').press('Enter');
  const kept = ['Piranesi', 'Roadside Picnic', 'The Dispossessed'];
  await expect.poll(() => titles(page)).toEqual(kept);
  await page.reload();
  await page.getByRole('button', { name: 'rating is at least 4', exact: true }).waitFor();
  await expect.poll(() => titles(page)).toEqual(kept);
  expect(await barriers(page)).toEqual([]);

  // Out as CSV what matches; all of it in again, and out again as a whole.
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Export as CSV' }).click();
  const saved = await (await file).path();
  const csv = await readFile(saved, 'utf8');
  expect(csv.split('\r\n').map((line) => line.split(',')[1])).toEqual(['title', ...kept, undefined]);
  await page.getByRole('button', { name: 'Remove the filter rating is at least 4' }).click();
  await expect.poll(() => titles(page)).toHaveLength(4);
  await page.getByRole('button', { name: 'Import' }).click();
  await page.locator('[data-import]').setInputFiles({
    name: 'more.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Title;AUTHOR;Rating;Colour\n"Ubik, or not";Dick;5;red\n"\'=1";Nobody;9;\nSlow;River;2;'),
  });
  await page.getByText('2 rows can go in. 1 row will be refused.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Import 2 rows' }).press('Enter');
  await page.getByText('2 rows in, 1 refused:').waitFor();
  await page.getByRole('button', { name: 'show them' }).press('Enter');
  await page.getByText('Line 3: rating must be a number from 1 to 5.').waitFor();
  expect((await books()).map(({ title }) => title)).toEqual(expect.arrayContaining(['Ubik, or not', 'Slow']));
  await page.getByRole('button', { name: 'Take them out again' }).press('Enter');
  await page.getByText('Taken out again.').waitFor();
  expect(await books()).toHaveLength(4);
  await page.keyboard.press('Escape');
  await expect.poll(() => titles(page)).toHaveLength(4);

  // Selecting, deleting and the way back; Escape leaves the grid.
  await cell(page, 'Piranesi', 1).click();
  await page.keyboard.press('Control+a');
  await page.getByText('4 rows selected').waitFor();
  await page.keyboard.press('Control+Backspace');
  await page.getByText('Deleted 4 rows.').waitFor();
  await expect.poll(books).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).last().press('Enter');
  await expect.poll(() => titles(page)).toHaveLength(4);
  await cell(page, 'Piranesi', 1).click();
  await page.keyboard.press('Shift+Space');
  await page.getByText('1 row selected').waitFor();
  await page.keyboard.press('Shift+Space');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('data-add');

  // Without a connection entries wait; with it they are sent.
  expect(complaints).toEqual([]);
  await page.context().setOffline(true);
  await cell(page, 'Piranesi', 3).dblclick();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await page.getByText('1 change not saved yet').waitFor();
  expect(await cell(page, 'Piranesi', 3).innerText()).toBe('2');
  await page.context().setOffline(false);
  await page.getByText('1 change not saved yet').waitFor({ state: 'detached' });
  await expect.poll(() => books().then((all) => all.find(({ title }) => title === 'Piranesi')?.rating)).toBe(2);

  // Deleted elsewhere while it is edited: it can be put back, with the entry.
  await cell(page, 'Roadside Picnic', 1).dblclick();
  const picnic = (await books()).find(({ title }) => title === 'Roadside Picnic');
  await api('DELETE', `/api/v1/db/1/books/${picnic?.id ?? ''}/`);
  await page.keyboard.type('A roadside picnic');
  await page.keyboard.press('Enter');
  await page.getByText('This row was deleted in another window.').waitFor();
  await page.getByRole('button', { name: 'Put it back' }).press('Enter');
  await expect.poll(() => books().then((all) => all.map(({ title }) => title))).toContain('A roadside picnic');

  // The app itself shows what was done here.
  await page.getByRole('tab', { name: /^Preview/ }).click();
  const app = page.frameLocator('iframe[src*="//owner-"]').last();
  for (const title of ['A roadside picnic', 'Piranesi']) await app.getByText(title).first().waitFor();

  // A link to a row opens it as a form; one to a row that is gone says so.
  const rowId = (await books()).find(({ title }) => title === 'Piranesi')?.id ?? '';
  await page.goto(new URL(`/p/1?tab=data&collection=books&row=${rowId}`, page.url()).href);
  const linked = page.getByRole('dialog', { name: /^Row/ });
  await expect.poll(() => linked.getByLabel('Title').inputValue()).toBe('Piranesi');
  await page.keyboard.press('Escape');
  await expect.poll(() => new URL(page.url()).searchParams.has('row')).toBe(false);
  await page.goto(new URL('/p/1?tab=data&collection=books&row=999999', page.url()).href);
  await page.getByText('This row was deleted in another window.').waitFor();

  // On a phone the rows are cards that open as forms.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(new URL('/p/1?tab=data', page.url()).href);
  await page.getByRole('button', { name: /^Piranesi/ }).click();
  const form = page.getByRole('dialog', { name: /^Row/ });
  await form.getByLabel('Author').fill('Susanna Clarke');
  await form.getByRole('button', { name: 'Save row' }).click();
  await page.getByRole('button', { name: /^Piranesi.*Susanna Clarke/s }).waitFor();
  expect(await barriers(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBe(0);
  expect(complaints.filter((line) => !isAskedFor(line))).toEqual([]);
});
