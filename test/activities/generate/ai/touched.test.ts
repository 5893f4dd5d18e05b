import { expect, test } from 'vitest';
import { createShelf } from '../../../../activities/generate/ai/shelf.ts';
import { touchedFiles } from '../../../../activities/generate/ai/touched.ts';
import { componentFiles } from '../../../../activities/generate/composer/render/render.ts';
import { partFacts } from '../../../../temporal/compose-ai.ts';
import { catalog } from '../composer/compose.ts';

const large = (path: string) => ({ path, content: `export const code = "${'x'.repeat(10_000)}";` });
const app = { path: 'App.tsx', content: 'export default function App() {}' };

test('a small app is sent whole, a large one by what the request is about', () => {
  const files = [
    app,
    ...['One', 'Two', 'Three', 'Four'].map((name) => large(`components/${name}.tsx`)),
    { path: 'components/PriceTable.tsx', content: 'prices' },
  ];

  expect(touchedFiles(files.slice(0, 3), 'anything').map(({ path }) => path)).toEqual([
    'App.tsx',
    'components/One.tsx',
    'components/Two.tsx',
  ]);
  const touched = touchedFiles(files, 'Show prices and Four in euros').map(({ path }) => path);
  expect(touched).toContain('App.tsx');
  expect(touched).toContain('components/PriceTable.tsx');
  expect(touched).toContain('components/Four.tsx');
  expect(touched).toHaveLength(5);
});

test('a ready part that is as it came goes along only where the request names it', () => {
  const files = [app, { path: 'components/TaskBoard.tsx', content: 'drag' }, { path: 'components/Total.tsx', content: 'sum' }];
  const ready = new Set(['components/TaskBoard.tsx']);

  expect(touchedFiles(files, 'Let me drag things to the end', ready).map(({ path }) => path)).toEqual(['App.tsx', 'components/Total.tsx']);
  expect(touchedFiles(files, 'Make the board wider', ready)).toHaveLength(3);
});

test('a ready part is known under any name, until a line of it is another', () => {
  const files = (use: { component: string; as: string }) => {
    const part = catalog.parts.get(use.component);
    return part && componentFiles({ part: use.component, as: use.as }, part);
  };
  const shelf = createShelf({ parts: partFacts(catalog), files, minSimilarity: 0.85 });
  const board = files({ component: 'board', as: 'TaskBoard' }) ?? [];

  expect([...shelf.unchanged([app, ...board]).keys()]).toEqual(board.map(({ path }) => path));
  expect(shelf.unchanged(board).get('components/TaskBoard.tsx')).toMatch(/^board \{collection/);
  expect(shelf.unchanged(board.map((file) => ({ ...file, content: `${file.content}\n// mine` }))).size).toBe(0);
});
