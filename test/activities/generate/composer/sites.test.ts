/** Pages for visitors: what they are called, when things take place, whom a button dials, and whose words they speak. */
import { describe, expect, test } from 'vitest';
import { asCurrent, compose, type Composed } from './compose.ts';

const propsOf = ({ spec }: Composed, part: string): Record<string, unknown> => ({ ...spec.parts.find((use) => use.part === part)?.props });
const timesOf = ({ spec }: Composed): unknown => spec.parts.find(({ props }) => props['id'] === 'times')?.props;

describe('times at which something takes place', () => {
  test.each([
    [
      'site para o grupo de corrida Pés Ligeiros com os treinos de terça e quinta às 19h e domingo às 9h',
      'Treinos',
      ['Terça-feira, Quinta-feira 19h', 'Domingo 9h'],
    ],
    ['website for our judo club with classes on Mondays at 6:30pm and Saturdays at 10am', 'Classes', ['Monday 6:30pm', 'Saturday 10am']],
    ['Webseite für unseren Chor mit Proben dienstags um 19:30 Uhr', 'Proben', ['Dienstag 19:30 Uhr']],
    ["site du club d'échecs avec réunions le premier mardi du mois à 20h", 'Réunions', ['Premier mardi du mois 20h']],
    ['web de la escuela de baile Compás con clases los lunes y miércoles a las 20:00', 'Clases', ['Lunes, Miércoles 20:00']],
  ])('“%s”, when composed, then stand under their name', async (sentence, title, lines) => {
    const app = await compose(sentence);

    expect(timesOf(app)).toMatchObject({ title });
    const { rows } = timesOf(app) as { rows: { day: string; hours: string }[] };
    expect(rows.map(({ day, hours }) => `${day} ${hours}`)).toEqual(lines);
  });

  test('of an invitation, when composed, then leave the party its name', async () => {
    const app = await compose('invitation for a garden party on Saturday at 7pm');

    expect(app.spec.title).toMatch(/garden party/i);
  });
});

describe('a button to call', () => {
  test.each([
    'page pour mon atelier de réparation de vélos à Nantes avec horaires et un bouton pour appeler',
    'página para mi floristería con horario y un botón para llamar',
    'Website für unsere Bäckerei mit Öffnungszeiten und einem Anruf-Button',
    'site for a locksmith with prices and a big button to call us',
    'site da escola de surf com aulas e botão para ligar',
  ])('“%s”, when composed, then dials a number that is said to be none', async (sentence) => {
    const app = await compose(sentence);

    expect(propsOf(app, 'hero')['action']).toMatchObject({ href: 'tel:000000000' });
    expect(app.facts.summary).toContain('000 000 000');
  });

  test('when the number is said, then dials it', async () => {
    const app = await compose('site for a locksmith with prices and a call button');
    const next = await compose('our phone number is 01225 555 019', { current: asCurrent(app) });

    expect(propsOf(next, 'hero')['action']).toEqual({ label: 'Call 01225 555 019', href: 'tel:01225555019' });
    expect(propsOf(next, 'contact-block')).toMatchObject({ phone: '01225 555 019' });
  });
});

describe('words of a page', () => {
  test.each([
    ['site para banho e tosa no Porto', 'Banho e tosa no Porto', /pelo|cão/],
    ['page pour mon atelier de réparation de vélos à Nantes', 'Atelier de réparation de vélos à Nantes', /vélo/],
    ['website for a bicycle repair shop in Leeds', 'Bicycle repair shop in Leeds', /bike/],
    ['página para una lavandería en Cádiz', 'Lavandería en Cádiz', /mancha|etiqueta/],
    ['website for a violin maker in Cremona', 'Violin maker in Cremona', /what we do/],
  ])('of “%s”, when composed, then name it as the sentence does and speak of its trade', async (sentence, title, words) => {
    const app = await compose(sentence);

    expect(app.spec.title).toBe(title);
    expect(JSON.stringify(app.spec.parts)).toMatch(words);
  });

  test('that are asked for as sections, when composed, then head them', async () => {
    const app = await compose(
      'site for our club in Hull, tournaments, with who we are, gallery of trophies and a space for people to leave comments',
    );
    const titles = app.spec.parts.flatMap(({ props }) => (typeof props['title'] === 'string' ? [props['title']] : []));

    expect(titles).toEqual(expect.arrayContaining(['Who we are', 'Gallery of trophies', 'Comments', 'Tournaments']));
  });
});

describe('a booking page', () => {
  test('with a limit and a closed day, when composed, then takes no more and says when nobody is there', async () => {
    const app = await compose(
      'booking page for my café with day, time, number of people and name, max 6 people per booking, closed on mondays',
    );
    const people = app.spec.entities[0]?.fields.find(({ type }) => type === 'number');

    expect(people).toMatchObject({ min: 1, max: 6 });
    expect(propsOf(app, 'opening-hours')['rows']).toEqual([{ day: 'Monday', hours: 'closed' }]);
  });
});

