import { expect, test } from 'vitest';
import { inWords, listIn, read } from '../../../catalog/components/api-list/discover.ts';

const rows = [{ id: 1 }, { id: 2 }];

test.each([
  ['a list', rows, rows],
  ['a list in an envelope', { ok: true, data: rows }, rows],
  ['a list two levels down', { response: { meta: { page: 1 }, results: rows } }, rows],
  ['the list of things beside one of words', { tags: ['a', 'b'], items: rows }, rows],
  ['words alone', ['red', 'green'], ['red', 'green']],
  ['one thing', { name: 'Lisbon', people: 500_000 }, [{ name: 'Lisbon', people: 500_000 }]],
  ['nothing', {}, []],
  ['an empty list', [], []],
  ['a text', 'hello', []],
])('in an answer that is %s, the list is found', (_what, answer, list) => {
  expect(listIn(answer)).toEqual(list);
});

test.each([
  [
    'a post',
    { userId: 1, id: 4, title: 'Harbours', body: 'All of them.' },
    { title: 'Harbours', text: 'All of them.', image: '', link: '', facts: [] },
  ],
  [
    'a product',
    {
      id: 1,
      title: 'Soap',
      description: 'Of olive oil.',
      price: 4.5,
      stock: 12,
      thumbnail: 'https://cdn.example/1.webp',
      rating: { rate: 4.2 },
    },
    {
      title: 'Soap',
      text: 'Of olive oil.',
      image: 'https://cdn.example/1.webp',
      facts: [{ name: 'price' }, { name: 'stock' }, { name: 'rating.rate' }],
    },
  ],
  [
    'a repository',
    {
      id: 9,
      node_id: 'x',
      full_name: 'a/b',
      owner: { login: 'a', avatar_url: 'https://a.example/u' },
      html_url: 'https://git.example/a/b',
      description: 'A tool',
      forks: 3,
    },
    { title: 'a/b', text: 'A tool', image: 'https://a.example/u', link: 'https://git.example/a/b' },
  ],
  [
    'a country',
    { name: { common: 'Peru' }, capital: ['Lima'], flags: { png: 'https://f.example/pe.png' } },
    { title: 'Peru', image: 'https://f.example/pe.png', facts: [{ name: 'capital', value: 'Lima' }] },
  ],
  [
    'a photo',
    { id: 1, title: 'Bridge', url: 'https://p.example/600/92c952.png', thumbnailUrl: 'https://p.example/150' },
    { image: 'https://p.example/600/92c952.png', link: '' },
  ],
  ['a thing without known names', { nombre: 'Ana', edad: 30 }, { title: 'Ana', facts: [{ name: 'edad', value: 30 }] }],
  ['a word', 'red', { title: 'red', facts: [] }],
])('%s, when it is read, shows what people look for first', (_what, entry, found) => {
  expect(read(entry)).toMatchObject(found);
});

test.each([
  ['first_name', 'First name'],
  ['firstName', 'First name'],
  ['rating.rate', 'Rating rate'],
  ['address.geo.lat', 'Geo lat'],
])('the name %s, when it is shown, is “%s”', (name, words) => {
  expect(inWords(name)).toBe(words);
});
