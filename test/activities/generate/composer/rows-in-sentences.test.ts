/** Rows asked for in whole sentences: states in prose, what is reported, categories, boards of notices, libraries, calendars. */
import { describe, expect, test } from 'vitest';
import { compose, fieldsOf, partsOf } from './compose.ts';

const propsOf = async (sentence: string, name: string): Promise<object> => {
  const { spec } = await compose(sentence);
  return spec.parts.find(({ part }) => part === name)?.props ?? {};
};

describe('rows that go from state to state', () => {
  test.each([
    [
      'maintenance board, tenants report a problem with flat number and we move it from new to in progress to fixed',
      ['problem', ['New', 'In progress', 'Fixed']],
    ],
    [
      'Reparatur-Board für den Vermieter: Mieter melden einen Mangel mit Wohnungsnummer, wir schieben ihn von neu über in Arbeit nach erledigt',
      ['mangel', ['Neu', 'In Arbeit', 'Erledigt']],
    ],
    [
      "tableau de maintenance : les locataires signalent un problème avec le numéro d'appartement et on le passe de nouveau à en cours puis réparé",
      ['probleme', ['Nouveau', 'En cours', 'Réparé']],
    ],
    [
      'Tablero de mantenimiento: los vecinos reportan un problema con número de piso y lo movemos de nuevo a en curso a resuelto',
      ['problema', ['Nuevo', 'En curso', 'Resuelto']],
    ],
    [
      'content board: idea -> writing -> review -> published, with title and channel',
      ['title', ['Idea', 'Writing', 'Review', 'Published']],
    ],
  ])(
    '“%s”, when composed, then the states are the columns in their order and what is reported is the title',
    async (sentence, [title, columns]) => {
      expect(await propsOf(sentence, 'board')).toMatchObject({ titleField: title, columns });
    },
  );

  test.each([
    ['Ideas list where we mark each as new, planned or done', 'status:choice(New|Planned|Done)'],
    ['Bücherliste, ich markiere sie als gelesen, angefangen oder abgebrochen', 'status:choice(Gelesen|Angefangen|Abgebrochen)'],
  ])('“%s”, when rows are marked as one of several, then that is their status', async (sentence, status) => {
    expect(fieldsOf(await compose(sentence))).toContain(status);
  });

  test.each([
    [
      'suivi des réparations avec client, statut (reçu, en cours, prêt). je veux un tableau avec une colonne par statut',
      ['reçu', 'en cours', 'prêt'],
    ],
    [
      'repairs with client, status (received, in progress, ready), show it as a board with one column per status',
      ['received', 'in progress', 'ready'],
    ],
  ])('“%s”, when a column per status is asked for, then the rows are a board', async (sentence, columns) => {
    expect(await propsOf(sentence, 'board')).toMatchObject({ columns });
  });
});

describe('what money is spent on', () => {
  test.each([
    ['controle de gastos da obra', 'categoria', /Material\|Mão de obra/],
    ['Kosten fürs Auto erfassen', 'kategorie', /Tanken\|Werkstatt/],
    ['suivi des dépenses du mariage', 'categorie', /Salle\|Traiteur/],
    ['gastos de la mascota', 'categoria', /Comida\|Veterinario/],
    ['Urlaubsbudget', 'kategorie', /Anreise\|Unterkunft/],
    ['expense tracker', 'category', /Food\|Home/],
  ])('“%s”, when no categories are named, then they are those of the subject, beside a description', async (sentence, name, options) => {
    const fields = fieldsOf(await compose(sentence));
    expect(fields.find((field) => field.startsWith(`${name}:`))).toMatch(options);
    expect(fields.some((field) => /^(?:description|beschreibung|descripcion|descricao):text/.test(field))).toBe(true);
  });
});

describe('a board of notices', () => {
  test.each([
    [
      'Mural de recados pro condomínio onde os moradores publicam avisos, com categorias vendas, achados e perdidos e eventos, e dá pra comentar',
      'categoria:choice(vendas|achados e perdidos|eventos)',
    ],
    [
      'Schwarzes Brett fürs Haus mit Kategorien Verkaufen, Verloren und Gefunden und Veranstaltungen, mit Kommentaren',
      'kategorie:choice(Verkaufen|Verloren und Gefunden|Veranstaltungen)',
    ],
    [
      'Notice board for our village with categories for sale, lost and found and events, people can comment',
      'category:choice(for sale|lost and found|events)',
    ],
  ])('“%s”, when an option holds “and”, then it stays one, and notices are answered', async (sentence, category) => {
    const composed = await compose(sentence);
    expect(fieldsOf(composed)).toContain(category);
    expect(composed.spec.entities.map(({ collection }) => collection)).toContain('comments');
  });
});

