import { expect, test } from 'vitest';
import { compose, fieldsOf, partsOf } from './compose.ts';

test.each([
  ['contact list with name and phone, only I should see it', ['name:text', 'phone:phone']],
  ['Mitgliederliste mit Name und Geburtstag, nur ich darf sie sehen', ['name:text', 'geburtstag:date']],
  ['liste de contacts avec nom et email, moi seul peux la voir', ['nom:text', 'email:email']],
  ['lista de candidatos con nombre y correo, solo yo puedo verla', ['nombre:text', 'correo:email']],
  ['lista de pacientes com nome e telefone, só eu posso ver', ['nome:text', 'telefone:phone']],
])('“%s” keeps the rows for the owner and says where they are read', async (sentence, fields) => {
  const app = await compose(sentence);
  const [collection] = app.analysis.collections;

  expect(fieldsOf(app)).toEqual(fields);
  expect(collection?.access).toEqual({ create: 'anyone', read: 'owner', update: 'owner', delete: 'owner' });
  expect(partsOf(app)).toEqual(['page-header', 'record-form']);
  expect(app.spec.leftOut.join()).toContain('Data');
});

test('the rows that others are chosen from stay in the app, and it is said who can read them', async () => {
  const app = await compose('clients with name, projects per client (title, due date). only I should see the clients');

  expect(app.spec.entities.some(({ confidential }) => confidential)).toBe(false);
  expect(app.spec.leftOut.join()).toMatch(/only I should see the clients: everyone who has the address/i);
});

test.each([
  ['patients with name and diagnosis', /^Patients: everyone who has the address/],
  ['Bewerber mit Name und E-Mail', /^Bewerber: Wer die Adresse/],
  ['patients avec nom et téléphone', /^Patients : toute personne/],
  ['pacientes con nombre y alergias', /^Pacientes: quien tenga/],
  ['pacientes com nome e telefone', /^Pacientes: quem tiver/],
])('“%s” says that everyone can read the rows', async (sentence, said) => {
  expect((await compose(sentence)).spec.leftOut.join()).toMatch(said);
});

test.each(['books with title and author', 'contact form for a clinic'])('“%s” has nothing to say about it', async (sentence) => {
  expect((await compose(sentence)).spec.leftOut).toEqual([]);
});
