import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShelf, type Row, type Shelf } from './shelf.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await openShelf();
});
afterAll(() => shelf.sites.close());

const kept = [
  '{"__proto__":{"polluted":true},"a":1}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"text":"\\u00e4 \\ud83d\\ude00 \\" \\\\ : , { [","":0}',
  '{"n":9007199254740991,"m":-9007199254740992,"f":0.1,"z":-0.5e-7,"e":1e20}',
  '{"deep":' + '['.repeat(98) + ']'.repeat(98) + '}',
  '{"null":null,"list":[1,"1",true,{"a":[]}],"Größe":1}',
];
test.each(kept)('%s, when stored, comes back exactly', async (text) => {
  const sent = JSON.parse(text) as object;

  const added = await shelf.call('POST', 'exact/', text);
  const read = await shelf.call('GET', `exact/${(added.body as Row).id}/`);

  const { id: _id, created_at: _c, updated_at: _u, ...fields } = read.body as Row;
  expect(added.status).toBe(201);
  expect(Object.entries(fields).sort()).toEqual(Object.entries(sent).sort());
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('a byte order mark before a row, when sent, changes nothing', async () => {
  expect((await shelf.call('POST', 'exact/', '\ufeff{"a":1}')).body).toMatchObject({ a: 1 });
});

test.each([
  ['NUL', '{"a":"\\u0000"}', 422],
  ['NUL in a name', '{"\\u0000":1}', 422],
  ['half a character', '{"a":"\\ud800"}', 422],
  ['half a character deep inside', '{"a":[{"b":"\\udc00"}]}', 422],
  ['1e400', '{"a":1e400}', 422],
  ['1e-400', '{"a":1e-400}', 422],
  ['an integer that doubles cannot hold', '{"a":12345678901234567890}', 422],
  ['2^53 + 1', '{"a":9007199254740993}', 422],
  ['a name twice', '{"a":1,"a":2}', 422],
  ['a name twice, once escaped', '{"a":1,"\\u0061":2}', 422],
  ['depth of 10,000', `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 422],
  ['depth of 102', `{"a":${'['.repeat(101)}${']'.repeat(101)}}`, 422],
  ['a list', '[1]', 422],
  ['text', '"a"', 422],
  ['null', 'null', 422],
  ['no JSON', '{"a":', 400],
  ['nothing', ' ', 400],
  ['256 KiB and one byte', JSON.stringify({ a: 'x'.repeat(262_144 - 7) }), 413],
  ['numbers that would be 50 times longer when stored', `{"a":[${'1e300,'.repeat(30_000)}1]}`, 413],
])('%s, when sent as a row, is refused', async (_what, body, status) => {
  for (const [method, path] of [
    ['POST', 'exact/'],
    ['PUT', 'exact/1/'],
    ['PATCH', 'exact/1/'],
  ] as const) {
    const answer = await shelf.call(method, path, body);
    expect(answer.status, `${method} ${answer.text}`).toBe(status);
  }
});

test('exactly 256 KiB, when sent as a row, is kept; a merge that makes it larger is refused', async () => {
  const body = JSON.stringify({ a: 'x'.repeat(262_144 - 8) });
  expect(body).toHaveLength(262_144);

  const added = await shelf.call('POST', 'exact/', body);
  const merged = await shelf.call('PATCH', `exact/${(added.body as Row).id}/`, { b: 1 });

  expect(added.status).toBe(201);
  expect(merged.status).toBe(413);
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
  'a row, when sent as “%s”, is refused, as a foreign page could send it',
  async (type) => {
    expect((await shelf.call('POST', 'exact/', '{"a":1}', { 'x-app-token': shelf.books.token, 'content-type': type })).status).toBe(400);
  },
);
