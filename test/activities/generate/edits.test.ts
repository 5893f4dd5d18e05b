import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit, applyEdits } from '../../../activities/generate/edits.ts';
import { asksForLess, hasPlaceholder, shrinks } from '../../../activities/generate/placeholders.ts';

const list = `export function List() {
  const rows = useRows();
  return (
    <ul className="list">
      {rows.map((row) => (
        <li key={row.id}>{row.name}</li>
      ))}
    </ul>
  );
}
`;
const applied = (search: string, replace: string, content = list) => applyEdit(content, { path: 'List.tsx', search, replace });

describe('applyEdit', () => {
  test.each([
    ['exactly', '<ul className="list">', list.replace('"list"', '"grid"')],
    ['but for spaces inside a line', '    <ul   className="list">', list.replace('"list"', '"grid"')],
    ['but for blank lines around it', '\n\n    <ul className="list">\n', list.replace('"list"', '"grid"')],
    [
      'but for indentation',
      '<ul className="list">\n{rows.map((row) => (',
      list.replace('"list">\n      {rows.map((row) => (', '"grid">\n'),
    ],
    ['but for a letter in a long line', '    <ul className="lists">', list.replace('"list"', '"grid"')],
  ])('finds a search that is there %s', (_, search, expected) => {
    const result = applied(search, '    <ul className="grid">');

    expect('content' in result && result.content.replace(/\s+/g, '')).toBe(expected.replace(/\s+/g, ''));
  });

  test('indents a replacement as the place it goes to', () => {
    expect(applied('<li key={row.id}>{row.name}</li>\n))}', '<li key={row.id}>\n  <b>{row.name}</b>\n</li>\n))}')).toEqual({
      content: list.replace(
        '        <li key={row.id}>{row.name}</li>\n      ))}',
        '        <li key={row.id}>\n          <b>{row.name}</b>\n        </li>\n        ))}',
      ),
    });
  });

  test.each([
    ['occurs more than once', 'row', 'line'],
    ['occurs more than once but for spaces', '  a(1);\n  b(2);', 'c();'],
    ['does not occur', 'const nothing = "of the kind";', 'x'],
    ['is empty', '  \n', 'x'],
  ])('refuses a search that %s', (_, search, replace) => {
    expect(applied(search, replace, `${list}a( 1);\nb(2);\na( 1);\nb(2);\n`)).toHaveProperty('reason');
  });

  test('refuses a replacement that leaves code out', () => {
    expect(applied('<ul className="list">', '<ul>\n{/* ... rest of the code unchanged */}')).toEqual({
      reason: 'the replacement leaves code out',
    });
  });

  test('takes dollar signs as they are', () => {
    expect(applied('{row.name}', '{`$& $1 $$ ${row.name}`}')).toEqual({
      content: list.replace('{row.name}', () => '{`$& $1 $$ ${row.name}`}'),
    });
  });

  test('makes an insertion once, however often it is applied', () => {
    const first = applied('  const rows = useRows();', '  const rows = useRows();\n  const count = rows.length;');

    const second =
      'content' in first
        ? applied('  const rows = useRows();', '  const rows = useRows();\n  const count = rows.length;', first.content)
        : first;

    expect(second).toEqual(first);
  });

  test('with any text of the file that occurs once, replaces just that', () => {
    fc.assert(
      fc.property(
        fc.nat(list.length - 1),
        fc.integer({ min: 1, max: 80 }),
        fc.stringMatching(/^[a-z]{0,5}Q[a-z]{0,5}$/),
        (start, length, replace) => {
          const search = list.slice(start, start + length);
          fc.pre(search.trim() !== '' && list.indexOf(search) === list.lastIndexOf(search));
          expect(applied(search, replace)).toEqual({ content: list.slice(0, start) + replace + list.slice(start + search.length) });
        },
      ),
    );
  });

  test('never throws, and answers within a second, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.string({ maxLength: 100 }),
        fc.string({ maxLength: 100 }),
        (content, search, replace) => {
          const startedAt = performance.now();
          applied(search, replace, content);
          expect(performance.now() - startedAt).toBeLessThan(1_000);
        },
      ),
    );
  });

  test('gives up on a fuzzy search in a large file in time', () => {
    const startedAt = performance.now();

    const result = applied('  const other = useSomethingElse(rows, "with", 12, "arguments");\n'.repeat(12), 'x', list.repeat(180));

    expect(result).toHaveProperty('reason');
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });
});

test('applyEdits, with some that fit, applies these on each other and names the rest', () => {
  const edits = [
    { path: 'A.tsx', search: 'one', replace: 'two' },
    { path: 'A.tsx', search: 'two', replace: 'three' },
    { path: 'A.tsx', search: 'three', replace: 'three' },
    { path: 'B.tsx', search: 'x', replace: 'y' },
  ];

  const { changed, failed, same } = applyEdits([{ path: 'A.tsx', content: 'one' }], edits);

  expect(changed).toEqual([{ path: 'A.tsx', content: 'three' }]);
  expect(same).toEqual(['A.tsx']);
  expect(failed).toEqual([{ edit: edits[3], reason: 'there is no file B.tsx' }]);
});

test.each([
  ['// ... rest of the code unchanged', true],
  ['{/* existing code */}', true],
  ['/* ... */', true],
  ['// ...', true],
  ['...', true],
  ['// remaining imports here', true],
  ['<Row {...props} />', false],
  ['const all = [\n...rows,\n...more\n];', false],
  ['<p>Loading…</p>', false],
  ['<p>... and more</p>', false],
  ['// the existing rows are kept', false],
])('hasPlaceholder says of %j: %s', (text, expected) => {
  expect(hasPlaceholder(text)).toBe(expected);
});

test('hasPlaceholder takes a moment for half a megabyte on one line', () => {
  const startedAt = performance.now();

  for (const piece of ['//other ', '// ', '#existing', '{/*', '... ', '/*', ' ']) hasPlaceholder(piece.repeat(500_000 / piece.length));

  expect(performance.now() - startedAt).toBeLessThan(2_000);
});

test('shrinks sees a file that lost more than half of its lines, unless they are elsewhere', () => {
  const lines = (count: number) => 'x\n'.repeat(count);

  expect([
    shrinks(lines(40), lines(19), 0),
    shrinks(lines(40), lines(20), 0),
    shrinks(lines(40), lines(5), 30),
    shrinks(lines(10), '', 0),
  ]).toEqual([true, false, false, false]);
  expect(['Remove the table', 'Lösche die Liste', 'Supprime le titre', 'Quita el pie', 'Nur die Liste'].every(asksForLess)).toBe(true);
  expect(['Make it blue', 'Mach es größer', 'Add a price', 'Add a single row for each nurse since May'].some(asksForLess)).toBe(false);
});
