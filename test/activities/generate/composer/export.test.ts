import { expect, test } from 'vitest';
import { asCurrent, compose, partsOf } from './compose.ts';

test.each([
  'track my books with title, author and export to csv',
  'expense tracker with amount, category, date. Let me export everything as excel',
  'inventory list with name, quantity; sort, filter and export',
  'todo list with csv export',
  'Ausgabentracker mit Betrag und Datum, als CSV exportieren',
  'suivi de dépenses avec montant et date, exporter en csv',
  'lista de gastos con importe y fecha y exportar a excel',
  'lista de despesas com valor e data e exportar para csv',
])('“%s” is given a download of its rows, behind them', async (sentence) => {
  const app = await compose(sentence);

  expect(partsOf(app).at(-1)).toBe('csv-download');
  expect(app.spec.leftOut).toEqual([]);
  expect(app.spec.entities[0]?.fields.map(({ name }) => name).join()).not.toMatch(/csv|excel|export/);
});

test('a field that only sounds like it stays a field', async () => {
  const app = await compose('shipments with country, export date and weight');

  expect(partsOf(app)).not.toContain('csv-download');
  expect(app.spec.entities[0]?.fields.map(({ name }) => name)).toContain('export_date');
});

test('an app that keeps no rows says so', async () => {
  expect((await compose('tip calculator with csv export')).spec.leftOut).toHaveLength(1);
});

test('a download, when it is asked for and taken away again, comes and goes', async () => {
  const app = await compose('add csv export', { current: asCurrent(await compose('track my books with title, author')) });
  const after = await compose('remove the csv export', { current: asCurrent(app) });

  expect(partsOf(app).at(-1)).toBe('csv-download');
  expect(partsOf(after)).not.toContain('csv-download');
});
