import { expect, test } from 'vitest';
import { compose, fieldsOf, type Composed } from './compose.ts';

const things = (app: Composed): string[] =>
  app.spec.entities.map(({ collection, fields }) => `${collection}: ${fields.map(({ name }) => name).join(' ')}`);

test.each([
  ['track customers (name, phone) and their orders (date, amount)', ['customers: name phone', 'orders: customer date amount']],
  ['students (name, class) with their grades (subject, grade, date)', ['students: name class', 'grades: subject student grade date']],
  [
    'projects (title), their tasks (title, status) and their members (name, role)',
    ['projects: title', 'tasks: title project status', 'members: name project role'],
  ],
  ['Kunden mit Name und Telefon und ihre Rechnungen mit Nummer und Betrag', ['kunden: name telefon', 'rechnungen: kunde nummer betrag']],
  ['clients (nom) et leurs factures (numéro, montant)', ['clients: nom', 'factures: client numero montant']],
  ['clientes (nombre) y sus pedidos (fecha, importe)', ['clientes: nombre', 'pedidos: cliente fecha importe']],
  ['clientes (nome) e seus pedidos (data, valor)', ['clientes: nome', 'pedidos: cliente data valor']],
])('“%s” keeps rows that belong to rows', async (sentence, expected) => {
  const app = await compose(sentence);

  expect(things(app)).toEqual(expected);
  expect(app.spec.entities[1]?.fields.find(({ from }) => from !== undefined)?.from?.collection).toBe(app.spec.entities[0]?.collection);
});

test('things without a list of fields get those that they usually have', async () => {
  const app = await compose('customers and their invoices');

  expect(app.spec.entities.map(({ fields }) => fields.length > 2)).toEqual([true, true]);
  expect(app.spec.title).toBe('Customers and invoices');
});

test.each([
  ['books and their authors', 'author:text'],
  ['recipes with their ingredients', 'ingredients:longtext'],
])('“%s” keeps one thing, since the other is known of it', async (sentence, field) => {
  const app = await compose(sentence);

  expect(app.spec.entities).toHaveLength(1);
  expect(fieldsOf(app)).toContain(field);
});
