import { expect, test } from 'vitest';
import { changed, countOf, linesOf, mostOfOne, orderText, totalOf, type CartItem } from '../../../catalog/components/shop/cart.ts';

const products = [
  { name: 'Soup', price: 0.1, choices: [{ label: 'Size', options: ['small', 'large'] }] },
  { name: 'Bread', price: 4.35 },
  { name: 'Cake', text: 'Ask us' },
];

test('the same thing with another option is another line, the same option adds up', () => {
  let cart: readonly CartItem[] = [];
  for (const option of ['small', 'large', 'small']) cart = changed(cart, { name: 'Soup', option }, 1);

  expect(cart).toEqual([
    { name: 'Soup', option: 'small', quantity: 2 },
    { name: 'Soup', option: 'large', quantity: 1 },
  ]);
  expect(countOf(cart)).toBe(3);
});

test('a line that reaches zero leaves the cart, and none grows beyond bounds', () => {
  const one = changed([], { name: 'Bread' }, 1);

  expect(changed(one, { name: 'Bread' }, -1)).toEqual([]);
  expect(changed(one, { name: 'Bread' }, 10_000)[0]?.quantity).toBe(mostOfOne);
});

test('sums are exact to the cent', () => {
  const lines = linesOf(
    [
      { name: 'Soup', option: 'small', quantity: 3 },
      { name: 'Bread', quantity: 3 },
    ],
    products,
  );

  expect(lines.map(({ sum }) => sum)).toEqual([0.3, 13.05]);
  expect(totalOf(lines)).toBe(13.35);
});

test('when one price is on request, no total is made up', () => {
  const lines = linesOf(
    [
      { name: 'Bread', quantity: 1 },
      { name: 'Cake', quantity: 1 },
    ],
    products,
  );

  expect(lines.map(({ sum }) => sum)).toEqual([4.35, undefined]);
  expect(totalOf(lines)).toBeUndefined();
});

test('what is no longer sold falls out of a cart that was kept', () => {
  expect(linesOf([{ name: 'Old soup', quantity: 2 }], products)).toEqual([]);
});

test('an order is written line by line with its options', () => {
  const cart = [
    { name: 'Soup', option: 'large', quantity: 2 },
    { name: 'Bread', quantity: 1 },
  ];

  expect(orderText(cart)).toBe('2 × Soup (large)\n1 × Bread');
});
