import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setAccess, rotateToken } from '../../../db/projects.ts';
import type { Access } from '../../../core/contract/projects.ts';
import { startSites, type Sites } from '../apps/sites.ts';

interface Row {
  readonly id: string;
  readonly [field: string]: unknown;
}
interface List {
  readonly items: Row[];
  readonly next_cursor: string | null;
}

let sites: Sites;
let ann: Record<string, string>;
let bob: Record<string, string>;
let books: Awaited<ReturnType<Sites['addApp']>>;
let other: Awaited<ReturnType<Sites['addApp']>>;

beforeAll(async () => {
  sites = await startSites();
  ann = { ...(await sites.server.person('ann')) };
  bob = { ...(await sites.server.person('bob')) };
  books = await sites.addApp('ann');
  other = await sites.addApp('bob');
});
afterAll(() => sites.close());

const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = { 'x-app-token': books.token }) =>
  sites.server.call({ method, path: `/api/v1/db/${books.project.id}/${path}`, body, headers });
const add = async (collection: string, row: Record<string, unknown>) => (await call('POST', `${collection}/`, row)).body as Row;
const titles = async (query: string) => ((await call('GET', `shelf/?${query}`)).body as List).items.map((row) => row['title']);
const grant = (collections: Access['collections'], origins: string[] = []) =>
  setAccess(sites.server.databases.system, books.project.id, { services: [], hosts: [], origins, collections });

describe('rows', () => {
  test('a collection that nobody wrote to, when it is listed, is empty', async () => {
    expect((await call('GET', 'nothing_yet/')).body).toEqual({ items: [], next_cursor: null });
  });

  test('a row, when it is added, read, replaced, merged and deleted, answers as the contract says', async () => {
    const added = await call('POST', 'notes/', { text: 'one', stars: 4, id: 'mine', created_at: 'never' });
    const row = added.body as Row;
    expect(added.status).toBe(201);
    expect(row).toEqual({
      id: expect.stringMatching(/^\d+$/) as string,
      text: 'one',
      stars: 4,
      created_at: expect.stringMatching(/Z$/) as string,
      updated_at: expect.stringMatching(/Z$/) as string,
    });
    expect((await call('GET', `notes/${row.id}/`)).body).toEqual(row);
    expect((await call('GET', `notes/${row.id}`)).body).toEqual(row);

    const replaced = await call('PUT', `notes/${row.id}/`, { text: 'two' });
    expect(replaced).toMatchObject({ status: 200, body: { id: row.id, text: 'two', created_at: row['created_at'] } });
    expect(replaced.body).not.toHaveProperty('stars');
    expect((await call('PATCH', `notes/${row.id}/`, { stars: 5 })).body).toMatchObject({ text: 'two', stars: 5 });

    expect((await call('DELETE', `notes/${row.id}/`)).status).toBe(204);
    for (const method of ['GET', 'DELETE']) expect((await call(method, `notes/${row.id}/`)).status).toBe(404);
    expect((await call('PATCH', `notes/${row.id}/`, { a: 1 })).status).toBe(404);
    expect(((await call('GET', 'notes/')).body as List).items).toEqual([]);
  });

  test('a deleted row, when its owner brings it back, is there again; a visitor cannot', async () => {
    const row = await add('bin', { text: 'back' });
    await call('DELETE', `bin/${row.id}/`);

    expect(await call('POST', `bin/${row.id}/undelete/`)).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    expect(await call('POST', `bin/${row.id}/undelete/`, undefined, ann)).toMatchObject({ status: 200, body: { text: 'back' } });
    expect((await call('GET', `bin/${row.id}/`)).status).toBe(200);
  });

  test('rows of two people who change different fields at once, when both are done, have both changes', async () => {
    const row = await add('notes', {});

    await Promise.all(Array.from({ length: 20 }, (_, i) => call('PATCH', `notes/${row.id}/`, { [`field${i}`]: i })));

    const after = (await call('GET', `notes/${row.id}/`)).body as Row;
    expect(Object.keys(after).filter((field) => field.startsWith('field'))).toHaveLength(20);
  });
});

