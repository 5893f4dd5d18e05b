/** Ten changes by rule on three apps, and what of each is seen in the browser. Colours come before dark: there they are moved to be readable. */
import type { Page } from 'playwright-core';

export interface Change {
  readonly sentence: string;
  /** True once the page shows it. */
  readonly seen: (page: Page) => Promise<boolean>;
}

export interface ChangedApp {
  readonly sentence: string;
  /** Two rows to keep: fields as the API takes them. The newest stands first until another order is asked for. */
  readonly collection: string;
  readonly rows: readonly Readonly<Record<string, string | number | boolean>>[];
  /** Words of one row. */
  readonly kept: string;
  readonly changes: readonly Change[];
}

const text = (words: string | RegExp) => (page: Page) => page.getByText(words).first().isVisible();
const noText = (words: string | RegExp) => async (page: Page) => (await page.getByText(words).count()) === 0;
const ground = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const isDark = async (page: Page) => ((await ground(page)).match(/\d+/g) ?? []).slice(0, 3).every((part) => Number(part) < 80);
const button = (colour: string) => (page: Page) =>
  page.evaluate(
    (wanted) => getComputedStyle(document.documentElement).getPropertyValue('--primary').trim().toLowerCase() === wanted,
    colour,
  );
const firstOf = (words: string) => async (page: Page) =>
  ((await page.locator('tbody tr, main li').first().textContent()) ?? '').includes(words);
const control = (name: string | RegExp) => (page: Page) => page.getByLabel(name).first().isVisible();
/** Asked of the page itself: a locator waits half a second more when the page loads itself anew just then. */
const titled = (words: string) => (page: Page) =>
  page.evaluate((wanted) => [...document.querySelectorAll('main h1')].some((title) => title.textContent?.includes(wanted)), words);

export const changedApps: readonly ChangedApp[] = [
  {
    sentence: 'track my books with title, author, genre and rating',
    collection: 'books',
    rows: [
      { title: 'Annals', author: 'Tacitus', genre: 'History', rating: 3 },
      { title: 'Kindred', author: 'Octavia Butler', genre: 'Novel', rating: 5 },
    ],
    kept: 'Kindred',
    changes: [
      { sentence: 'use #8a1c4a as main colour', seen: button('#8a1c4a') },
      { sentence: 'make it dark', seen: isDark },
      { sentence: 'change the title to My reading year', seen: titled('My reading year') },
      { sentence: 'add a field publisher', seen: control('Publisher') },
      { sentence: 'rename author to writer', seen: control('Writer') },
      { sentence: 'sort by title', seen: firstOf('Annals') },
      { sentence: 'add a filter by genre', seen: async (page) => (await page.getByLabel('Genre').count()) > 1 },
      { sentence: 'add a chart of books per genre', seen: text(/by genre/i) },
      { sentence: 'remove the field rating', seen: noText(/^Rating/) },
      { sentence: 'labels in German', seen: text(/hinzufügen/i) },
    ],
  },
  {
    sentence: 'expense tracker with what, category (Food, Travel, Rent), amount and date',
    collection: 'expenses',
    rows: [
      { what: 'Apples', category: 'Food', amount: 3.2, date: '2026-05-02' },
      { what: 'Train to Porto', category: 'Travel', amount: 42.5, date: '2026-05-03' },
    ],
    kept: 'Train to Porto',
    changes: [
      { sentence: 'make the buttons #0f766e', seen: button('#0f766e') },
      { sentence: 'make it dark', seen: isDark },
      { sentence: 'call it “Where it went”', seen: titled('Where it went') },
      { sentence: 'add a field notes', seen: control('Notes') },
      { sentence: 'rename what to item', seen: control('Item') },
      { sentence: 'sort by amount', seen: firstOf('Apples') },
      { sentence: 'filter by item', seen: async (page) => (await page.getByLabel('Item').count()) > 1 },
      { sentence: 'add a chart of amount per month', seen: text(/by (date|month)|per month/i) },
      { sentence: 'remove the field category', seen: noText(/^Category$/) },
      { sentence: 'put all labels in French', seen: text(/ajouter/i) },
    ],
  },
  {
    sentence: 'a collection of my houseplants with name, species, light (low, bright) and notes',
    collection: 'houseplants',
    rows: [
      { name: 'Aspidistra', species: 'Aspidistra elatior', light: 'low', notes: 'Hallway' },
      { name: 'Monstera', species: 'Monstera deliciosa', light: 'bright', notes: 'By the window' },
    ],
    kept: 'Monstera deliciosa',
    changes: [
      { sentence: 'make it #4e5b24', seen: button('#4e5b24') },
      { sentence: 'dark mode please', seen: isDark },
      { sentence: 'change the heading to The green shelf', seen: titled('The green shelf') },
      { sentence: 'add a date field called repotted', seen: control('Repotted') },
      { sentence: 'rename species to kind', seen: control('Kind') },
      { sentence: 'sort by name', seen: firstOf('Aspidistra') },
      { sentence: 'add a filter for kind', seen: async (page) => (await page.getByLabel('Kind').count()) > 1 },
      { sentence: 'add a chart of houseplants per light', seen: text(/by light/i) },
      { sentence: 'remove notes', seen: noText(/^Notes$/) },
      { sentence: 'labels in Spanish', seen: text(/añadir|agregar/i) },
    ],
  },
];
