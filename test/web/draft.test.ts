import { expect, test } from 'vitest';
import { dropDraft, keepDraft, keepUnsent, readDraft, readUnsent } from '../../web/draft.ts';

/** A store like the browser's, without one. */
function store() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}
let made = 0;
const newKey = () => `key-${(made += 1)}`;

test('words keep their key from try to try, and other words get another', () => {
  const s = store();
  keepDraft('home', 'Track my books', s, newKey);
  const first = readDraft('home', s);
  keepDraft('home', 'Track my books', s, newKey);
  expect(readDraft('home', s)).toEqual(first);
  keepDraft('home', 'Track my films', s, newKey);
  expect(readDraft('home', s)?.key).not.toBe(first?.key);
});

test('a draft goes only when exactly its words were accepted', () => {
  const s = store();
  keepDraft('home', 'Track my books', s, newKey);
  dropDraft('home', 'Something else', s);
  expect(readDraft('home', s)?.text).toBe('Track my books');
  dropDraft('home', ' Track my books\n', s);
  expect(readDraft('home', s)).toBeUndefined();
});

test('drafts of different boxes do not touch each other, and emptied ones leave nothing behind', () => {
  const s = store();
  keepDraft('home', 'one', s, newKey);
  keepDraft('project/3', 'two', s, newKey);
  keepDraft('home', '   ', s, newKey);
  expect(readDraft('home', s)).toBeUndefined();
  expect(readDraft('project/3', s)?.text).toBe('two');
});

test('storage that holds something else is no draft and breaks nothing', () => {
  const s = store();
  for (const broken of ['', '{', '[]', '{"text":3,"key":"k"}', 'null']) {
    s.kept.set('faibric.draft.home', broken);
    s.kept.set('faibric.unsent.3', broken);
    expect(broken === 'null' ? undefined : readDraft('home', s)).toBeUndefined();
    expect(readUnsent(3, s)).toEqual([]);
  }
});

test('messages that were not accepted are there again after the page was closed, with their keys', () => {
  const s = store();
  keepUnsent(3, [{ text: 'Make it dark', key: 'k1' }], s);
  expect(readUnsent(3, s)).toEqual([{ text: 'Make it dark', key: 'k1' }]);
  expect(readUnsent(4, s)).toEqual([]);
  keepUnsent(3, [], s);
  expect(s.kept.size).toBe(0);
});