describe('lists', () => {
  beforeAll(async () => {
    const rows = [
      { title: 'Emma', year: 1815, read: true, tags: ['a'] },
      { title: 'dune', year: 1965, read: false },
      { title: 'Beloved', year: 1987, read: true, note: '50 % off' },
      { title: 'Ada', year: '1969' },
      { title: "x' OR 1=1--", year: 9 },
    ];
    for (const row of rows) await add('shelf', row);
  });

  test('a list, when nothing is said, is newest first', async () => {
    expect(await titles('')).toEqual(["x' OR 1=1--", 'Ada', 'Beloved', 'dune', 'Emma']);
    expect(await titles('sort=created_at&limit=2')).toEqual(['Emma', 'dune']);
  });

  test('a list, when sorted by a field, has numbers as numbers and text as people read it', async () => {
    expect(await titles('sort=title')).toEqual(['Ada', 'Beloved', 'dune', 'Emma', "x' OR 1=1--"]);
    expect(await titles('sort=-year')).toEqual(['Beloved', 'dune', 'Emma', "x' OR 1=1--", 'Ada']);
  });

  test.each([
    ['filter=year=gte.1815', ['Beloved', 'Ada', 'dune', 'Emma']],
    ['filter=year=lt.100', ["x' OR 1=1--"]],
    ['filter=year=gt.1815&filter=year=lt.1987', ['Ada', 'dune']],
    ['filter=title=eq.dune', ['dune']],
    ["filter=title=eq.x' OR 1=1--", ["x' OR 1=1--"]],
    ["filter=title=eq.nobody' OR 1=1--", []],
    ['filter=title=ne.dune&filter=title=ne.Ada', ["x' OR 1=1--", 'Beloved', 'Emma']],
    ['filter=read=eq.true', ['Beloved', 'Emma']],
    ['filter=read=eq.null', ["x' OR 1=1--", 'Ada']],
    ['filter=year=in.1965,1969', ['Ada', 'dune']],
    ['filter=title=in.(dune,Ada)', ['Ada', 'dune']],
    ['filter=title=like.%25e%25', ['Beloved', 'dune', 'Emma']],
    ['filter=note=like.50 \\%25', []],
    ['filter=note=like.50 %25', ['Beloved']],
    ['filter=created_at=gt.2001-01-01', ["x' OR 1=1--", 'Ada', 'Beloved', 'dune', 'Emma']],
    ['filter=created_at=lt.2001-01-01', []],
    ['filter=absent=eq.1', []],
  ])('a list, when asked with %s, answers %j', async (query, expected) => {
    expect((await titles(`${query}&sort=-created_at`)).sort()).toEqual([...expected].sort());
  });

  test('a row, when looked for by the created_at that was answered, is found', async () => {
    const [row] = ((await call('GET', 'shelf/?limit=1')).body as List).items;

    const found = (await call('GET', `shelf/?filter=created_at=eq.${String(row?.['created_at'])}&filter=id=eq.${row?.id}`)).body as List;

    expect(found.items).toEqual([row]);
  });

  test.each(['sort=-created_at', 'sort=created_at', 'sort=title', 'sort=-year', 'sort=absent', 'sort=-updated_at'])(
    'a list, when walked page by page with %s, has each row once in the order of the whole',
    async (sort) => {
      const whole = ((await call('GET', `shelf/?${sort}`)).body as List).items;
      const walked: Row[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: List = (await call('GET', `shelf/?${sort}&limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)).body as List;
        walked.push(...page.items);
        cursor = page.next_cursor;
      }
      expect(walked).toEqual(whole);
    },
  );

  test.each([
    ['an unknown operator', 'filter=year=regex.(a+)+$'],
    ['no operator', 'filter=year'],
    ['the field as the parameter', 'year=gte.4'],
    ['an injection outside a value', "year=eq.x' OR 1=1--"],
    ['an injection in the sort', 'sort=-created_at;drop'],
    ['an injection in a field', "filter=year'--=eq.1"],
    ['brackets', 'filter[]=year=eq.1'],
    ['a limit of 0', 'limit=0'],
    ['a limit of 101', 'limit=101'],
    ['a limit that is no number', 'limit=ten'],
    ['21 filters', Array.from({ length: 21 }, () => 'filter=a=eq.1').join('&')],
    ['NUL in a value', 'filter=title=eq.%00'],
    ['a time that is none', 'filter=created_at=gt.yesterday'],
    ['a time out of range', 'filter=created_at=gt.+275760-09-12'],
    ['a forged cursor', 'cursor=WyIyMDI2Il0.AAAAAAAAAAAAAAAAAAAAAA'],
    ['a cursor that is none', 'cursor=%00'],
    ['101 values', `filter=year=in.${Array.from({ length: 101 }, () => '1').join(',')}`],
  ])('a list, when asked with %s, answers 422 and nothing else', async (_what, query) => {
    expect((await call('GET', `shelf/?${query}`)).status).toBe(422);
  });

  test('10,000 filters, when sent, are refused', async () => {
    const answer = await call('GET', `shelf/?${Array.from({ length: 10_000 }, () => 'filter=a=eq.1').join('&')}`);

    expect([414, 422, 431]).toContain(answer.status);
  });

  test('a cursor, when used on another collection, sort, filter or app, is refused', async () => {
    await add('shelf2', {});
    const { next_cursor: cursor } = (await call('GET', 'shelf/?limit=1')).body as List;
    const used = (path: string) => call('GET', `${path}cursor=${encodeURIComponent(String(cursor))}`);

    expect((await used('shelf/?limit=3&')).status).toBe(200);
    for (const path of ['shelf2/?', 'shelf/?sort=title&', 'shelf/?filter=year=eq.1&']) expect((await used(path)).status).toBe(422);
  });

  test('rows of 200 KiB, when a hundred are listed, come in pages of a few MiB', async () => {
    for (let i = 0; i < 30; i += 1) await add('heavy', { i, text: 'a'.repeat(200_000) });

    const page = await call('GET', 'heavy/?limit=100&sort=i');

    const { items, next_cursor: cursor } = page.body as List;
    expect(page.text.length).toBeLessThan(5 * 1024 * 1024);
    expect(items.length).toBeLessThan(30);
    const rest = (await call('GET', `heavy/?limit=100&sort=i&cursor=${encodeURIComponent(String(cursor))}`)).body as List;
    expect([...items, ...rest.items].map((row) => row['i'])).toEqual(Array.from({ length: 30 }, (_, i) => i));
  });
});

describe('documents (faults D5)', () => {
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

    const added = await call('POST', 'exact/', text);
    const read = await call('GET', `exact/${(added.body as Row).id}/`);

    const { id: _id, created_at: _c, updated_at: _u, ...fields } = read.body as Row;
    expect(added.status).toBe(201);
    expect(Object.entries(fields).sort()).toEqual(Object.entries(sent).sort());
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('a byte order mark before a row, when sent, changes nothing', async () => {
    expect((await call('POST', 'exact/', '\ufeff{"a":1}')).body).toMatchObject({ a: 1 });
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
      const answer = await call(method, path, body);
      const stored = method !== 'POST' && _what.startsWith('numbers'); // told only once a row is there
      expect(answer.status, `${method} ${answer.text}`).toBe(stored ? 404 : status);
    }
  });

  test('exactly 256 KiB, when sent as a row, is kept; a merge that makes it larger is refused', async () => {
    const body = JSON.stringify({ a: 'x'.repeat(262_144 - 8) });
    expect(body).toHaveLength(262_144);

    const added = await call('POST', 'exact/', body);
    const merged = await call('PATCH', `exact/${(added.body as Row).id}/`, { b: 1 });

    expect(added.status).toBe(201);
    expect(merged.status).toBe(413);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'a row, when sent as “%s”, is refused, as a foreign page could send it',
    async (type) => {
      expect((await call('POST', 'exact/', '{"a":1}', { 'x-app-token': books.token, 'content-type': type })).status).toBe(400);
    },
  );
});

describe('who may call (faults D1, D2, D6, K9)', () => {
  test.each(['pg_class/%2e%2e', '..%2fx', 'UPPER', `a${'b'.repeat(63)}`, '1abc', 'ｂooks', '%00', 'a%2fb'])(
    'a collection called %s, when asked for, is refused',
    async (name) => {
      expect([404, 422]).toContain((await call('GET', `${name}/`)).status);
    },
  );

  test('broken percent-encoding, when sent as a name, is a bad request', async () => {
    expect((await call('GET', '%zz/')).status).toBe(400);
  });

  test.each([
    ['nobody', () => ({}), 401],
    ['the token of another app', () => ({ 'x-app-token': other.token }), 401],
    ['a token with one letter off', () => ({ 'x-app-token': `${books.token.slice(0, -1)}${books.token.endsWith('a') ? 'b' : 'a'}` }), 401],
    ['an empty token', () => ({ 'x-app-token': '' }), 401],
    ['another person', () => bob, 404],
    ['the owner', () => ann, 200],
    ['the app’s own origin', () => ({ 'x-app-token': books.token, origin: `http://${books.host}` }), 200],
    ['a foreign origin', () => ({ 'x-app-token': books.token, origin: 'https://evil.example' }), 403],
    ['another app’s origin', () => ({ 'x-app-token': books.token, origin: `http://${other.host}` }), 403],
    ['the origin null', () => ({ 'x-app-token': books.token, origin: 'null' }), 403],
    ['a wrong key beside no token', () => ({ authorization: 'Bearer wrong' }), 401],
  ])('%s, when it lists rows on the platform’s host, gets its due', async (_who, headers, status) => {
    expect((await call('GET', 'notes/', undefined, headers() as Record<string, string>)).status).toBe(status);
  });

  test('a token in the address, when sent, opens nothing', async () => {
    expect((await call('GET', `notes/?token=${books.token}`, undefined, {})).status).toBe(401);
  });

  test('another person’s project and one that never was, when asked for, answer the same', async () => {
    const of = (id: number) => sites.server.call({ path: `/api/v1/db/${id}/notes/`, headers: bob });

    const [foreign, missing] = await Promise.all([of(books.project.id), of(2_000_000_000)]);

    expect(foreign.status).toBe(404);
    expect(foreign.text).toBe(missing.text);
  });

  test('a session cookie, when a foreign page sends it with a write, changes nothing', async () => {
    const link = new URL(await sites.server.auth.createOneTimeLink()).searchParams.get('token');
    const signedIn = await sites.server.call({
      method: 'POST',
      path: '/api/auth/one-time/',
      body: { token: link },
      headers: { origin: sites.server.url },
    });
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    const { userId = '' } = (await sites.server.auth.resolveCaller({ headers: { cookie } })) ?? {};
    const own = await sites.addApp(userId);
    const write = (headers: Record<string, string>) =>
      sites.server.call({ method: 'POST', path: `/api/v1/db/${own.project.id}/notes/`, body: {}, headers: { cookie, ...headers } });

    expect((await write({ origin: sites.server.url })).status).toBe(201);
    expect((await write({ 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    expect((await write({})).status).toBe(403);
    expect((await write({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await write({ origin: `http://${own.host}` })).status).toBe(403);
    expect((await sites.at(own.project.slug, { path: `/api/v1/db/${books.project.id}/notes/`, headers: { cookie } })).status).toBe(404);
  });

  test('an app’s own host, when its page calls, needs no token; other pages and other apps are refused', async () => {
    const path = `/api/v1/db/${books.project.id}/notes/`;
    const at = (headers: Record<string, string> = {}, on = books.project.slug) => sites.at(on, { path, headers });

    expect((await at()).status).toBe(200);
    expect((await at({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await at({ origin: `http://${books.host}` })).status).toBe(200);
    expect((await at({ 'x-app-token': books.token })).status).toBe(200);
    expect((await at({ 'x-app-token': other.token })).status).toBe(401);
    expect((await at({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await at({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await at({ origin: `http://${other.host}` })).status).toBe(403);
    expect((await at({}, other.project.slug)).status).toBe(404);
    expect((await at({ 'x-app-token': books.token }, other.project.slug)).status).toBe(404);
    expect((await at(ann, other.project.slug)).status).toBe(404);
  });

  test('a page that the owner added, when it calls with the token, may read the answer; nobody else’s page may', async () => {
    await grant({}, ['https://shop.example/']);
    const headers = { 'x-app-token': books.token, origin: 'https://shop.example' };

    await expect.poll(async () => (await call('GET', 'notes/', undefined, headers)).status).toBe(200);
    const read = await call('GET', 'notes/', undefined, headers);
    const asked = await call('OPTIONS', 'notes/', undefined, { origin: 'https://shop.example', 'access-control-request-method': 'POST' });
    const foreign = await call('OPTIONS', 'notes/', undefined, { origin: 'https://evil.example' });

    expect(read.headers['access-control-allow-origin']).toBe('https://shop.example');
    expect(read.headers['access-control-allow-credentials']).toBeUndefined();
    expect(asked.status).toBe(204);
    expect(asked.headers['access-control-allow-headers']).toContain('X-App-Token');
    expect(foreign.status).toBe(403);
    expect(foreign.headers['access-control-allow-origin']).toBeUndefined();
    await grant({});
  });

  test('what people send in confidence, when only the owner may read it, is written by anyone and read by the owner', async () => {
    await grant({ orders: { read: 'owner', create: 'anyone', update: 'owner', delete: 'owner' } });
    await expect.poll(async () => (await call('GET', 'orders/')).status).toBe(403);

    const sent = await call('POST', 'orders/', { address: 'Main Street 1' });
    const { id } = sent.body as Row;

    expect(sent.status).toBe(201);
    expect(await call('GET', `orders/${id}/`)).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    expect((await call('PUT', `orders/${id}/`, {})).status).toBe(403);
    expect((await call('DELETE', `orders/${id}/`)).status).toBe(403);
    expect(((await call('GET', 'orders/', undefined, ann)).body as List).items).toHaveLength(1);
    await grant({});
  });

  test('a token, when it is rotated, ends at once; the new one works', async () => {
    const app = await sites.addApp('ann');
    const path = `/api/v1/db/${app.project.id}/notes/`;
    const withToken = async (token: string) => (await sites.server.call({ path, headers: { 'x-app-token': token } })).status;
    expect(await withToken(app.token)).toBe(200);

    const { system, masterKey } = sites.server.databases;
    const token = await rotateToken(system, masterKey, app.project.id);

    await expect.poll(() => withToken(app.token), { timeout: 1_000 }).toBe(401);
    expect(await withToken(token)).toBe(200);
  });

  test('a call that there is not, when sent, is 404 and never 500', async () => {
    for (const [method, path] of [
      ['PUT', 'notes/'],
      ['POST', 'notes/1/'],
      ['GET', 'notes/1/undelete/'],
      ['DELETE', 'notes/1/undelete/'],
      ['GET', 'notes/1/2/3/'],
      ['GET', 'notes/abc/'],
      ['GET', 'notes/99999999999999999999/'],
    ] as const)
      expect((await call(method, path)).status, `${method} ${path}`).toBe(404);
    expect((await call('GET', 'notes/1/?x=1')).status).toBe(422);
    expect(sites.server.logged).toEqual([]);
  });
});
