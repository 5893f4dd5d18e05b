import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueOf } from '../../catalog/kit/computed.ts';
import type { Column } from '../../web/routes/project/data/model/columns.ts';
import { withWorkedOut } from '../../web/routes/project/data/model/worked-out.ts';

const cell = fc.oneof(
  fc.constantFrom(null, '', '9:30', '17:05', '00:10', 'monthly', 'yearly', '2026-11-30', 'soon'),
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
);
const ops = ['plus', 'minus', 'times', 'over', 'hours', 'compare', 'later', 'rated'] as const;

test('a row that is changed here says the same as one that is changed in the app', () => {
  const computed = fc.record({
    op: fc.constantFrom(...ops),
    of: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
    gives: fc.constantFrom<(string | number)[]>(['monthly', 1, 'yearly', 1 / 12], ['more', 'even', 'less'], [100]),
  });
  fc.assert(
    fc.property(computed, cell, cell, cell, (rule, a, b, c) => {
      const row = { a, b, c };
      const there = valueOf(rule, row);
      const here = withWorkedOut([{ name: 'x', type: 'number', computed: rule }], {}, row);
      expect(here).toEqual(there === null ? row : { ...row, x: there });
    }),
  );
});

test('one field that is worked out may rest on another, and what stays the same is not sent', () => {
  const columns: Column[] = [
    { name: 'net', type: 'number', computed: { op: 'times', of: ['hours', 'rate'] } },
    { name: 'gross', type: 'number', computed: { op: 'plus', of: ['net', 'tax'] } },
    { name: 'twice', type: 'number', computed: { op: 'plus', of: ['rate', 'rate'] } },
  ];
  const row = { hours: 2, rate: 10, tax: 5, net: 20, gross: 25, twice: 20 };
  expect(withWorkedOut(columns, row, { hours: 3 })).toEqual({ hours: 3, net: 30, gross: 35 });
});
