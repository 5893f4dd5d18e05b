/** Pages and forms of firms, shops and occasions: what visitors ask for, what costs something, and what a celebration is called. */
import { describe, expect, test } from 'vitest';
import { compose, fieldsOf, type Composed } from './compose.ts';

const propsOf = ({ spec }: Composed, part: string): Record<string, unknown> => ({ ...spec.parts.find((use) => use.part === part)?.props });

interface Group {
  readonly title: string;
  readonly items: readonly { readonly name: string; readonly price?: number }[];
}
const groupsOf = (app: Composed): readonly Group[] => propsOf(app, 'price-list')['groups'] as readonly Group[];
const rowsOf = (app: Composed): string[] => groupsOf(app).flatMap(({ items }) => items.map(({ name }) => name));

describe('a form for a request', () => {
  test.each([
    [
      'quote request form for a roofing company',
      'Ask for a quote',
      ['what_needs_doing:longtext!', 'where:text', 'by_when:date', 'budget:money'],
    ],
    ['Angebotsanfrage Formular für einen Malerbetrieb', 'Angebot anfordern', ['was_soll_gemacht_werden:longtext!', 'bis_wann:date']],
    ['formulaire de demande de devis pour un plombier', 'Demander un devis', ['travaux_souhaites:longtext!', 'pour_quand:date']],
    ['formulario de solicitud de presupuesto para reformas', 'Pedir presupuesto', ['que_trabajo_necesitas:longtext!', 'donde:text']],
    ['formulário de pedido de orçamento para pintura de casas', 'Pedir orçamento', ['que_trabalho_e_preciso:longtext!', 'onde:text']],
    ['booking request form for a boat rental', 'Ask to rent', ['from:date!', 'until:date']],
    ['Buchungsanfrage für eine Ferienwohnung', 'Buchung anfragen', ['anreise:date!', 'abreise:date!', 'wie_viele_personen:number!']],
    ['repair request form for tenants', 'Report a repair', ['what_is_broken:longtext!']],
    ['Formular für Reparaturanfragen in unserer Fahrradwerkstatt', 'Reparatur melden', ['was_ist_kaputt:longtext!']],
    ['cake order form', 'Order', ['phone:phone', 'what_would_you_like:longtext!', 'for_when:date']],
    ['solicitud de empleo para una tienda', 'Enviar solicitud', ['motivacion:longtext']],
  ])('“%s”, when composed, then asks for “%s” in confidence', async (sentence, submit, fields) => {
    const app = await compose(sentence);

    expect(app.spec.entities[0]?.confidential).toBe(true);
    expect(fieldsOf(app).map((field, at) => `${field}${app.spec.entities[0]?.fields[at]?.required ? '!' : ''}`)).toEqual(
      expect.arrayContaining(fields),
    );
    expect(propsOf(app, 'record-form')).toMatchObject({ submit });
  });

  test.each([
    ['reserva de mesas para mi restaurante', 'Reserva de mesas', ['telefono:phone', 'fecha:date', 'hora:time', 'cuantas_personas:number']],
    [
      'Tischreservierung für mein Restaurant',
      'Tischreservierung',
      ['telefon:phone', 'datum:date', 'uhrzeit:time', 'wie_viele_personen:number'],
    ],
    ['réservation de table pour mon bistrot', 'Réservation de table', ['telephone:phone', 'date:date', 'heure:time']],
  ])('“%s”, when composed, then is called “%s” and says whose it is below', async (sentence, title, fields) => {
    const app = await compose(sentence);

    expect(app.spec.title).toBe(title);
    expect(String(propsOf(app, 'page-header')['text'])).toMatch(/^(?:Restaurante|Restaurant|Bistrot)\./);
    expect(fieldsOf(app)).toEqual(expect.arrayContaining(fields));
  });

  test('a word that ends like a table, when composed, then books none', async () => {
    const app = await compose('Seite für meine Praxis mit Terminanfrage, die Patienten sollen automatisch eine Mail bekommen');

    expect(fieldsOf(app)).not.toContain('wie_viele_personen:number');
  });
});