const partNamed = ({ spec }: Composed, title: string) => spec.parts.find(({ props }) => props['title'] === title);

describe('sections of a page that are more than words', () => {
  test.each([
    ['event page for a jazz night with a program and tickets', 'Program', 'timeline'],
    ['event page for a jazz night with a program and tickets', 'Tickets', 'price-list'],
    ['site for a small bakery with opening hours and a map', 'Map', 'contact-block'],
    ['Webseite für unseren Fußballverein SV Blau-Weiß mit Spielplan und Kader', 'Spielplan', 'timeline'],
    ['Konferenz-Webseite mit Referenten und Programm', 'Referenten', 'team'],
    ['site pour un groupe de rock avec dates de tournée et photos', 'Dates de tournée', 'timeline'],
    ['site da igreja com horários das missas e doações', 'Horários das missas', 'opening-hours'],
    ['una web para el Atlético Las Palmeras con el equipo y los partidos', 'Partidos', 'timeline'],
  ])('“%s”, when composed, then shows “%s” as %s', async (sentence, title, part) => {
    expect(partNamed(await compose(sentence), title)?.part).toBe(part);
  });

  test('a programme, when its times are given, then stands in their order', async () => {
    const app = await compose('event page with a schedule: 7pm doors, 8pm first band, 10pm dj');

    expect(propsOf(app, 'timeline')['items']).toEqual([
      { when: '7pm', title: 'Doors' },
      { when: '8pm', title: 'First band' },
      { when: '10pm', title: 'Dj' },
    ]);
  });

  test('members, when they are named, then are said with what they play', async () => {
    const app = await compose('our band page with members Ana on drums, Leo on bass, tour dates and a mailing list');

    expect(propsOf(app, 'team')['people']).toEqual([
      { name: 'Ana', role: 'Drums' },
      { name: 'Leo', role: 'Bass' },
    ]);
  });

  test.each([
    ['link in bio page for a dj', 'DJ', ['Instagram', 'SoundCloud', 'Spotify', 'YouTube']],
    ['page de liens pour une chanteuse avec instagram et spotify', 'Chanteuse', ['Instagram', 'Spotify']],
  ])('“%s”, when composed, then is a list of buttons called “%s”', async (sentence, title, labels) => {
    const app = await compose(sentence);

    expect(app.spec.title).toBe(title);
    expect((propsOf(app, 'link-list')['links'] as { label: string }[]).map(({ label }) => label)).toEqual(labels);
    expect(app.spec.parts.map(({ part }) => part)).not.toContain('feature-grid');
  });
});

describe('days and what is paid with', () => {
  test('the day of a wedding, when guests answer, then stands above the form', async () => {
    expect((await compose('RSVP page for our wedding on June 14')).spec.tagline).toContain('June 14');
  });

  test('an invitation, when it has a day, then is called without it, counts down and takes answers', async () => {
    const app = await compose("page d'invitation pour l'anniversaire de Léa le 12 juin à 15h avec programme et plan");

    expect(app.spec.title).toBe('Anniversaire de Léa');
    expect(app.spec.parts.map(({ part }) => part)).toEqual(expect.arrayContaining(['countdown', 'record-form', 'timeline']));
  });

  test('a page that says that something comes, when composed, then counts down and takes addresses alone', async () => {
    const app = await compose('coming soon page with a countdown to March 1');

    expect(app.spec.parts.map(({ part }) => part)).toEqual(['hero', 'countdown', 'text-section', 'record-form', 'footer']);
    expect(app.spec.entities[0]?.fields.map(({ name }) => name)).toEqual(['name', 'email']);
  });

  test.each([
    ['Website for a hair salon in Leeds with prices', 'GBP'],
    ['Speisekarte für ein Restaurant in Zürich: Rösti 18, Fondue 26', 'CHF'],
    ['cardápio para um restaurante em São Paulo', 'BRL'],
  ])('“%s”, when composed, then has prices in %s', async (sentence, currency) => {
    expect(propsOf(await compose(sentence), 'price-list')['currency']).toBe(currency);
  });
});

test.each([
  ['status page for a small company', 'Small company', 'Operational'],
  ['Statusseite für eine kleine Firma', 'Kleine Firma', 'In Betrieb'],
])('“%s”, when composed, then keeps services with a state, and incidents', async (sentence, title, state) => {
  const { spec } = await compose(sentence);

  expect(spec.title).toBe(title);
  expect(spec.entities.map(({ collection }) => collection)).toEqual(['services', 'incidents']);
  expect(spec.entities[0]?.fields[1]?.options?.[0]).toBe(state);
});
