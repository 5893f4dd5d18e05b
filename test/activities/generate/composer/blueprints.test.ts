/** Rows as people expect them though they name few or no fields: stages, goals, a day's goal, a ranking, a week. */
import { describe, expect, test } from 'vitest';
import { sound } from '../../../../activities/generate/composer/plan/sound.ts';
import { compose, fieldsOf, partsOf, understanding, type Composed } from './compose.ts';

const partOf = ({ spec }: Composed, name: string) => spec.parts.find(({ part }) => part === name)?.props;
const optionsOf = ({ spec }: Composed, at = 0): string[][] =>
  (spec.entities[at]?.fields ?? []).flatMap(({ options }) => (options ? [options] : []));

describe('a plan', () => {
  test('with a part that reads a field which its rows do not have, when checked, then is refused', () => {
    const entities = [{ collection: 'ideas', singular: 'idea', plural: 'ideas', fields: [{ name: 'title', type: 'text' as const }] }];
    const parts = [{ part: 'vote-list', as: 'Votes', props: { collection: 'ideas', titleField: '' } }];

    expect(() => sound({ entities, parts })).toThrow('vote-list');
    expect(() => sound({ entities: [{ ...entities[0]!, fields: [] }], parts: [] })).toThrow('no fields');
  });

  test.each(['feature request board with voting', 'Ideensammlung mit Abstimmung', 'tablero de ideas con votos'])(
    'of “%s”, when voting is all that is said, then has ideas with a title',
    async (sentence) => {
      const app = await compose(sentence);

      expect(partOf(app, 'vote-list')?.['titleField']).toBe(app.spec.entities[0]?.fields[0]?.name);
    },
  );
});

describe('rows with stages', () => {
  test.each([
    ['job application tracker with company, position, status and date applied', ['Wishlist', 'Applied', 'Interview', 'Offer', 'Rejected']],
    ['Bewerbungstracker mit Firma, Stelle und Status', ['Vorgemerkt', 'Beworben', 'Gespräch', 'Zusage', 'Absage']],
    ['simple CRM for a small agency', ['New', 'Contacted', 'Proposal', 'Won', 'Lost']],
    ['CRM pour une petite agence', ['Nouveau', 'Contacté', 'Devis envoyé', 'Gagné', 'Perdu']],
    ['product roadmap', ['Later', 'Next', 'Now', 'Shipped']],
  ])('of “%s”, when made, then stand on a board of them and in a list', async (sentence, stages) => {
    const app = await compose(sentence);

    expect(partOf(app, 'board')?.['columns']).toEqual(stages);
    expect(partsOf(app)).toContain('record-table');
    expect(optionsOf(app)).toContainEqual(stages);
  });

  test.each([
    ['retro board with start, stop, continue', ['Start', 'Stop', 'Continue']],
    ['retro board', ['Went well', 'To improve', 'Action items']],
  ])('of “%s”, when columns are named or usual, then those are the columns', async (sentence, columns) => {
    expect(partOf(await compose(sentence), 'board')?.['columns']).toEqual(columns);
  });
});

