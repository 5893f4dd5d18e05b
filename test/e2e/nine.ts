/** The nine requests of the reference's table: what their services answer, and what a person sees of it with and without keys. */
import type { Page } from 'playwright-core';
import type { World, WorldRequest } from '../support/world.ts';
import { loadServices } from '../../catalog/services.ts';

export interface Request {
  readonly name: string;
  readonly sentence: (world: World) => string;
  /** While no key is there: the twin's real data, or samples that name the key. */
  readonly without: (page: Page) => Promise<void>;
  /** With the keys. */
  readonly with: (page: Page) => Promise<void>;
  /** The service that has to be asked with the key. */
  readonly asks: string;
  /** What the owner allows beside adding the key. */
  readonly allows?: string;
}

const see = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
/** Live data, and nothing that says otherwise. */
const live = async (page: Page, text: string | RegExp): Promise<void> => {
  await see(page, text);
  if ((await page.locator('.app-sample').filter({ visible: true }).count()) > 0) throw new Error('It says that this is sample data');
};
const samples = (page: Page, key: string): Promise<void> => see(page, `${key} is missing. The owner of this app can add it`);

const clone = (service: string): never => structuredClone(loadServices().get(service)?.example.answer) as never;
const article = (title: string) => ({ title, description: 'Read here.', url: 'https://paper.example/1', source: { name: 'The Paper' } });

