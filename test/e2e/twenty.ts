/** The sentences of issue 4, and what a person does with the app that each becomes. */
import { expect } from 'vitest';
import type { Page } from 'playwright-core';

export interface Wanted {
  readonly sentence: string;
  /** What must be on the page. */
  readonly shows: readonly (string | RegExp)[];
  /** Uses the app; `again` loads it anew. */
  readonly use?: (page: Page, again: () => Promise<void>) => Promise<void>;
  /** The service whose answers are on the page. */
  readonly asks?: string;
  /** The collection that holds one row more afterwards, for the owner's eyes alone. */
  readonly confidential?: string;
}

/** The box that people type into or choose from. */
const box = (page: Page, label: string) => page.getByLabel(label, { exact: false }).and(page.locator('input, textarea, select')).first();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

/** Adds a row by the form on the page and finds it after a reload. */
const adds =
  (values: Readonly<Record<string, string>>, submit: string | RegExp): NonNullable<Wanted['use']> =>
  async (page, again) => {
    await button(page, submit).waitFor();
    for (const [label, value] of Object.entries(values)) {
      const field = box(page, label);
      const choice = page.getByRole('radiogroup', { name: label }).getByLabel(value, { exact: true });
      if (await choice.isVisible()) {
        await choice.check();
        continue;
      }
      if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
      else await field.fill(value);
    }
    await button(page, submit).click();
    const [seen = ''] = Object.values(values);
    await page.getByText(seen).first().waitFor();
    await again();
    await page.getByText(seen).first().waitFor();
  };

export const twenty: readonly Wanted[] = [
  { sentence: 'stock dashboard for AAPL, GOOGL and MSFT', shows: ['AAPL', 'GOOGL', 'MSFT'], asks: 'yahoo_finance' },
  { sentence: 'weather dashboard for 5 major cities', shows: ['London', 'Tokyo', 'Temperature'], asks: 'open_meteo' },
  {
    sentence: 'news reader',
    shows: ['A map of every lighthouse'],
    asks: 'hacker_news',
    use: async (page) => {
      await page.getByRole('searchbox').fill('space');
      await button(page, 'Search').click();
      await page.getByRole('listitem').first().waitFor();
    },
  },
  { sentence: 'currency converter', shows: ['EUR', 'USD'], asks: 'frankfurter' },
  { sentence: 'recipe finder', shows: [/recipe/i], asks: 'spoonacular' },
  { sentence: 'movie database', shows: [/movie/i], asks: 'tmdb' },
  {
    sentence: 'an online shop for telecaster pickups with a cart',
    shows: [/telecaster pickups/i, 'Sample item 1', /\$10/],
    confidential: 'orders',
    use: async (page, again) => {
      const add = page.getByRole('button', { name: /^Add .*cart|^Add to cart/i });
      await add.nth(0).click();
      await add.nth(1).click();
      await page.getByText(/\$30/).first().waitFor({ state: 'attached' });
      await again();
      const open = page.getByRole('button', { name: /cart/i }).filter({ hasNotText: /^Add/ });
      if (!(await button(page, /^(Order|Check out)/).isVisible())) await open.first().click();
      await button(page, /^(Order|Check out)/).click();
      await page.getByRole('dialog').getByLabel('Name').fill('Ada Lovelace');
      await page.getByRole('dialog').getByLabel('Email').fill('ada@example.com');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /order|send/i })
        .last()
        .click();
      await page.getByText('Thank you').first().waitFor();
    },
  },
  {
    sentence: 'chat application',
    shows: [/chat/i],
    use: async (page, again) => {
      await page.getByLabel('Your name').fill('Ada');
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: /message/i }).fill('Is anybody here?');
      await page.keyboard.press('Enter');
      await page.getByRole('log').getByText('Is anybody here?').waitFor();
      await again();
      await page.getByRole('log').getByText('Is anybody here?').waitFor();
    },
  },
  { sentence: 'menu for a small café', shows: [/café/i, /sample/i] },
  { sentence: 'todo list with priorities and due dates', shows: [/todo/i], use: adds({ Task: 'Water the ferns' }, /^Add/) },
  {
    sentence: 'blog with comments',
    shows: [/blog/i],
    use: async (page, again) => {
      await button(page, /^Add/).click();
      await adds({ Title: 'The first frost', Text: 'It came in the night.' }, 'Save')(page, again);
      await box(page, 'Comment').fill('Here too.');
      await button(page, 'Send').click();
      await page.getByText('Here too.').first().waitFor();
    },
  },
  {
    sentence: 'tip calculator',
    shows: ['Bill', /tip/i],
    use: async (page) => {
      await page.getByLabel('Bill').fill('200');
      await page.getByLabel(/tip/i).first().fill('10');
      await page
        .getByText(/20\.00/)
        .first()
        .waitFor();
    },
  },
  {
    sentence: 'snake game',
    shows: ['Score'],
    use: async (page) => {
      await button(page, 'Start').click();
      await page.keyboard.press('ArrowDown');
      await button(page, 'Pause').click();
      await button(page, 'Start').waitFor();
    },
  },
  {
    sentence: 'contact form for a plumber',
    shows: [/plumber/i],
    confidential: 'messages',
    use: async (page) => {
      await page.getByLabel('Name').first().fill('Ada Lovelace');
      await page.getByLabel('Email').fill('ada@example.com');
      await page.getByLabel('Message').fill('The tap drips.');
      await button(page, 'Send').click();
      await page.getByText('Thank you').first().waitFor();
    },
  },
  { sentence: 'landing page for a yoga studio in Lisbon', shows: ['Yoga studio in Lisbon'] },
  {
    sentence: 'track my books with title, author, rating and whether I finished them',
    shows: ['My books', 'Author', 'Finished'],
    use: adds({ Title: 'Kindred', Author: 'Octavia Butler' }, /^Add book/),
  },
  {
    sentence: 'kanban board for a team',
    shows: ['Open', 'In progress', 'Done'],
    use: async (page, again) => {
      await button(page, /^Add/).click();
      await box(page, 'Task').fill('Sharpen the chisels');
      await page.keyboard.press('Enter');
      await page.getByText('Sharpen the chisels').first().waitFor();
      await again();
      await page.getByText('Sharpen the chisels').first().waitFor();
    },
  },
  {
    sentence: 'pomodoro timer',
    shows: [/25:00/],
    use: async (page) => {
      await button(page, 'Start').click();
      await page
        .getByText(/24:5\d/)
        .first()
        .waitFor();
    },
  },
  {
    sentence: 'expense tracker with a chart per category',
    shows: [/expense/i, /category/i],
    use: adds({ Amount: '42.5', Category: 'Food', Date: '2026-05-02' }, /^Add/),
  },
  {
    sentence: 'quiz about European capitals',
    shows: [/capital of/i],
    use: async (page) => {
      const choices = page.locator('main').getByRole('button');
      expect(await choices.count()).toBeGreaterThanOrEqual(3);
      await choices.first().click();
    },
  },
];