describe('two kinds of rows that nobody calls so', () => {
  test.each([
    ['library for our church with loans and due dates', 'Library for our church', ['books', 'loans'], 'book:choice'],
    ['Schulbücherei mit Ausleihe', 'Schulbücherei', ['buecher', 'ausleihen'], 'buch:choice'],
    ["bibliothèque de l'école avec les prêts", "Bibliothèque de l'école", ['livres', 'prets'], 'livre:choice'],
    [
      'Pottery glaze log. Glazes have a name, a cone (04, 6 or 10) and a finish. Test tiles belong to a glaze: clay body, thickness, photo, notes.',
      'Pottery glaze log',
      ['glazes', 'test_tiles'],
      'glaze:choice',
    ],
    [
      'Vereinsgarten. Beete haben einen Namen und eine Größe. Pflanzen gehören zu einem Beet: Sorte, gepflanzt am, Notizen.',
      'Vereinsgarten',
      ['beete', 'pflanzen'],
      'beet:choice',
    ],
  ])('“%s”, when composed, then each of the second kind belongs to one of the first', async (sentence, title, collections, link) => {
    const composed = await compose(sentence);
    expect(composed.spec.title).toBe(title);
    expect(composed.spec.entities.map(({ collection }) => collection)).toEqual(collections);
    expect(fieldsOf(composed, 1)).toContain(link);
  });
});

describe('lists as they are typed', () => {
  test.each([
    [
      'job application tracker: company, role, stage: applied/phone screen/interview/offer',
      'stage:choice(applied|phone screen|interview|offer)',
    ],
    ['blood donors list with name, blood group A+ A- B+ B- O+ O-, phone', 'blood_group:choice(A+|A-|B+|B-|O+|O-)'],
    ['Class timetable with subject, days (Mon Wed Fri Sat) and room', 'days:choice(Mon|Wed|Fri|Sat)'],
    ['avisos do prédio com bloco A, B ou C, texto e data', 'bloco:choice(A|B|C)'],
  ])('“%s”, when options have slashes or spaces between them, then each is one', async (sentence, field) => {
    expect(fieldsOf(await compose(sentence))).toContain(field);
  });

  test('a second sentence, when it asks for a graph, then is a view and no list of fields', async () => {
    const composed = await compose('Track my lifts: exercise (squat, bench), sets, reps, weight. Graph the weight over time per exercise.');
    expect(fieldsOf(composed)).toEqual(['date:date', 'exercise:choice(squat|bench)', 'sets:number', 'reps:number', 'weight:number']);
    expect(partsOf(composed)).toContain('chart');
  });

  test.each([
    ['calendrier des matchs du club de hand', 'adversaire:text'],
    ['match calendar for the under 12 football team', 'opponent:text'],
    ['calendario de partidos del equipo de fútbol', 'rival:text'],
  ])('“%s”, when a calendar is asked for, then it is one, with the opponent', async (sentence, field) => {
    const composed = await compose(sentence);
    expect(partsOf(composed)).toContain('calendar');
    expect(fieldsOf(composed)).toContain(field);
  });
});

describe('lists that people often want, in few words', () => {
  test.each([
    [
      'Schlüsselliste',
      ['schluessel:text', 'nummer:text', 'wer_hat_ihn:text', 'ausgegeben_am:date', 'zurueckgegeben:boolean', 'notizen:longtext'],
    ],
    ['control de llaves', ['llave:text', 'numero:text', 'quien_la_tiene:text', 'entregada_el:date', 'devuelta:boolean', 'notas:longtext']],
    ['registre de ponte des poules', ['date:date', 'quantite:number', 'poulailler:text', 'remarques:longtext']],
    [
      'car service history',
      ['date:date', 'work_done:text', 'mileage_km:number', 'price:money', 'garage:text', 'next_due:date', 'notes:longtext'],
    ],
    ['lista de presença da catequese', ['nome:text', 'data:date', 'presenca:choice(Presente|Ausente|Justificado)', 'notas:longtext']],
    ['fire drill log', ['date:date', 'title:text', 'notes:longtext']],
    ['quién trae qué al picnic', ['nombre:text', 'que:text', 'cantidad:number', 'notas:longtext']],
  ])('“%s”, when nothing more is said, then has the fields of such a list', async (sentence, fields) => {
    expect(fieldsOf(await compose(sentence))).toEqual(fields);
  });

  test.each([
    ['moving boxes with room and contents', 'box:text'],
    ['sneaker collection with size, brand and price', 'model:text'],
    ['lista de convidados com confirmação e restrição alimentar', 'nome:text'],
    ['reading list with author and year', 'title:text'],
  ])('“%s”, when what was listed names no row, then its name stands first', async (sentence, field) => {
    expect(fieldsOf(await compose(sentence))[0]).toBe(field);
  });

  test.each([
    ['roster of lifeguards with morning and evening shift', 'shift:choice(morning|evening)'],
    ['Dienstplan für den Weltladen mit Früh- und Spätschicht', 'schicht:choice(Früh|Spät)'],
    ['cuadrante del bar con turnos de mañana y tarde', 'turno:choice(mañana|tarde)'],
    ['escala da recepção, manhã, tarde e noite', 'turno:choice(manhã|tarde|noite)'],
  ])('“%s”, when parts of the day are named, then they are the shifts of those on duty', async (sentence, field) => {
    const fields = fieldsOf(await compose(sentence));
    expect(fields).toContain(field);
    expect(fields[1]).toMatch(/^pe(?:rso|sso)/);
  });
});
