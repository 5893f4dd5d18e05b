import { expect, test } from 'vitest';
import { gelu, normalised, softened } from '../../../../../activities/generate/composer/tagger/activations.ts';

// The values of PyTorch's `torch.nn.functional.gelu`.
test.each([
  [0, 0],
  [1, 0.841345],
  [-1, -0.158655],
  [2.5, 2.484476],
  [-4, -0.000127],
])('%f, when sent through the linear unit, is %f', (value, right) => {
  expect(gelu(value)).toBeCloseTo(right, 5);
});

test('rows, when normalised, have the mean of the bias and the spread of the gain', () => {
  const rows = normalised(
    Float32Array.of(1, 2, 3, 4, 10, 10, 10, 14),
    { gain: new Float32Array(4).fill(2), bias: new Float32Array(4).fill(1) },
    4,
  );

  for (const row of [rows.subarray(0, 4), rows.subarray(4)]) {
    const mean = row.reduce((sum, value) => sum + value, 0) / 4;
    expect(mean).toBeCloseTo(1, 5);
    expect(Math.sqrt(row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 4)).toBeCloseTo(2, 5);
  }
});

test('a row with large numbers, when softened, is shares that make one', () => {
  const row = Float32Array.of(1000, 1000, 999);
  softened(row);

  expect(row[0]).toBeCloseTo(row[1] ?? 0, 6);
  expect((row[0] ?? 0) / (row[2] ?? 1)).toBeCloseTo(Math.E, 4);
  expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
});
