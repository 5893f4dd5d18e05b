import { expect, test } from 'vitest';
import { columnsOf, columnFor, isAskable, isEditable, opensSheet } from '../../web/routes/project/data/model/columns.ts';
import { read, textOf } from '../../web/routes/project/data/model/convert.ts';
import { readForm } from '../../web/routes/project/data/model/form.ts';
import { shown } from '../../web/routes/project/data/model/show.ts';
import { t } from '../../web/strings/index.ts';

const row = (fields: Record<string, unknown>) => ({
  id: '7',
  created_at: '2026-11-21T14:02:00.000Z',
  updated_at: '2026-11-21T14:02:00.000Z',
  ...fields,
});
const why = (column: Parameters<typeof read>[0], text: string): string => {
  const answer = read(column, text);
  return 'refusal' in answer ? t(answer.refusal.key, answer.refusal.values) : `taken: ${JSON.stringify(answer.value)}`;
};

test('declared fields come first, then what only rows have with the type of its values, then the time of creation', () => {
  const rows = [row({ title: 'A', pages: 3, tags: ['x'], note: 'n'.repeat(200), odd: 1 }), row({ pages: null, odd: 'two' })];
  expect(
    columnsOf([{ name: 'title', type: 'text' }, { name: 'rating', type: 'no-such-type' }, { type: 'text' }], rows).map(
      ({ name, type }) => `${name} ${type}`,
    ),
  ).toEqual(['title text', 'rating text', 'pages number', 'tags json', 'note longtext', 'odd json', 'created_at stamp']);
});

test('a field that is called like something of JavaScript’s is a field like any other', () => {
  const parsed = JSON.parse('{"__proto__": "a", "constructor": 1}') as Record<string, unknown>;
  expect(columnsOf([], [parsed]).map(({ name }) => name)).toEqual(['__proto__', 'constructor', 'created_at']);
});

test('our times and what is worked out are not typed; long texts and nested values have a sheet', () => {
  expect(isEditable({ name: 'created_at', type: 'stamp' })).toBe(false);
  expect(isEditable({ name: 'total', type: 'number', computed: { op: 'plus', of: ['a', 'b'] } })).toBe(false);
  expect(columnFor({ name: 'title', type: 'text' }, { a: 1 }).type).toBe('json');
  expect([opensSheet({ name: 't', type: 'text' }, 'two\nlines'), opensSheet({ name: 't', type: 'text' }, 'short')]).toEqual([true, false]);
  expect([isAskable({ name: 'größe', type: 'text' }), isAskable({ name: 'two words', type: 'text' })]).toEqual([true, false]);
});

test('a refused entry is told with the field and the rule', () => {
  expect(why({ name: 'rating', type: 'rating' }, '6')).toBe('rating must be a number from 1 to 5.');
  expect(why({ name: 'rating', type: 'rating' }, 'good')).toBe('rating must be a number from 1 to 5.');
  expect(why({ name: 'pages', type: 'number', min: 1 }, '0')).toBe('pages must be at least 1.');
  expect(why({ name: 'pages', type: 'number', whole: true }, '1.5')).toBe('pages must be a whole number.');
  expect(why({ name: 'title', type: 'text', required: true }, ' ')).toBe('title must not be empty.');
  expect(why({ name: 'kind', type: 'choice', options: ['novel', 'essay'] }, 'poem')).toBe('kind must be one of novel, essay.');
  expect(why({ name: 'mail', type: 'email' }, 'nobody')).toBe('mail must be an email address.');
  expect(why({ name: 'day', type: 'date' }, '2026-02-31')).toBe('day must be a day, as 2026-11-21.');
  expect(why({ name: 'tags', type: 'json' }, '[1')).toBe('tags must be JSON.');
});

test.each([
  ['number', '1,204.50', 1204.5],
  ['number', '1.204,5', 1204.5],
  ['number', '4,5', 4.5],
  ['number', '1,204', 1204],
  ['number', '-3', -3],
  ['money', '$ 12.50', 12.5],
  ['money', '12,50 €', 12.5],
  ['rating', '4', 4],
  ['boolean', 'Yes', true],
  ['boolean', 'false', false],
  ['date', '21.11.2026', '2026-11-21'],
  ['date', '2026-11-21T10:00:00Z', '2026-11-21'],
  ['time', '9:30', '09:30'],
  ['datetime', '2026-11-21 14:02', '2026-11-21T14:02'],
  ['datetime', '2026-11-21T14:02:00Z', '2026-11-21T14:02:00Z'],
  ['choice', 'NOVEL', 'novel'],
  ['text', ' Piranesi ', 'Piranesi'],
  ['text', '', null],
  ['json', '{"a":[1]}', { a: [1] }],
] as const)('%s takes %j as %j', (type, text, value) => {
  expect(read({ name: 'x', type, ...(type === 'choice' ? { options: ['novel'] } : {}) }, text)).toEqual({ value });
});

test.each([
  ['number', 'twelve'],
  ['number', '1e999'],
  ['boolean', 'perhaps'],
  ['date', '11/21/2026'],
  ['time', '25:00'],
  ['datetime', '2026-11-21'],
  ['url', 'nowhere'],
  ['color', 'red'],
] as const)('%s does not take %j', (type, text) => {
  expect(read({ name: 'x', type }, text)).toHaveProperty('refusal');
});

test('what the editor shows of a value is read back as that value', () => {
  const cases = [
    ['number', 4.5],
    ['boolean', true],
    ['date', '2026-11-21'],
    ['text', '1,204'],
    ['json', { a: [1, null] }],
    ['text', ['a list in a text field']],
  ] as const;
  for (const [type, value] of cases) {
    const column = { name: 'x', type };
    expect(read(columnFor(column, value), textOf(column, value))).toEqual({ value });
  }
});

test('a cell reads as a person would write it', () => {
  expect(shown({ name: 'x', type: 'number' }, 1204.5)).toBe('1,204.5');
  expect(shown({ name: 'x', type: 'number', plain: true }, 2026)).toBe('2026');
  expect(shown({ name: 'x', type: 'money' }, 12.5)).toBe('12.50');
  expect(shown({ name: 'x', type: 'date' }, '2026-11-21')).toBe('21 Nov 2026');
  expect(shown({ name: 'x', type: 'date' }, 'soon')).toBe('soon');
  expect(shown({ name: 'x', type: 'boolean' }, false)).toBe('no');
  expect(shown({ name: 'x', type: 'json' }, ['a'])).toBe('["a"]');
  expect(shown({ name: 'x', type: 'text' }, null)).toBe('');
  expect(shown({ name: 'x', type: 'text' }, 'x'.repeat(10_000))).toHaveLength(300);
});

test('a form gives only what was changed, with what follows from it', () => {
  const columns = columnsOf(
    [
      { name: 'hours', type: 'number' },
      { name: 'rate', type: 'number' },
      { name: 'total', type: 'number', computed: { op: 'times', of: ['hours', 'rate'] } },
    ],
    [],
  );
  const stored = row({ hours: 2, rate: 10, total: 20 });
  expect(readForm(columns, stored, { hours: '3', rate: '10' }).fields).toEqual({ hours: 3, total: 30 });
  expect(readForm(columns, stored, { hours: '2', rate: '10' }).fields).toEqual({});
  expect([...readForm(columns, undefined, { hours: 'x', rate: '1' }).refusals.keys()]).toEqual(['hours']);
});