describe('rows of a price list that are named without amounts', () => {
  test.each([
    [
      'website for my mobile dog grooming business in Leeds with prices for small, medium and large dogs',
      'Prices',
      ['Small dogs', 'Medium dogs', 'Large dogs'],
      'GBP',
    ],
    ['guesthouse site with rooms: single, double, suite with prices', 'Rooms', ['Single', 'Double', 'Suite'], 'USD'],
    [
      'Webseite für eine Ferienwohnung mit Preisen für Vor-, Haupt- und Nachsaison und Buchungsanfrage',
      'Preise',
      ['Vorsaison', 'Hauptsaison', 'Nachsaison'],
      'EUR',
    ],
    ['site pour un salon de coiffure avec tarifs femmes, hommes et enfants', 'Tarifs', ['Femmes', 'Hommes', 'Enfants'], 'EUR'],
    ['casa rural con habitaciones individual, doble y suite y precios', 'Habitaciones', ['Individual', 'Doble', 'Suite'], 'EUR'],
    ['site do meu salão de beleza com preços para corte, coloração e manicure', 'Preços', ['Corte', 'Coloração', 'Manicure'], 'EUR'],
  ])('“%s”, when composed, then stand in “%s” with sample amounts', async (sentence, title, rows, currency) => {
    const app = await compose(sentence);

    expect(propsOf(app, 'price-list')).toMatchObject({ title, currency });
    expect(rowsOf(app)).toEqual(rows);
    expect(propsOf(app, 'price-list')['note']).toBeDefined();
    expect(
      app.spec.parts.filter(
        ({ part, props }) => part === 'text-section' && typeof props['title'] === 'string' && rows.includes(props['title']),
      ),
    ).toEqual([]);
  });

  test.each([
    ['restaurant page with a menu of starters, pizzas and desserts', ['Starters', 'Pizzas', 'Desserts']],
    ["menu d'une crêperie avec galettes, crêpes et boissons", ['Galettes', 'Crêpes', 'Boissons']],
  ])('“%s”, when composed, then are the courses of its menu', async (sentence, courses) => {
    expect(groupsOf(await compose(sentence)).map(({ title }) => title)).toEqual(courses);
  });
});

describe('goods of one price', () => {
  test.each([
    ['candle shop selling candles in lavender, vanilla and cedar at 12 £ each, two sizes', ['Lavender', 'Vanilla', 'Cedar'], 12],
    ['Online-Shop für handgemachte Seifen mit Lavendel, Ziege und Kaffee für je 6,50 €', ['Lavendel', 'Ziege', 'Kaffee'], 6.5],
    ['velas de lavanda, vainilla y canela a 10 € cada una', ['Velas de lavanda', 'Velas de vainilla', 'Velas de canela'], 10],
    ['boutique en ligne avec bougies lavande, vanille et cèdre à 12 € pièce', ['Bougies lavande', 'Bougies vanille', 'Bougies cèdre'], 12],
    ['loja de sabonetes de lavanda, mel e café a 5 € cada', ['Sabonetes de lavanda', 'Sabonetes de mel', 'Sabonetes de café'], 5],
  ])('“%s”, when composed, then are sold one by one', async (sentence, names, price) => {
    const items = propsOf(await compose(sentence), 'shop')['items'] as readonly { readonly name: string; readonly price: number }[];

    expect(items.map(({ name }) => name)).toEqual(names);
    expect(items.every((item) => item.price === price)).toBe(true);
  });

  test('of “two sizes”, when composed, then can be had in both', async () => {
    const { items } = propsOf(await compose('candle shop with candles in lavender and cedar at 12 £ each, two sizes'), 'shop');

    expect(items).toMatchObject([{ choices: [{ label: 'Size', options: ['Small', 'Large'] }] }, {}]);
  });
});

