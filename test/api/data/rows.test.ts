import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShelf, type Row, type Shelf } from './shelf.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await openShelf();
});
afterAll(() => shelf.sites.close());

test('a collection that nobody wrote to, when it is listed, is empty', async () => {
  expect((await shelf.call('GET', 'nothing_yet/')).body).toEqual({ items: [], next_cursor: null });
});

test('a row, when it is added, read, replaced, merged and deleted, answers as the contract says', async () => {
  const added = await shelf.call('POST', 'notes/', { text: 'one', stars: 4, id: 'mine', created_at: 'never' });
  const row = added.body as Row;
  expect(added.status).toBe(201);
  expect(row).toEqual({
    id: expect.stringMatching(/^\d+$/) as string,
    text: 'one',
    stars: 4,
    created_at: expect.stringMatching(/Z$/) as string,
    updated_at: expect.stringMatching(/Z$/) as string,
  });
  expect((await shelf.call('GET', `notes/${row.id}/`)).body).toEqual(row);
  expect((await shelf.call('GET', `notes/${row.id}`)).body).toEqual(row);

  const replaced = await shelf.call('PUT', `notes/${row.id}/`, { text: 'two' });
  expect(replaced).toMatchObject({ status: 200, body: { id: row.id, text: 'two', created_at: row['created_at'] } });
  expect(replaced.body).not.toHaveProperty('stars');
  expect((await shelf.call('PATCH', `notes/${row.id}/`, { stars: 5 })).body).toMatchObject({ text: 'two', stars: 5 });

  expect((await shelf.call('DELETE', `notes/${row.id}/`)).status).toBe(204);
  for (const method of ['GET', 'DELETE']) expect((await shelf.call(method, `notes/${row.id}/`)).status).toBe(404);
  expect((await shelf.call('PATCH', `notes/${row.id}/`, { a: 1 })).status).toBe(404);
  expect((await shelf.list('notes/')).items).toEqual([]);
});

test('a deleted row, when its owner brings it back, is there again; a visitor cannot', async () => {
  const row = await shelf.add('bin', { text: 'back' });
  await shelf.call('DELETE', `bin/${row.id}/`);

  expect(await shelf.call('POST', `bin/${row.id}/undelete/`)).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
  expect(await shelf.call('POST', `bin/${row.id}/undelete/`, undefined, shelf.ann)).toMatchObject({ status: 200, body: { text: 'back' } });
  expect((await shelf.call('GET', `bin/${row.id}/`)).status).toBe(200);
});

test('rows of two people who change different fields at once, when both are done, have both changes', async () => {
  const row = await shelf.add('notes', {});

  await Promise.all(Array.from({ length: 20 }, (_, i) => shelf.call('PATCH', `notes/${row.id}/`, { [`field${i}`]: i })));

  const after = (await shelf.call('GET', `notes/${row.id}/`)).body as Row;
  expect(Object.keys(after).filter((field) => field.startsWith('field'))).toHaveLength(20);
});
