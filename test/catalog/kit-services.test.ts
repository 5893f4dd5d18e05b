/** Live data, sending and streaming through the app kit, in a browser, with the world behind the gateway played. */
import { expect, test } from 'vitest';
import type { Language } from '../../catalog/kit/labels.ts';
import { usePartStage } from './support/part-stage.ts';
import type { WorldCall } from './support/stage.ts';

const header = { part: 'page-header', as: 'Header', props: { title: 'Live' } };
const { stage, page, open, button } = usePartStage(['ai-chat', 'api-list'], (all) => {
  const example = (part: string) => all.find(({ name }) => name === part)?.parts.find((one) => one.part === part)?.props ?? {};
  const list = (name: string, props: object) => ({
    name,
    layout: 'stack' as const,
    parts: [header, { part: 'live-list', as: 'List', props: { ...props } }],
  });
  return [
    list('films', { ...example('live-list') }),
    list('news', { service: 'newsapi', endpoint: '/top-headlines', listPath: 'articles', titlePath: 'title' }),
    list('unknown', { service: 'google_maps', endpoint: '/geocode/json', listPath: 'results', titlePath: 'formatted_address' }),
    {
      name: 'paid-shop',
      layout: 'wide' as const,
      parts: [
        header,
        {
          part: 'shop',
          as: 'Shop',
          props: { ...example('shop'), fields: [], checkout: { service: 'stripe', endpoint: '/checkout/sessions', method: 'POST' } },
        },
      ],
    },
  ];
});

const missing = { status: 424, headers: { 'X-Faibric-Error': 'missing_key' } };
const piece = (content: string): string => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;
const sample = () => page().locator('.app-sample').filter({ visible: true });

test.each<[Language, RegExp]>([
  ['en', /Sample data.*TMDB_API_KEY is missing\. The owner of this app can add it under Services and keys\./],
  ['de', /Beispieldaten.*TMDB_API_KEY fehlt\..*„Dienste und Schlüssel“/],
  ['fr', /Données d’exemple.*TMDB_API_KEY manque\..*« Services et clés »/],
  ['es', /Datos de ejemplo.*Falta TMDB_API_KEY\..*«Servicios y claves»/],
  ['pt', /Dados de exemplo.*Falta TMDB_API_KEY\..*“Serviços e chaves”/],
])('a key that is missing, in %s, is named with what its owner can do about it', async (language, said) => {
  stage().world = () => ({ ...missing, body: { code: 'missing_key', key_name: 'TMDB_API_KEY' } });
  await page().goto(stage().at('films', 'porcelain', { language }), { waitUntil: 'load' });
  await sample().waitFor();
  expect(await sample().textContent()).toMatch(said);
});

test('a service without its key, where a keyless one has the like, shows real data and calls nothing a sample', async () => {
  const asked: WorldCall[] = [];
  stage().world = (call) => {
    asked.push(call);
    if (call.service !== 'hacker_news') return undefined;
    return { body: { nbHits: 1, hits: [{ objectID: '1', title: 'A story from elsewhere', url: 'https://x.example/1' }] } };
  };
  await open('news');
  await page().getByText('A story from elsewhere').waitFor();
  expect(asked.map(({ service, endpoint }) => `${service} ${endpoint}`)).toEqual(['newsapi /top-headlines', 'hacker_news /search']);
  expect(await sample().count()).toBe(0);
});

test('where the kit knows no sample of its own, the registry’s is shown and marked', async () => {
  stage().world = () => ({
    ...missing,
    body: { key_name: 'GOOGLE_MAPS_API_KEY', sample: { results: [{ formatted_address: 'From the registry' }] } },
  });
  await open('unknown');
  await sample().waitFor();
  await page().getByText('From the registry').waitFor();
});

test.each([
  [{ status: 429, headers: { 'X-Faibric-Error': 'rate_limited', 'Retry-After': '14' }, body: {} }, 'Try again in 14 s.'],
  [{ status: 504, headers: { 'X-Faibric-Error': 'upstream_timeout' }, body: {} }, 'The service does not answer just now.'],
  [{ status: 401, body: { status_code: 7 } }, 'The service refused the key.'],
])('a service that answers %o is stood in for by samples, with the reason', async (answer, reason) => {
  stage().world = () => answer;
  await open('films');
  await sample().getByText(reason).waitFor();
});

test.each([
  [{ status: 403, headers: { 'X-Faibric-Error': 'operation_not_allowed' }, body: {} }, 'The owner of this app has not allowed this.'],
  [{ status: 404, body: { message: 'no such thing' } }, 'Nothing was found by that name.'],
  [{ status: 400, body: { error: { message: 'page must be a number' } } }, 'page must be a number'],
])('a refusal %o is told as it is, and nothing is made up', async (answer, reason) => {
  stage().world = () => answer;
  await open('films');
  await page().getByRole('alert').getByText(reason).waitFor();
  expect(await sample().count()).toBe(0);
});

test('a refusal that is over, when it is tried again, gives way to what the service answers', async () => {
  stage().world = () => ({ status: 503, headers: { 'X-Faibric-Error': 'circuit_open' }, body: {} });
  await open('films');
  await sample().waitFor();
  stage().world = () => ({ body: { results: [{ title: 'Back again' }] } });
  await sample().getByRole('button', { name: 'Try again' }).click();
  await page().getByText('Back again').first().waitFor();
  expect(await sample().count()).toBe(0);
});