describe('rows that have a shape of their own', () => {
  test.each([
    ['savings goals tracker', 'goal-list', { valueField: 'saved_so_far', targetField: 'target' }],
    ['Sparziele', 'goal-list', { valueField: 'gespart', targetField: 'sparziel' }],
    ['OKR tracker', 'goal-list', { groupField: 'objective' }],
    ['reading goal tracker', 'goal-list', { valueField: 'pages_read', targetField: 'pages_in_total' }],
    ['water intake tracker with a daily goal', 'day-goal', { goal: 2000, unit: 'ml', steps: [150, 250, 500] }],
    ['Wassertracker mit einem Tagesziel von 3 Litern', 'day-goal', { goal: 3000 }],
    ['calorie counter', 'day-goal', { most: true, unit: 'kcal' }],
    ['fitness challenge leaderboard', 'leaderboard', { nameField: 'name', valueField: 'points' }],
    ['pub quiz scores', 'leaderboard', { nameField: 'team', valueField: 'points' }],
    ['meal planner for the week', 'week-plan', { dayField: 'date', titleField: 'dish', slotField: 'meal' }],
    ['class schedule', 'week-plan', { dayField: 'day', titleField: 'subject', timeField: 'starts' }],
    ['Stundenplan', 'week-plan', { dayField: 'tag', titleField: 'fach' }],
    ['Putzplan für die WG mit Lena, Tom und Ali', 'week-plan', { dayField: 'tag', slotField: 'person' }],
    ['shift schedule for Anna, Ben and Carla', 'week-plan', { slotField: 'person', titleField: 'shift' }],
    ['habit tracker with streaks', 'habit-grid', {}],
  ])('“%s”, when made, then are seen in a %s', async (sentence, part, props) => {
    expect(partOf(await compose(sentence), part)).toMatchObject(props);
  });

  test('“birthday reminder”, when made, then has the next birthday first and says that nothing is sent', async () => {
    const app = await compose('birthday reminder');

    expect(app.spec.entities[0]?.fields.find(({ yearly }) => yearly)?.type).toBe('date');
    expect(app.spec.leftOut.join()).toContain('do not send');
    expect(app.files.find(({ path }) => path.endsWith('App.tsx'))?.content).toContain('yearly: true');
  });

  test.each([
    ['plant watering schedule', 'Watered today'],
    ['Gießplan', 'Heute gegossen'],
    ['cleaning schedule', 'Done today'],
  ])('“%s”, when made, then works out the next day, and a button says that it was today', async (sentence, label) => {
    const app = await compose(sentence);

    expect(app.spec.entities[0]?.fields.find(({ computed }) => computed?.op === 'later')?.countdown).toBe(true);
    expect(partOf(app, 'record-table')?.['today']).toMatchObject({ label });
    expect(partOf(app, 'record-table')?.['marks']).toHaveLength(1);
  });

  test.each(['subscription tracker with monthly total', 'Abo Übersicht mit monatlicher Summe'])(
    '“%s”, when made, then adds up what each fee is by the month',
    async (sentence) => {
      const app = await compose(sentence);

      const field = app.spec.entities[0]?.fields.find(({ computed }) => computed?.op === 'rated');
      expect(field?.computed?.gives).toHaveLength(8);
      expect(JSON.stringify(partOf(app, 'stat-tiles'))).toContain(field?.name);
    },
  );

  test.each([
    ['wedding planner', ['checklist', 'record-form', 'record-table', 'goal-list']],
    ['Hochzeitsplaner', ['checklist', 'record-form', 'record-table', 'goal-list']],
    ['renovation tracker', ['checklist', 'goal-list', 'record-table']],
  ])('“%s”, when made, then has a list for each of its matters', async (sentence, parts) => {
    const app = await compose(sentence);

    expect(app.spec.entities.length).toBeGreaterThan(2);
    expect(partsOf(app)).toEqual(expect.arrayContaining(parts));
    expect(app.spec.parts.slice(1).every(({ view }) => view !== undefined)).toBe(true);
  });
});

describe('rows of which little is said', () => {
  test.each([
    ['gradebook for a teacher', ['Student', 'Subject', 'Test or task', 'Grade', 'Date']],
    ['guest list with table', ['Name', 'People', 'Answer', 'Dietary wishes', 'Table']],
    ['sports team roster with positions and numbers', ['Name', 'Position', 'Number']],
    ['workout log with sets, reps and weight', ['Date', 'Exercise', 'Sets', 'Reps', 'Weight']],
    ['timesheet with hours per project', ['Date', 'Project', 'What was done', 'Hours', 'Notes']],
    ['meeting notes with action items', ['Title', 'Date', 'Who was there', 'Notes', 'Action items']],
    ['inventory for a bike workshop with low stock warning', ['Name', 'Quantity', 'Minimum stock', 'Place', 'Notes']],
    ['Tankbuch', ['Datum', 'Gefahren seit letztem Tanken (km)', 'Liter', 'Liter pro 100 km', 'Kosten']],
    ['diário de sintomas', ['Data', 'Sintoma', 'Intensidade (1–10)', 'Possível causa', 'Notas']],
    ['registro de visitas', ['Nombre', 'Fecha', 'Entrada', 'Salida', 'Empresa', 'Visita a']],
    ['watchlist', ['Title', 'Kind', 'Where to watch', 'Status', 'Rating']],
  ])('“%s”, when made, then keeps what people expect', async (sentence, labels) => {
    const app = await compose(sentence);

    const found = app.spec.entities[0]?.fields.map(({ name, label }) => label ?? fieldLabel(name)) ?? [];
    expect(found).toEqual(labels);
  });

  test('“mood journal with emoji”, when made, then has faces to choose from, and days', async () => {
    const app = await compose('mood journal with emoji');

    expect(optionsOf(app)[0]?.[0]).toBe('😀 Great');
    expect(app.spec.entities[0]?.fields.some(({ type, now }) => type === 'date' && now)).toBe(true);
  });

  test.each(['anonymous feedback form for employees', 'anonymes Feedbackformular für Mitarbeiter'])(
    '“%s”, when made, then asks nobody who they are',
    async (sentence) => {
      const app = await compose(sentence);

      expect(fieldsOf(app).join(' ')).not.toMatch(/name|email|e_mail/);
    },
  );

  test('“poll: pizza or pasta for the party?”, when made, then has those two answers', async () => {
    const app = await compose('poll: pizza or pasta for the party?');

    expect(partOf(app, 'poll')).toMatchObject({ options: ['Pizza', 'Pasta'], question: 'Pizza or Pasta for the party?' });
  });
});

test('words of a thing that ask for rows of it, when read, then are there in each language', () => {
  const missing = Object.entries(understanding.nouns).flatMap(([id, { heads }]) =>
    heads && Object.values(heads).some((words) => words.length === 0) ? [id] : [],
  );

  expect(missing).toEqual([]);
});

const fieldLabel = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
