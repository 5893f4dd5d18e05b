/** K5: what is sealed opens with its own key, under its own identity, whole, or not at all. */
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Keyring } from '../../db/keyring.ts';
import { encrypt } from '../../db/aes-gcm.ts';
import { headerOf, open, previewSecret, rewrap, seal, versionSecret } from '../../db/seal.ts';

/** A keyring without a database. */
function keyringOf(keys: ReadonlyMap<number, Buffer>, master = randomBytes(32)): Keyring {
  const version = Math.max(...keys.keys());
  return {
    masterId: 'm',
    master,
    root: randomBytes(32),
    newest: () => ({ version, key: keys.get(version) ?? master }),
    find: (wanted) => Promise.resolve(keys.get(wanted) ?? Promise.reject(new Error(`no key ${wanted}`))),
  };
}
const one = randomBytes(32);
const two = randomBytes(32);
const before = keyringOf(new Map([[1, one]]));
const after = keyringOf(
  new Map([
    [1, one],
    [258, two],
  ]),
);

test.each(['', 'sk-1', 'ключ 🔑 '.repeat(2_000)])('a text, when it is sealed, opens as it was', async (text) => {
  expect(await open(before, seal(before, text, 'api_key/1'), 'api_key/1')).toBe(text);
});

test('a text that is sealed twice looks different each time, and shows nothing of itself', () => {
  const [first, second] = [seal(before, 'sk-secret', 'a'), seal(before, 'sk-secret', 'a')];

  expect(first.equals(second)).toBe(false);
  expect(first.includes('sk-secret')).toBe(false);
});

test('a sealed value, when any of its bits is flipped, does not open', async () => {
  const sealed = seal(after, 'sk-1', 'a');

  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const flipped = Buffer.from(sealed);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    await expect(open(after, flipped, 'a'), `bit ${bit}`).rejects.toThrow();
  }
});

test('a sealed value, when it is cut off anywhere or something is added, does not open', async () => {
  const sealed = seal(before, 'sk-1', 'a');

  for (let length = 0; length < sealed.length; length += 1)
    await expect(open(before, sealed.subarray(0, length), 'a'), `${length} bytes`).rejects.toThrow();
  await expect(open(before, Buffer.concat([sealed, Buffer.from([0])]), 'a')).rejects.toThrow();
});

test('a sealed value, under another identity or with parts of another, does not open', async () => {
  const [a, b] = [seal(before, 'sk-1', 'a'), seal(before, 'sk-1', 'b')];
  const [start, end] = [a.subarray(0, 63), b.subarray(63)];

  await expect(open(before, a, 'b')).rejects.toThrow();
  await expect(open(before, Buffer.concat([start, end]), 'a')).rejects.toThrow();
  await expect(open(before, Buffer.concat([start, end]), 'b')).rejects.toThrow();
});

test('a sealed value, when another version is written into it, does not open', async () => {
  const sealed = seal(before, 'sk-1', 'a');
  headerOf(258).copy(sealed);

  await expect(open(after, sealed, 'a')).rejects.toThrow();
});

test('a value, when it is rewrapped, is under the newest key, opens as it was, and its content is not sealed anew', async () => {
  const sealed = seal(before, 'sk-1', 'a');

  const moved = await rewrap(after, sealed, 'a');

  expect(moved.subarray(0, 3)).toEqual(headerOf(258));
  expect(await open(after, moved, 'a')).toBe('sk-1');
  expect(await open(keyringOf(new Map([[258, two]])), moved, 'a')).toBe('sk-1');
  expect(moved.subarray(-32)).toEqual(sealed.subarray(-32));
});

test('a value of before there were encryption keys opens with the master key that sealed it, and with no other', async () => {
  const [dataKey, keys] = [randomBytes(32), new Map([[1, one]])];
  const master = randomBytes(32);
  const sealed = Buffer.concat([Buffer.from([1]), encrypt(master, dataKey, 'a'), encrypt(dataKey, Buffer.from('sk-1'), 'a')]);

  expect(await open(keyringOf(keys, master), sealed, 'a')).toBe('sk-1');
  expect(await open(keyringOf(keys), await rewrap(keyringOf(keys, master), sealed, 'a'), 'a')).toBe('sk-1');
  await expect(open(keyringOf(keys), sealed, 'a')).rejects.toThrow();
});

test('secrets of hosts, when the master key is another, stay as they are; each thing has its own', () => {
  const again = { root: before.root };

  expect(previewSecret(again, 7)).toBe(previewSecret(before, 7));
  expect(previewSecret(after, 7)).not.toBe(previewSecret(before, 7));
  expect(new Set([previewSecret(before, 7), previewSecret(before, 8), versionSecret(before, 7, 8), versionSecret(before, 7, 9)]).size).toBe(
    4,
  );
});