describe('an occasion', () => {
  test.each([
    ['wedding page for Anna and Tom, 14 June 2027 in Bath, with RSVP and programme', 'Wedding', 'You are invited'],
    ['Hochzeitsseite für Lena und Max am 12. September 2026 in Freiburg mit Zusage und Ablauf', 'Hochzeit', 'Herzlich willkommen'],
    ['page de mariage pour Julie et Marc le 20 juin à Annecy avec programme et réponse', 'Mariage', 'Bienvenue'],
  ])('“%s”, when composed, then is named above the couple and offers nothing', async (sentence, eyebrow, welcome) => {
    const app = await compose(sentence);
    const titles = app.spec.parts.map(({ props }) => props['title']);

    expect(propsOf(app, 'hero')).toMatchObject({ eyebrow });
    expect(titles).toContain(welcome);
    expect(titles).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:What we offer|Unser Angebot|Nos prestations|About|Über uns|À propos)$/)]),
    );
    expect(app.spec.parts.map(({ part }) => part)).toEqual(expect.arrayContaining(['timeline', 'record-form']));
  });

  test.each([
    ['funeral page for my grandfather with condolence book', 'comments', 'Condolence book'],
    ['página web para la boda de Lucía y Pablo el 5 de septiembre en Toledo con programa y confirmación', 'text-section', 'Bienvenidos'],
  ])('“%s”, when composed, then has a %s called “%s”', async (sentence, part, title) => {
    const { spec } = await compose(sentence);

    expect(spec.parts.filter((use) => use.part === part).map(({ props }) => props['title'])).toContain(title);
  });

  test('told as “festa de aniversário de 40 anos do João”, when composed, then is a page with an answer', async () => {
    const app = await compose('festa de aniversário de 40 anos do João no dia 3 de maio em Lisboa, com confirmação');

    expect(app.spec.title).toContain('João');
    expect(app.spec.entities[0]?.confidential).toBe(true);
  });
});

describe('what is said of an occasion or a course', () => {
  test.each([
    [
      'invitación de cumpleaños para Marta, 7 de junio a las 17h en el Parque Central',
      [
        { label: 'Cuándo', value: '7 de junio a las 17h' },
        { label: 'Dónde', value: 'Parque Central' },
      ],
    ],
    ["invitation pour le baptême de Léo le 12 avril à l'église Saint-Pierre", [{ value: '12 avril' }, { value: 'Église Saint-Pierre' }]],
    ['page for a cooking course, 4 Thursdays in March, 95 euros, with sign up', [{ value: '4 Thursdays in March' }, { value: '95 euros' }]],
  ])('“%s”, when composed, then stands in the opening', async (sentence, facts) => {
    expect(propsOf(await compose(sentence), 'hero')['facts']).toMatchObject(facts);
  });

  test.each([
    ['Sommerfest der Feuerwehr am 18. Juli mit Programm und Anfahrt', ['timeline', 'contact-block']],
    ['bautizo de Mateo el 8 de junio en la iglesia de San Juan con confirmación', ['countdown', 'record-form']],
  ])('“%s”, when composed, then is a page though none was named', async (sentence, parts) => {
    const { spec } = await compose(sentence);

    expect(spec.appType).toBe('website');
    expect(spec.parts.map(({ part }) => part)).toEqual(expect.arrayContaining(parts));
  });

  test('of a market, when composed, then has the market as its title and the square as its place', async () => {
    const app = await compose('christmas market page 28 November to 20 December on the Town Square');

    expect(app.spec.title).toBe('Christmas market');
    expect(propsOf(app, 'hero')['facts']).toContainEqual({ label: 'Where', value: 'Town Square' });
  });
});

describe('parts that a page lists', () => {
  test.each([
    ['swimming club website with training times, coaches and how to join', 'opening-hours', 'Training times'],
    ['Tierarztpraxis mit Team, Notdienst und Terminvereinbarung', 'contact-block', 'Notdienst'],
    ['web de la asociación de vecinos con noticias, junta directiva y hazte socio', 'team', 'Junta directiva'],
    ["site d'un électricien avec nos services, zone d'intervention et demande de devis", 'feature-grid', "Zone d'intervention"],
    ['Hofcafé mit Öffnungszeiten, Karte und Tischreservierung', 'price-list', 'Karte'],
    ['heladería con sabores, horario y dónde estamos', 'feature-grid', 'Sabores'],
    ['página de homenagem ao meu avô com fotografias e mensagens', 'comments', 'Mensagens'],
  ])('“%s”, when composed, then shows a %s called “%s”', async (sentence, part, title) => {
    const { spec } = await compose(sentence);

    expect(spec.parts.filter((use) => use.part === part).map(({ props }) => props['title'])).toContain(title);
  });
});
