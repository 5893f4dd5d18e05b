import { expect, test } from 'vitest';
import { touchedFiles } from '../../../../activities/generate/ai/touched.ts';

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
