/** Answers that people saw go wrong before there was an app: edits that do not match (class 13), and answers that were cut (class 6). */
import { describe, expect, test } from 'vitest';
import { filesOf, valuesOf } from '../../../activities/generate/ai/answers.ts';
import { applyEdits } from '../../../activities/generate/edits.ts';
import { hasPlaceholder } from '../../../activities/generate/placeholders.ts';

const list = `export function List() {
  const rows = ['a', 'b'];
  return (
    <ul className="list" id="rows">
      {rows.map((row) => (
        <li key={row}>{row}</li>
      ))}
    </ul>
  );
}
`;

const edits: readonly (readonly [source: string, about: string, search: string, replace: string, holds: string])[] = [
  ['Aider-AI/aider#1294', 'a part of a line', 'id="rows"', 'id="letters"', '<ul className="list" id="letters">'],
  [
    'charmbracelet/crush#3452',
    'tabs where the file has blanks',
    '\t\t\t\t<li key={row}>{row}</li>',
    '\t\t\t\t<li key={row}>Row {row}</li>',
    '<li key={row}>Row {row}</li>\n      ))}',
  ],
  [
    'CambrianTech/continuum#2176',
    'lines without their indentation',
    '{rows.map((row) => (\n<li key={row}>{row}</li>\n))}',
    '{rows.map((row) => (\n<li key={row} className="row">{row}</li>\n))}',
    '<li key={row} className="row">{row}</li>',
  ],
  ['dyad-sh/dyad#1899', 'the same on both sides', `const rows = ['a', 'b'];`, `const rows = ['a', 'b'];`, `const rows = ['a', 'b'];`],
];

describe('answers that people saw go wrong', () => {
  test.each(edits)('%s: an edit with %s, when its place is certain, is applied', (_source, _about, search, replace, holds) => {
    const { changed, failed } = applyEdits([{ path: 'List.tsx', content: list }], [{ path: 'List.tsx', search, replace }]);

    expect(failed).toEqual([]);
    expect(changed[0]?.content ?? list).toContain(holds);
  });

  test('dyad-sh/dyad#3701: an edit that fits no place, or two, is refused and changes nothing', () => {
    const file = { path: 'List.tsx', content: `${list}\n${list}` };
    const wanted = { path: 'List.tsx', replace: 'const rows = [];' };

    expect(applyEdits([file], [{ ...wanted, search: 'const words = useWords();' }])).toMatchObject({ changed: [], failed: [{}] });
    expect(applyEdits([file], [{ ...wanted, search: `const rows = ['a', 'b'];` }])).toMatchObject({ changed: [], failed: [{}] });
  });

  test.each([
    ['stackblitz/bolt.new#7450', 'in its last file', `{"components": {"App.tsx": ${JSON.stringify(list)}, "Session.tsx": "const view =`],
    ['stackblitz/bolt.new#1292', 'after its last file', `{"app_type": "tool", "components": {"App.tsx": ${JSON.stringify(list)}`],
  ])('%s: of an answer that was cut %s, the whole files are kept', (_source, _where, text) => {
    const values = valuesOf({ state: 'inside', text, values: new Map() });

    expect(filesOf(values, 'components')[0]).toEqual(['App.tsx', list]);
  });

  test('stackblitz/bolt.new#4147: a file that says “rest of the file remains unchanged” is no whole file', () => {
    expect(hasPlaceholder(`import { Plus } from 'lucide-react';\n\n// Rest of the file remains unchanged...\n`)).toBe(true);
  });
});
