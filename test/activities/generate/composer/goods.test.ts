import { describe, expect, test } from 'vitest';
import { compose, type Composed } from './compose.ts';

interface Item {
  readonly name: string;
  readonly price?: number;
  readonly choices?: readonly { readonly label: string; readonly options: readonly string[] }[];
  readonly text?: string;
  readonly marks?: readonly string[];
}

const propOf = ({ spec }: Composed, part: string, prop: string): unknown => spec.parts.find((use) => use.part === part)?.props[prop];
const soldBy = (composed: Composed): Item[] => propOf(composed, 'shop', 'items') as Item[];
const groupsOf = (composed: Composed): { title: string; items: Item[] }[] =>
  propOf(composed, 'price-list', 'groups') as { title: string; items: Item[] }[];

describe('a shop', () => {
  test.each([
    ['online shop for knitted hats with name, picture, size (S, M, L), price in pounds and stock', ['S', 'M', 'L'], /stock/i],
    ['boutique en ligne de savons : nom, parfum (rose, citron, menthe), prix, stock', ['Rose', 'Citron', 'Menthe'], /stock/i],
    ['tienda de plantas con nombre, foto, precio, peso y tamaño (pequeña, mediana, grande)', ['Pequeña', 'Mediana', 'Grande'], /peso/i],
    ['loja de bolos com sabor (chocolate, cenoura, limão), preço, foto e estoque', ['Chocolate', 'Cenoura', 'Limão'], /estoque/i],
  ])(
    '“%s”, when composed, then has samples with these choices and columns, and no goods that are fields',
    async (sentence, options, text) => {
      const items = soldBy(await compose(sentence));

      expect(items).toHaveLength(3);
      for (const item of items) {
        expect(item.name).toMatch(/\d$/);
        expect(item.choices?.map((choice) => choice.options)).toEqual([options]);
        expect(item.text).toMatch(text);
      }
    },
  );

  test('with things that have prices, when composed, then sells these things', async () => {
    const items = soldBy(await compose('shop with oak board 45, rolling pin 18 and salad bowl 60'));

    expect(items.map(({ name }) => name)).toEqual(['Oak board', 'Rolling pin', 'Salad bowl']);
  });
});

describe('a shop whose goods are named in the sentence', () => {
  const sizesOf = ({ choices = [] }: Item): string => choices.flatMap(({ options }) => options).join(' ');

  test.each([
    [
      'a little shop for my honey, jars of 250g and 500g, acacia, lime blossom and heather, with a basket',
      { Acacia: '250g 500g', 'Lime blossom': '250g 500g', Heather: '250g 500g' },
    ],
    [
      'queremos vender camisetas, discos y pegatinas, una tienda con talla S, M, L y XL para las camisetas y carrito',
      { Camisetas: 'S M L XL', Discos: '', Pegatinas: '' },
    ],
    [
      'boutique pour vendre des sirops et des tisanes, flacons de 20 cl et 50 cl, panier',
      { Sirops: '20 cl 50 cl', Tisanes: '20 cl 50 cl' },
    ],
    [
      'loja para vender canecas e vasos em tamanho pequeno, médio e grande',
      { Canecas: 'Pequeno Médio Grande', Vasos: 'Pequeno Médio Grande' },
    ],
    ['shop for hats in sizes S to XL and scarves', { Hats: 'S M L XL', Scarves: '' }],
  ])('“%s”, when composed, then sells each with its sizes, at a price that is marked as a sample', async (sentence, goods) => {
    const composed = await compose(sentence);
    const items = soldBy(composed);

    expect(Object.fromEntries(items.map((item) => [item.name, sizesOf(item)]))).toEqual(goods);
    expect(items.every(({ price }) => price !== undefined)).toBe(true);
    expect(propOf(composed, 'shop', 'note')).toEqual(expect.stringMatching(/sample|exemple|ejemplo|exemplo/i));
  });

  test.each([
    ['shop for my veg boxes with small box and giant box, collection at the farm gate or the market, pay by card or cash', /Card/],
    ['Laden für unsere Seifen, Lavendel und Rose, Abholung im Laden oder am Stand, Bezahlung bar oder mit Karte', /Karte/],
  ])('“%s”, when composed, then an order says where and how, and what moves no money is said', async (sentence, card) => {
    const { spec } = await compose(sentence);
    const choices = spec.entities[0]?.fields.filter(({ type }) => type === 'choice').map(({ options }) => options?.length);

    expect(choices).toEqual([2, 2]);
    expect(spec.leftOut.join(' ')).toMatch(card);
  });
});

