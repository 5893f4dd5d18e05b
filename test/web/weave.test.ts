import { expect, test } from 'vitest';
import { clothOf, hashOf } from '../../web/swatch/weave.ts';

const sentence = 'Track the books I read with title, author and a rating';

/** Murmur's final mix over FNV-1a, worked out apart from the code with arbitrary-size integers. */
function hashByHand(text: string): number {
  const mask = 0xffffffffn;
  let hash = 0x811c9dc5n;
  for (const unit of text.split('')) hash = ((hash ^ BigInt(unit.charCodeAt(0))) * 0x01000193n) & mask;
  hash = ((hash ^ (hash >> 16n)) * 0x85ebca6bn) & mask;
  hash = ((hash ^ (hash >> 13n)) * 0xc2b2ae35n) & mask;
  return Number(hash ^ (hash >> 16n));
}

test('the hash of a sentence is FNV-1a with the final mix, for empty, short and accented ones', () => {
  for (const text of ['', 'a', sentence, 'Ein Café in Köln, bitte']) expect(hashOf(text)).toBe(hashByHand(text));
});

test('a cloth repeats after its repeat in both directions, whatever its weave', () => {
  for (let n = 0; n < 60; n += 1) {
    const cloth = clothOf(`sentence ${n}`);
    const tile = (right: number, down: number) =>
      Array.from({ length: cloth.repeat ** 2 }, (_, at) => cloth.at((at % cloth.repeat) + right, Math.floor(at / cloth.repeat) + down));
    const here = JSON.stringify(tile(0, 0));
    expect(JSON.stringify(tile(cloth.repeat, 0))).toBe(here);
    expect(JSON.stringify(tile(0, cloth.repeat))).toBe(here);
  }
});

test('a cloth has three dyes, and neither warp nor weft is hidden', () => {
  for (let n = 0; n < 200; n += 1) {
    const cloth = clothOf(`sentence ${n}`);
    const cells = Array.from({ length: cloth.repeat ** 2 }, (_, at) => cloth.at(at % cloth.repeat, Math.floor(at / cloth.repeat)));
    expect(new Set(cells.map(({ dye }) => dye)).size).toBe(3);
    const over = cells.filter(({ warp }) => warp).length / cells.length;
    expect(over).toBeGreaterThan(0.3);
    expect(over).toBeLessThan(0.7);
  }
});

test('spaces around a sentence change nothing, another word gives another cloth', () => {
  const look = (text: string) => JSON.stringify(Array.from({ length: 32 * 32 }, (_, at) => clothOf(text).at(at % 32, at >> 5)));
  expect(look(`  ${sentence}\n`)).toBe(look(sentence));
  expect(look(`${sentence} stars`)).not.toBe(look(sentence));
});