/** What Stripe, OpenAI and the others say in this play. */
export function playWorld(world: World): { readonly paid: WorldRequest[]; readonly talks: WorldRequest[] } {
  const paid: WorldRequest[] = [];
  const talks: WorldRequest[] = [];
  world.play('yahoo_finance', ({ endpoint }) => {
    const answer: { chart: { result: { meta: Record<string, unknown> }[] } } = clone('yahoo_finance');
    const symbol = endpoint.split('/').at(-1);
    Object.assign(answer.chart.result[0]?.meta ?? {}, { symbol, regularMarketPrice: 123.45 });
    return answer;
  });
  world.play('open_meteo', () => {
    const answer: { current: Record<string, unknown> } = clone('open_meteo');
    answer.current['temperature_2m'] = 33;
    return answer;
  });
  world.play('hacker_news', () => {
    const answer: { hits: { title: string }[] } = clone('hacker_news');
    return { ...answer, hits: answer.hits.map((hit) => ({ ...hit, title: 'A story from the twin' })) };
  });
  world.play('newsapi', ({ headers }, res) =>
    headers['x-api-key'] === 'recorded-key-for-NEWS_API_KEY'
      ? { status: 'ok', totalResults: 1, articles: [article('A headline of NewsAPI')] }
      : res.writeHead(401).end('{}'),
  );
  world.play('frankfurter', ({ endpoint }) =>
    endpoint === '/latest'
      ? { amount: 1, base: 'EUR', date: '2026-01-15', rates: { USD: 1.2345, GBP: 0.8, CHF: 0.9, JPY: 160 } }
      : undefined,
  );
  world.play('spoonacular', () => ({ results: [{ id: 7, title: 'Soup of the harbour', readyInMinutes: 40, servings: 4 }] }));
  world.play('tmdb', () => ({
    results: [{ id: 9, title: 'The Lighthouse Keeper’s Film', release_date: '2016-05-14', vote_average: 7.5 }],
  }));
  world.play('custom', ({ endpoint }) =>
    endpoint === '/v1/posts'
      ? { data: [1, 2, 3].map((id) => ({ id, userId: 1, title: `Post number ${id}`, body: 'Written elsewhere.' })) }
      : undefined,
  );
  world.play('stripe', (request, res) => {
    const form = new URLSearchParams(request.body);
    if (request.headers.authorization !== 'Bearer recorded-key-for-STRIPE_SECRET_KEY') return res.writeHead(401).end('{}');
    paid.push(request);
    return {
      id: 'cs_test_1',
      object: 'checkout.session',
      url: `${world.url}/paying?to=${encodeURIComponent(form.get('success_url') ?? '')}`,
    };
  });
  world.play('paying', ({ params }, res) =>
    res
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(`<!doctype html><link rel="icon" href="data:,"><h1>Pay</h1><a href="${params['to']}">Pay now</a>`),
  );
  world.play('openai', (request, res) => {
    talks.push(request);
    res.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const pieces = ['Dough ', 'rests ', 'so that ', 'gluten ', 'relaxes.'];
    const say = (at: number): void => {
      const piece = pieces[at];
      if (piece === undefined) return void res.end('data: [DONE]\n\n');
      res.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: piece } }] })}\n\n`);
      setTimeout(say, 150, at + 1);
    };
    return say(0);
  });
  return { paid, talks };
}

async function fillCart(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add to cart' }).first().click();
  await page
    .getByRole('button', { name: /^Order$/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Ada Lovelace');
  await dialog.getByLabel('Email').fill('ada@example.com');
  await dialog.getByRole('button', { name: 'Order and pay' }).click();
}

async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole('textbox', { name: /message/i }).fill(question);
  await page.keyboard.press('Enter');
}

export const nine: readonly Request[] = [
  {
    name: 'Stock dashboard',
    sentence: () => 'Stock dashboard',
    asks: 'yahoo_finance',
    without: (page) => live(page, '$123.45'),
    with: (page) => live(page, '$123.45'),
  },
  {
    name: 'Weather app',
    sentence: () => 'Weather app',
    asks: 'open_meteo',
    without: (page) => live(page, '33°'),
    with: (page) => live(page, '33°'),
  },
  {
    name: 'News aggregator',
    sentence: () => 'News aggregator about climate',
    asks: 'newsapi',
    without: (page) => live(page, 'A story from the twin'),
    with: (page) => live(page, 'A headline of NewsAPI'),
  },
  {
    name: 'Currency converter',
    sentence: () => 'Currency converter',
    asks: 'frankfurter',
    without: (page) => live(page, '$123.45'),
    with: (page) => live(page, '$123.45'),
  },
  {
    name: 'Recipe finder',
    sentence: () => 'Recipe finder',
    asks: 'spoonacular',
    without: (page) => samples(page, 'SPOONACULAR_API_KEY'),
    with: (page) => live(page, 'Soup of the harbour'),
  },
  {
    name: 'Movie database',
    sentence: () => 'Movie database',
    asks: 'tmdb',
    without: (page) => samples(page, 'TMDB_API_KEY'),
    with: (page) => live(page, 'The Lighthouse Keeper’s Film'),
  },
  {
    name: 'E-commerce store with Stripe',
    sentence: () => 'E-commerce store with Stripe test checkout',
    asks: 'stripe',
    allows: 'stripe',
    without: async (page) => {
      await fillCart(page);
      await see(page, 'The owner of this app has not allowed this');
      await see(page, /Thank you/);
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
    },
    with: async (page) => {
      await fillCart(page);
      await page.getByRole('link', { name: 'Pay now' }).click();
      await see(page, 'Paid. Thank you.');
    },
  },
  {
    name: 'Chat application with OpenAI',
    sentence: () => 'Chat application using OpenAI',
    asks: 'openai',
    allows: 'openai',
    without: async (page) => {
      await ask(page, 'Why does dough rest?');
      await see(page, 'The owner of this app has not allowed this');
    },
    with: async (page) => {
      await page.getByRole('button', { name: 'New conversation' }).click();
      await ask(page, 'Why does dough rest?');
      await page.locator('[data-writing]').getByText('Dough').waitFor(); // while it is written
      await page.locator('[data-writing]').waitFor({ state: 'detached' });
      await see(page, 'Dough rests so that gluten relaxes.');
      await page.reload();
      await see(page, 'Dough rests so that gluten relaxes.');
    },
  },
  {
    name: 'any custom API',
    sentence: (world) => `Show the posts of ${world.url}/custom/v1/posts as cards`,
    asks: 'custom',
    without: (page) => live(page, 'Post number 2'),
    with: (page) => live(page, 'Post number 2'),
  },
];