test('a model’s answer is read while it is written, and stays after a reload', async () => {
  const calls: WorldCall[] = [];
  stage().world = (call) => {
    calls.push(call);
    return {
      stream: [piece('**Dough** rests'), ': a comment\n\n', piece(' so that'), `${piece(' gluten')}${piece(' relaxes.')}data: [DONE]\n\n`],
      pause: 150,
    };
  };
  await open('ai-chat');
  await button('Why does dough rest?').click();
  await page().locator('[data-writing]').getByText('rests').waitFor();
  await page().getByText('Dough rests so that gluten relaxes.').waitFor();
  await page().locator('[data-writing]').waitFor({ state: 'detached' });
  expect(calls).toMatchObject([
    {
      service: 'openai',
      endpoint: '/chat/completions',
      method: 'POST',
      body: { model: 'gpt-4o-mini', stream: true, messages: [{ role: 'system' }, { role: 'user', content: 'Why does dough rest?' }] },
    },
  ]);
  await page().reload();
  await page().getByText('Dough rests so that gluten relaxes.').waitFor();
});

test('a model that is stopped keeps what it has written, and the next question goes with it', async () => {
  const bodies: unknown[] = [];
  stage().world = ({ body }) => {
    bodies.push(body);
    return { stream: [piece('One.'), piece(' Two.'), ...Array.from({ length: 40 }, () => piece(' More.'))], pause: 200 };
  };
  await open('ai-chat');
  await page().getByRole('textbox', { name: 'Your message' }).fill('Count');
  await page().keyboard.press('Enter');
  await page().locator('[data-writing]').getByText('One.').waitFor();
  await button('Stop').click();
  await page().locator('[data-writing]').waitFor({ state: 'detached' });
  await page().getByText('One.').waitFor();
  await page().getByRole('textbox', { name: 'Your message' }).fill('Go on');
  await page().keyboard.press('Enter');
  await expect.poll(() => bodies.length).toBe(2);
  expect(bodies[1]).toMatchObject({ messages: [{}, { content: 'Count' }, { role: 'assistant' }, { content: 'Go on' }] });
});

test('a question that fails says why and can be asked again', async () => {
  stage().world = () => ({ ...missing, body: { code: 'missing_key', key_name: 'OPENAI_API_KEY' } });
  await open('ai-chat');
  await button('What is a poolish?').click();
  await page()
    .getByRole('alert')
    .getByText('OPENAI_API_KEY is missing. The owner of this app can add it under Services and keys.')
    .waitFor();
  stage().world = () => ({ stream: [piece('A wet starter.'), 'data: [DONE]\n\n'] });
  await button('Try again').click();
  await page().getByText('A wet starter.').waitFor();
  expect(await page().getByRole('alert').count()).toBe(0);
  await button('New conversation').click();
  await page().getByText('What would you like to know?').waitFor();
});

test('an answer that is no stream, and a stream that ends in an error, are both told', async () => {
  stage().world = () => ({ body: { choices: [{ message: { content: 'All at once.' } }] } });
  await open('ai-chat');
  await button('What is a poolish?').click();
  await page().getByText('All at once.').waitFor();
  stage().world = () => ({ stream: [piece('Half an'), `data: ${JSON.stringify({ error: { message: 'The model is overloaded' } })}\n\n`] });
  await page().getByRole('textbox', { name: 'Your message' }).fill('And now?');
  await page().keyboard.press('Enter');
  await page().getByRole('alert').getByText('The model is overloaded').waitFor();
  await page().getByText('Half an').waitFor();
});

test('a list of an address that nobody knows is found, with titles, texts, links and facts', async () => {
  const calls: WorldCall[] = [];
  stage().world = (call) => {
    calls.push(call);
    const item = (id: number) => ({
      id,
      userId: 1,
      title: `Post ${id}`,
      body: 'Written elsewhere.',
      html_url: `https://x.example/${id}`,
      views: 12_000,
      draft: false,
    });
    return { body: { meta: { total: 7 }, data: Array.from({ length: 7 }, (_, id) => item(id + 1)) } };
  };
  await open('api-list');
  await page().getByRole('link', { name: 'Post 3' }).waitFor();
  expect(calls).toMatchObject([{ url: 'https://jsonplaceholder.typicode.com/posts' }]);
  const card = page().getByRole('listitem').filter({ hasText: 'Post 3' });
  expect(await card.innerText()).toMatch(/Written elsewhere\.[^]*Views[^]*12,000[^]*Draft[^]*No/);
  expect(await card.innerText()).not.toMatch(/User ?id/i);
  await page().getByRole('searchbox').fill('Post 7');
  await expect.poll(() => page().getByRole('article').count()).toBe(1);
});

test('a shop that is paid, when it cannot be, sends the order and says what its owner has to do', async () => {
  const calls: WorldCall[] = [];
  stage().world = (call) => {
    calls.push(call);
    return { ...missing, body: { code: 'missing_key', key_name: 'STRIPE_SECRET_KEY' } };
  };
  await open('paid-shop');
  await button('Add to cart').first().click();
  await button('Order').first().click();
  await button('Order and pay').click();
  await page().getByText('Paying on this page is not set up yet.').waitFor();
  await page().getByText('STRIPE_SECRET_KEY is missing.').waitFor();
  expect(stage().rows.get('bread_orders')).toHaveLength(1);
  expect(calls[0]).toMatchObject({
    method: 'POST',
    body: { mode: 'payment', line_items: [{ quantity: 1, price_data: { currency: 'eur', unit_amount: 680 } }] },
  });
});
