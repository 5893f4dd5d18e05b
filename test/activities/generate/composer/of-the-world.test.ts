/** What is built around a service that an app sends to, or around any address: chats with a model, lists out of an API, paid shops. */
import { expect, test } from 'vitest';
import { callsInCode } from '../../../../activities/deploy/calls-in-code.ts';
import { freeAddress } from '../../../../activities/generate/composer/skeletons/free-address.ts';
import { compose, partsOf, refusal } from './compose.ts';

test.each([
  'A chat with an AI assistant',
  'Chat application using OpenAI',
  'ChatGPT clone',
  'AI chatbot for customers',
  'Ein Chat mit einer KI',
  'ein Chatbot für Fragen zu meinem Garten',
  'Chat avec une intelligence artificielle',
  'Chat con inteligencia artificial',
  'un chatbot con IA para aprender inglés',
  'Chat com IA',
])('“%s”, when composed, then is a conversation with a model on the owner’s key', async (sentence) => {
  const composed = await compose(sentence);

  expect(partsOf(composed)).toContain('ai-chat');
  expect(composed.spec.leftOut).toEqual([]);
  expect(composed.facts.summary).toContain('OPENAI_API_KEY');
  expect(composed.spec.title).not.toMatch(/chatgpt|openai/i);
  expect(callsInCode(composed.files).services).toEqual([{ service: 'openai', method: 'POST', endpoint: '/chat/completions' }]);
});

test.each([
  'a chat for my team',
  'a chat for my AI class',
  'team chat with rooms for AI and sales',
  'Chat für meine Klasse',
  'chat application',
])('“%s”, when composed, then stays a chat of people', async (sentence) => {
  const parts = partsOf(await compose(sentence));

  expect(parts).toContain('chat');
  expect(parts).not.toContain('ai-chat');
});

test.each(['an AI image generator', 'a voice assistant', 'gerador de imagens com IA'])(
  '“%s”, when asked for, then is still turned down',
  async (sentence) => {
    expect((await refusal(sentence)).code).toBe('composer_cannot');
  },
);

test('what a chat is about, and its model, when they are said, then go to the model', async () => {
  const { spec } = await compose('a chat with an AI assistant that knows everything about sourdough, with gpt-4.1');
  const props = spec.parts.find(({ part }) => part === 'ai-chat')?.props;

  expect(props?.['model']).toBe('gpt-4.1');
  expect(props?.['system']).toContain('sourdough');
});

test.each([
  ['Show the posts of https://jsonplaceholder.typicode.com/posts as cards', 'Posts', 'cards', 'https://jsonplaceholder.typicode.com/posts'],
  ['Zeige die Produkte von https://dummyjson.com/products in einer Tabelle', 'Products', 'table', 'https://dummyjson.com/products'],
  ['Affiche les articles de https://api.example.com/v1/blog-posts.', 'Blog posts', 'cards', 'https://api.example.com/v1/blog-posts'],
  ['Muestra los usuarios de https://api.example.com/users?limit=5 en una lista', 'Users', 'cards', 'https://api.example.com/users?limit=5'],
  [
    'Mostre os posts de https://jsonplaceholder.typicode.com/posts como cartões',
    'Posts',
    'cards',
    'https://jsonplaceholder.typicode.com/posts',
  ],
  ['a dashboard for my API at https://metrics.example.org/status.json', 'Status', 'cards', 'https://metrics.example.org/status.json'],
])('“%s”, when composed, then lists what the address answers', async (sentence, title, shape, url) => {
  const composed = await compose(sentence);

  expect(composed.spec.title).toBe(title);
  expect(composed.spec.parts.at(-1)).toMatchObject({ part: 'api-list', props: { apiUrl: url, shape } });
  expect(composed.spec.leftOut).toEqual([]);
  expect(callsInCode(composed.files)).toEqual({ services: [], hosts: [new URL(url).host] });
});

test.each([
  'landing page for my bakery, see https://bakery.example for the logo',
  'link in bio with my shop https://shop.example and my blog https://blog.example',
  'https://api.example.com/v1/users',
])('the address in “%s”, when it only stands there, then is not asked', (sentence) => {
  expect(freeAddress(sentence)).toBeUndefined();
});

test.each([
  ['E-commerce store with Stripe test checkout', true],
  ['online shop for candles, lavender 12 €, cedar 14 €, with card payments via Stripe', true],
  ['Onlineshop für Seifen mit Kreditkartenzahlung', true],
  ['boutique de savons avec paiement en ligne par carte', true],
  ['tienda de jabones con pago con tarjeta', true],
  ['loja de sabonetes com pagamento online', true],
  ['an online shop for telecaster pickups with a cart', false],
  ['shop for soap with cart and checkout with PayPal', false],
])('“%s”, when composed, is paid through Stripe: %s', async (sentence, isPaid) => {
  const composed = await compose(sentence);
  const props = composed.spec.parts.find(({ part }) => part === 'shop')?.props;

  expect(props?.['checkout']).toEqual(isPaid ? { service: 'stripe', endpoint: '/checkout/sessions', method: 'POST' } : undefined);
  expect(composed.facts.summary.includes('STRIPE_SECRET_KEY')).toBe(isPaid);
  expect(callsInCode(composed.files).services).toEqual(
    isPaid ? [{ service: 'stripe', method: 'POST', endpoint: '/checkout/sessions' }] : [],
  );
  if (isPaid) expect(composed.spec.leftOut).toEqual([]);
});

test.each([
  ['weather app', /live from Open-Meteo/],
  ['news about gardening', /live from Hacker News until you add NEWS_API_KEY/],
  ['movie database', /sample data.* until you add TMDB_API_KEY under Services and keys/],
])('“%s”, when composed, then says where its data come from', async (sentence, said) => {
  expect((await compose(sentence)).facts.summary).toMatch(said);
});

test.each(['news aggregator', 'breaking news app', 'Nachrichtenportal', 'agregador de noticias', 'agrégateur de nouvelles'])(
  '“%s”, when composed, then looks for no subject that nobody named',
  async (sentence) => {
    const list = (await compose(sentence)).spec.parts.find(({ part }) => part === 'live-list');
    expect(JSON.stringify(list?.props['params'])).not.toMatch(/aggreg|agreg|agrég|portal|app|breaking/i);
  },
);
