import { expect, test } from 'vitest';
import { compose, fieldsOf, partsOf, type Composed } from './compose.ts';

/** `visits>pets: pet date cost`, with what it belongs to behind the collection. */
const things = (app: Composed): string[] =>
  app.spec.entities.map(({ collection, fields }) => {
    const owner = fields.find(({ from }) => from !== undefined)?.from?.collection;
    return `${collection}${owner === undefined ? '' : `>${owner}`}: ${fields.map(({ name }) => name).join(' ')}`;
  });

test.each([
  [
    'students with name and instrument, lessons per student (date, duration, paid)',
    ['students: name instrument', 'lessons>students: student date duration paid'],
  ],
  [
    'courses (title, teacher), sessions per course with date, room and students per course (name, email)',
    ['courses: title teacher', 'sessions>courses: course date room', 'students>courses: name course email'],
  ],
  [
    'keep track of vehicles with plate and make and of fuel fills for each vehicle (date, litres, price)',
    ['vehicles: plate make', 'fuel_fills>vehicles: vehicle date litres price'],
  ],
  [
    'goats (tag number, breed) and milk per goat per day in litres',
    ['goats: tag_number breed', 'milks>goats: goat date milk_litres notes'],
  ],
  [
    'Häuser (Adresse), Wohnungen pro Haus mit Miete, Mieter pro Wohnung (Name, Telefon)',
    ['haeuser: adresse', 'wohnungen>haeuser: name haus miete', 'mieter>wohnungen: name wohnung telefon'],
  ],
  [
    'Schüler (Name, Telefon) und Fahrstunden je Schüler mit Datum, Dauer',
    ['schueler: name telefon', 'fahrstunden>schueler: schueler datum dauer'],
  ],
  [
    'projets avec tâches (titre, statut) et heures par tâche',
    ['projets: titre statut echeance remarques', 'taches>projets: titre projet statut', 'heures>taches: tache date heures remarques'],
  ],
  ['chèvres (numéro, race), traites par chèvre avec date et litres', ['chevres: numero race', 'traites>chevres: chevre date litres']],
  [
    'clientes con nombre, motos por cliente (matrícula, marca), reparaciones por moto con fecha y coste',
    ['clientes: nombre', 'motos>clientes: matricula cliente marca', 'reparaciones>motos: moto fecha coste'],
  ],
  ['turmas (nome, sala) e alunos por turma (nome, email)', ['turmas: nome sala', 'alunos>turmas: nome turma email']],
  [
    'Band: Lieder (Titel, Tonart), Proben mit Datum und Ort, Auftritte mit Datum und Ort',
    ['lieder: titel tonart', 'proben: name datum ort', 'auftritte: name datum ort'],
  ],
  [
    'children (name, birth date), vaccinations per child (vaccine, date)',
    ['children: name birth_date', 'vaccinations>children: vaccine child date'],
  ],
])('“%s” keeps rows of several kinds, each with what it belongs to', async (sentence, expected) => {
  expect(things(await compose(sentence))).toEqual(expected);
});

test.each([
  ['authors and books per author', 2],
  ['Lieferanten und Bestellungen pro Lieferant', 2],
  ['auteurs et livres par auteur', 2],
  ['edificios y pisos por edificio', 2],
  ['autores e livros por autor', 2],
  ['projects with tasks and hours per task', 3],
])('“%s” without a list of fields has those that are usual', async (sentence, count) => {
  const { spec } = await compose(sentence);

  expect(spec.entities).toHaveLength(count);
  expect(spec.entities.every(({ fields }) => fields.filter(({ from }) => from === undefined).length > 1 || fields.length > 1)).toBe(true);
  expect(spec.entities.at(-1)?.fields.find(({ from }) => from)?.required).toBe(true);
});

test('an hourly rate per client is a field of clients, hours per client are rows', async () => {
  const app = await compose('clients with name, hourly rate per client and hours per client');

  expect(things(app)).toEqual(['clients: name hourly_rate', 'hours>clients: client date hours notes']);
});

test('a ranking by a figure is a view with the most of it on top', async () => {
  const app = await compose('quiz league: teams with town, matches with date and score, a ranking by points');
  const ranking = app.spec.parts.find(({ view }) => view === 'Ranking');

  expect(things(app)[0]).toBe('teams: name town points');
  expect(ranking?.props['sort']).toEqual({ field: 'points', direction: 'desc' });
});

test('a chart is drawn over the things that have its figure', async () => {
  const app = await compose('riding stable: horses (name, breed), rides per horse with date and minutes, a chart of minutes over time');

  expect(app.spec.parts.find(({ part }) => part === 'chart')?.props).toMatchObject({ collection: 'rides', valueField: 'minutes' });
});

test.each([
  ['recipes with ingredients, steps and calories per portion', 'calories_per_portion:number'],
  ['books with title, author and price per page', 'price_per_page:money'],
  ['bugs (title, priority (low, medium, high), status)', 'priority:choice(low|medium|high)'],
])('“%s” is about one thing', async (sentence, field) => {
  const app = await compose(sentence);

  expect(app.spec.entities).toHaveLength(1);
  expect(fieldsOf(app)).toContain(field);
});

test.each([
  ['vet practice: goats with tag number and breed', 'Vet practice', ['tag_number:text', 'breed:text']],
  ['hair salon - clients with name and phone', 'Hair salon', ['name:text', 'phone:phone']],
  ['Fahrradladen: Leihräder mit Nummer, Größe und Preis pro Tag', 'Fahrradladen', ['nummer:number', 'groesse:text', 'preis_pro_tag:money']],
  ['boulangerie : commandes avec client, date et prix', 'Boulangerie', ['client:text', 'date:date', 'prix:money']],
  ['peluquería: clientas con nombre y teléfono', 'Peluquería', ['nombre:text', 'telefono:phone']],
  ['padaria: funcionários com nome e salário', 'Padaria', ['nome:text', 'salario:money']],
])('“%s” names the app by the trade and keeps the rows behind it', async (sentence, title, fields) => {
  const app = await compose(sentence);

  expect(app.spec.title).toBe(title);
  expect(app.spec.appType).toBe('tool');
  expect(fieldsOf(app)).toEqual(fields);
});

test.each([
  ['bike workshop app: customers with name and phone, bikes per customer (make, colour)', 'Bike workshop', 2],
  ['Weingut: Weine mit Jahrgang, Verkostungen pro Wein mit Datum und Bewertung', 'Weingut', 2],
  ['gestion de mon refuge : chiens (nom, race), adoptions par chien avec date', 'Refuge', 2],
  ['granja - vacas (número, raza), partos por vaca con fecha', 'Granja', 2],
  ['clínica veterinária: animais (nome, espécie), vacinas por animal com data e dose', 'Clínica veterinária', 2],
])('“%s” names the app in front of its things', async (sentence, title, count) => {
  const { spec } = await compose(sentence);

  expect(spec.title).toBe(title);
  expect(spec.entities).toHaveLength(count);
});

test.each([
  'nail salon: services with prices',
  'hair salon in Bristol',
  'Friseursalon: Leistungen mit Preisen und Öffnungszeiten',
  'coiffeur : prestations et tarifs, horaires, contact',
  'restaurante: carta, horario y reservas',
  'salão de beleza: serviços, preços e contato',
])('“%s” stays a page', async (sentence) => {
  const app = await compose(sentence);

  expect(app.spec.appType).toBe('website');
  expect(partsOf(app)).toContain('hero');
});