describe('a menu', () => {
  test.each([
    ['menu for a steakhouse with starters, mains, sides, desserts and drinks', ['Starters', 'Mains', 'Sides', 'Desserts', 'Drinks']],
    ['Speisekarte für ein Gasthaus mit Vorspeisen, Hauptgerichten und Getränken', ['Vorspeisen', 'Hauptgerichte', 'Getränke']],
    ['carte pour une crêperie avec galettes, crêpes sucrées, boissons et desserts', ['Galettes', 'Crêpes sucrées', 'Boissons', 'Desserts']],
    ['carta para un bar con entrantes, raciones, postres y bebidas', ['Entrantes', 'Raciones', 'Postres', 'Bebidas']],
    ['cardápio de sushi com entradas, temakis, sobremesas e bebidas', ['Entradas', 'Temakis', 'Sobremesas', 'Bebidas']],
  ])('“%s”, when composed, then has these courses with samples', async (sentence, courses) => {
    const composed = await compose(sentence);

    expect(groupsOf(composed).map(({ title }) => title)).toEqual(courses);
    expect(propOf(composed, 'price-list', 'note')).toEqual(expect.stringMatching(/sample|Beispiel|exemple|ejemplo|exemplo/i));
  });

  test('with dishes and prices, when composed, then keeps them as dishes', async () => {
    const groups = groupsOf(await compose('menu with lentil soup 6.50, dumplings 11 and plum cake 4.20'));

    expect(groups.flatMap(({ items }) => items.map(({ name }) => name))).toEqual(['Lentil soup', 'Dumplings', 'Plum cake']);
  });

  test('whose dishes are to be marked, when composed, then has marks on some and no dish that is called so', async () => {
    const groups = groupsOf(await compose('menu for a curry house with starters, mains and desserts, mark vegan and gluten free dishes'));
    const items = groups.flatMap((group) => group.items);

    expect(new Set(items.flatMap(({ marks }) => marks ?? []))).toEqual(new Set(['Vegan', 'Gluten free']));
    expect(items.some(({ name }) => /mark|vegan|gluten/i.test(name))).toBe(false);
  });

  test('with orders by WhatsApp, when composed, then says that they are missing', async () => {
    const { spec } = await compose('cardápio de pizzaria com pizzas, bebidas e pedido pelo whatsapp');

    expect(spec.leftOut).toContainEqual(expect.stringMatching(/whatsapp/i));
  });
});

describe('a page', () => {
  test.each([
    ['website for my barber shop with services, a photo gallery, prices and booking', 'photos', 'Services'],
    ['Webseite für meine Yogaschule mit Kursen, Galerie und Kontaktformular', 'fotos', 'Kurse'],
    ['site pour mon salon de coiffure avec prestations, photos et prise de rendez-vous', 'photos', 'Prestations'],
    ['página para mi estudio de baile con clases, galería y contacto', 'fotos', 'Clases'],
    ['site para minha escola de dança com aulas, fotos e formulário de contato', 'fotos', 'Aulas'],
  ])('“%s”, when composed, then has pictures as rows and the offers under their own name', async (sentence, collection, title) => {
    const composed = await compose(sentence);

    expect(propOf(composed, 'gallery', 'collection')).toBe(collection);
    expect(composed.spec.entities.find((entity) => entity.collection === collection)?.fields.map(({ type }) => type)).toContain('image');
    expect(propOf(composed, 'feature-grid', 'title')).toBe(title);
    expect(
      composed.spec.parts.some(
        ({ part, props }) => part === 'text-section' && typeof props['title'] === 'string' && /galer|foto|photo/i.test(props['title']),
      ),
    ).toBe(false);
  });

  test.each([
    ['one page site for my bakery Crumb & Rye in York with opening hours', 'Crumb & Rye', /bakery in York/i],
    ['un site pour ma boulangerie Le Vieux Four à Nantes avec horaires', 'Le Vieux Four', /boulangerie/i],
  ])('“%s”, when composed, then is called by the name behind the trade', async (sentence, title, eyebrow) => {
    const composed = await compose(sentence);

    expect(composed.spec.title).toBe(title);
    expect(propOf(composed, 'hero', 'eyebrow')).toEqual(expect.stringMatching(eyebrow));
  });

  test('of a food truck with a menu, when composed, then has no samples of a café', async () => {
    const groups = groupsOf(await compose('website for our food truck with a menu and opening hours'));

    expect(JSON.stringify(groups)).not.toMatch(/espresso|croissant|cappuccino/i);
  });
});
