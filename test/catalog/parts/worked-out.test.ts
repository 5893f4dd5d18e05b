import { expect, test } from 'vitest';
import { usePartStage } from '../support/part-stage.ts';

const header = { part: 'page-header', as: 'Header', props: { title: 'Worked out' } };
const dayFrom = (days: number): string => new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv');
const month = dayFrom(0).slice(0, 7);

const planned = [
  { name: 'subject', type: 'text' },
  { name: 'exam', type: 'date', countdown: true },
  { name: 'since', type: 'number', plain: true },
];
const costs = [
  { name: 'item', type: 'text', required: true },
  { name: 'cost', type: 'money', sumAtMost: { most: 600, collection: 'costs' } },
];
const chart = (as: string, collection: string, props: object) => ({
  part: 'chart',
  as,
  props: { collection, title: as, kind: 'bar', ...props },
});

const { stage, page, open, button, stored } = usePartStage([], () => [
  {
    name: 'study',
    layout: 'stack',
    parts: [
      header,
      chart('Progress', 'study', { groupField: 'subject', valueField: 'done', ofField: 'planned' }),
      { part: 'record-table', as: 'Table', props: { collection: 'study', fields: planned, noun: 'topic', plural: 'topics' } },
    ],
  },
  {
    name: 'figures',
    layout: 'stack',
    parts: [
      header,
      chart('Averages', 'marks', { groupField: 'pupil', valueField: 'mark', op: 'average' }),
      chart('Kilos', 'harvests', { groupField: 'crop', valueField: 'kilos', period: { field: 'day', span: 'month' } }),
      chart('Pressure', 'pressures', {
        groupField: 'day',
        kind: 'line',
        lines: [
          { field: 'systolic', label: 'Systolic' },
          { field: 'diastolic', label: 'Diastolic' },
        ],
      }),
      {
        part: 'stat-tiles',
        as: 'Left',
        props: { collection: 'games', tiles: [{ label: 'Left', op: 'count', where: { field: 'state', not: 'Finished' } }] },
      },
    ],
  },
  {
    name: 'budget',
    layout: 'stack',
    parts: [
      header,
      {
        part: 'progress-goal',
        as: 'Budget',
        props: { collection: 'costs', valueField: 'cost', target: 600, noun: 'Cost', unit: 'EUR', most: true },
      },
      { part: 'record-form', as: 'Form', props: { collection: 'costs', fields: costs, noun: 'cost' } },
    ],
  },
]);

const rows = (collection: string, list: readonly Record<string, unknown>[]): void =>
  void stage().rows.set(
    collection,
    list.map((fields, at) => ({ ...fields, id: `${collection}${at}`, created_at: '2026-01-01T00:00:00Z' })),
  );

test('hours done of hours planned, when rows of a subject are added up, are a bar that says how far it is', async () => {
  rows('study', [
    { subject: 'Optics', exam: dayFrom(12), planned: 10, done: 6, since: 2026 },
    { subject: 'Optics', exam: dayFrom(-2), planned: 10, done: 9, since: 2025 },
  ]);
  await open('study');
  await page().getByText('15 of 20').waitFor();

  expect(await page().getByText('75%').count()).toBe(1);
});

test('a day that is counted down to, when it is near or has passed, says how many days; a year has no separators', async () => {
  rows('study', [
    { subject: 'Optics', exam: dayFrom(12), since: 2026 },
    { subject: 'Waves', exam: dayFrom(-2), since: 1998 },
  ]);
  await open('study');
  await page().getByText('12 days left').waitFor();

  expect(await page().getByText('2 days ago').count()).toBe(1);
  expect(await page().getByText('2026', { exact: true }).count()).toBe(1);
});

test('marks of pupils, when they are averaged, are not added up', async () => {
  rows('marks', [
    { pupil: 'Ada', mark: 2 },
    { pupil: 'Ada', mark: 3 },
    { pupil: 'Ben', mark: 1 },
  ]);
  await open('figures');

  await page().getByText('2.5', { exact: true }).waitFor();
});

test('sums of a month, when another month is chosen, are those of that month', async () => {
  rows('harvests', [
    { crop: 'Beans', kilos: 4, day: `${month}-01` },
    { crop: 'Beans', kilos: 30, day: '2024-03-05' },
  ]);
  await open('figures');
  await page().getByText('4', { exact: true }).waitFor();
  await page().getByRole('combobox', { name: 'Kilos' }).selectOption('2024-03-01');

  await page().getByText('30', { exact: true }).waitFor();
});

test('measurements, when there are two a day, are two lines with their own names', async () => {
  rows('pressures', [
    { day: `${month}-01`, systolic: 128, diastolic: 81 },
    { day: `${month}-02`, systolic: 122, diastolic: 79 },
  ]);
  await open('figures');

  await page()
    .getByRole('img', { name: /Systolic: .*128.*122.*Diastolic: .*81.*79/ })
    .waitFor();
});

test('rows that are not done, when counted, leave out the last state', async () => {
  rows('games', [{ state: 'Finished' }, { state: 'Playing' }, { state: 'Backlog' }]);
  await open('figures');

  await page().locator('dl:has-text("Left") dd', { hasText: '2' }).waitFor();
});

test('a budget, when a cost would pass it, refuses it and says by how much', async () => {
  rows('costs', [{ item: 'Tent', cost: 550 }]);
  await open('budget');
  await page().getByText('€50.00 left').waitFor();
  await page().getByRole('textbox', { name: 'Item' }).fill('Band');
  await page().getByRole('textbox', { name: 'Cost' }).fill('80');
  await button(/Add cost/).click();
  await page()
    .getByText(/30\.00 too much/)
    .waitFor();
  expect(stored('costs')).toHaveLength(1);

  await page().getByRole('textbox', { name: 'Cost' }).fill('50');
  await button(/Add cost/).click();
  await page().getByText('€0.00 left').waitFor();
});
