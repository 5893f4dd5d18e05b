import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import wabt from 'wabt';
import { createProducts } from '../../../../../activities/generate/composer/tagger/products.ts';

const folder = new URL('../../../../../activities/generate/composer/tagger/', import.meta.url);

/** Numbers between -1 and 1 that are the same every time. */
const numbers = (count: number, seed: number): number[] => Array.from({ length: count }, (_, at) => Math.sin(seed + at * 12.9898));

test.each([1, 4, 7])('%i rows, when multiplied with a matrix, are the sums within what eight bits leave', (rows) => {
  const [inner, columns] = [64, 6];
  const weights = numbers(columns * inner, 2);
  const all = Float32Array.from(numbers(rows * inner, 1));
  const bias = Float32Array.from(numbers(columns, 3));
  const products = createProducts({ widest: inner, bytes: weights.length }, 8);
  const matrix = products.load({
    values: Int8Array.from(weights, (weight) => Math.round(weight * 127)),
    scales: new Float32Array(columns).fill(1 / 127),
    bias,
  });

  const found = products.of(all, matrix);

  const right = Array.from({ length: rows * columns }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    return weights
      .slice(column * inner, (column + 1) * inner)
      .reduce((sum, weight, i) => sum + weight * (all[row * inner + i] ?? 0), bias[column] ?? 0);
  });
  expect(found.length).toBe(right.length);
  for (const [at, value] of right.entries()) expect(found[at]).toBeCloseTo(value, 0.7);
});

test('the program, when its text is compiled, is what is run', async () => {
  const text = readFileSync(new URL('matmul.wat', folder), 'utf8');
  const { buffer } = (await wabt()).parseWat('matmul.wat', text, { simd: true }).toBinary({});

  expect(Buffer.from(buffer).equals(readFileSync(new URL('matmul.wasm', folder)))).toBe(true);
});
