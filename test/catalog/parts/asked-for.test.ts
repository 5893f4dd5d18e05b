import { expect, test } from 'vitest';
import { usePartStage } from '../support/part-stage.ts';

const fields = [
  { name: 'item', type: 'text', required: true },
  { name: 'aisle', type: 'choice', options: ['Fruit', 'Dairy'] },
  { name: 'bought', type: 'boolean' },
];

const header = { part: 'page-header', as: 'Header', props: { title: 'Asked for' } };

const { page, open, button } = usePartStage([], () => [
  {
    name: 'habits-named',
    layout: 'stack',
    parts: [
      header,
      { part: 'habit-grid', as: 'Habits', props: { collection: 'named', noun: 'habit', plural: 'habits', first: ['Read', 'Run'] } },
    ],
  },
  {
    name: 'aisles',
    layout: 'stack',
    parts: [
      header,
      {
        part: 'checklist',
        as: 'Shopping',
        props: { collection: 'shopping', titleField: 'item', doneField: 'bought', groupField: 'aisle', fields, noun: 'item' },
      },
    ],
  },
  {
    name: 'marked',
    layout: 'wide',
    parts: [
      header,
      {
        part: 'price-list',
        as: 'Menu',
        props: { groups: [{ title: 'Mains', items: [{ name: 'Stew' }, { name: 'Lentils', marks: ['Vegan'] }] }] },
      },
    ],
  },
  {
    name: 'open-prices',
    layout: 'wide',
    parts: [
      header,
      {
        part: 'price-list',
        as: 'Board',
        props: {
          groups: [{ title: '', items: [{ name: 'Nachos' }, { name: 'Cola' }] }],
          collection: 'open_prices',
          noun: 'price',
          currency: 'EUR',
        },
      },
    ],
  },
  {
    name: 'animals',
    layout: 'stage',
    parts: [header, { part: 'game-memory', as: 'Memory', props: { pairs: 14, pictures: 'animals' } }],
  },
  {
    name: 'page-pictures',
    layout: 'wide',
    parts: [
      header,
      {
        part: 'gallery',
        as: 'Pictures',
        props: {
          collection: 'page_pictures',
          fields: [{ name: 'photo', type: 'image', required: true }],
          noun: 'photo',
          plural: 'photos',
          imageField: 'photo',
          title: 'Photos',
          onPage: true,
        },
      },
    ],
  },
]);

test('habits that were named, when the page is opened twice, are there once', async () => {
  await open('habits-named');
  await page().getByText('Run', { exact: true }).waitFor();
  await page().reload();
  await page().getByText('Run', { exact: true }).waitFor();

  expect(await page().getByText('Read', { exact: true }).count()).toBe(1);
});

test('a list in groups, when something is added, shows it under the heading of its group', async () => {
  await open('aisles');
  await page().getByRole('textbox', { name: 'Item' }).fill('Pears');
  await page().getByText('Fruit', { exact: true }).click();
  await button('Add item').click();

  await page().getByRole('heading', { name: 'Fruit' }).waitFor();
});

test('a menu with marks, when one is chosen, shows the dishes that have it', async () => {
  await open('marked');
  await button('Vegan').click();
  await page().getByText('Lentils').waitFor();

  expect(await page().getByText('Stew').count()).toBe(0);
});

test('a memory of animals, when all pairs are dealt, has two of each', async () => {
  await open('animals');

  expect(await page().getByRole('button', { name: /^\d+$/ }).count()).toBe(28);
});

test('a gallery on a page without pictures, when opened, has a heading and a button to add one', async () => {
  await open('page-pictures');
  await page().getByRole('heading', { name: 'Photos', exact: true }).waitFor();
  await button('Add photo').click();
  await page().getByRole('dialog').waitFor();
});

test('a price list whose prices are open, when a price is set and the page loaded again, then still shows it', async () => {
  await open('open-prices');
  await button('Edit: price, Nachos').click();
  await page().locator('dialog input').fill('4.5');
  await button('Save').click();
  await page().getByText('€4.50').waitFor();

  await page().reload();

  await page().getByText('€4.50').waitFor();
  expect(await page().getByText('€').count()).toBe(1);
});
