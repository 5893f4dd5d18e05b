/** Correct code stays as it is, to the byte: every part of the catalog, and whole apps of the composer. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TypeLibrary } from '../../../activities/bundle/type-library.ts';
import { appOf } from '../../../activities/validate/finding.ts';
import type { Finding } from '../../../activities/validate/finding.ts';
import { mend } from '../../../activities/validate/mend.ts';
import { checkIntent } from '../../../activities/validate/rules/intent.ts';
import { checkSource } from '../../../activities/validate/source.ts';
import type { SourceFile } from '../../../core/app-files.ts';
import { vendorSet, vendorTimeoutMs } from '../bundle/vendor-set.ts';
import { catalog, compose } from '../generate/composer/compose.ts';

let library: TypeLibrary;
beforeAll(async () => {
  const { types } = await vendorSet();
  library = JSON.parse(readFileSync(types, 'utf8')) as TypeLibrary;
}, vendorTimeoutMs);

/** Every kind of finding that sets a fixer off, at places where nothing is wrong. */
const alarms = (files: readonly SourceFile[]): Finding[] =>
  files.flatMap(({ path }) => [
    { code: 'endless_render', path, message: 'Too many re-renders', line: 1 },
    { code: 'built_class', path, message: '', line: 1 },
    { code: 'throws_on_render', path, message: `Cannot read properties of undefined (reading 'map')`, line: 1 },
  ]);

const leftAlone = (files: readonly SourceFile[]): void => {
  expect(mend(files, [], library.exports)).toEqual({ files, repairs: [] });
  expect(mend(files, alarms(files), library.exports).repairs).toEqual([]);
};

const parts = [...catalog.parts.values()].map(({ name, sources }) => ({
  name,
  files: sources.map((file) => ({ path: `components/${file.name}`, content: file.code })),
}));

describe('mending by rule', () => {
  test.each(parts)('of the catalog’s part $name, when nothing is wrong, then changes no byte', ({ files }) => {
    leftAlone(files);
  });

  test.each([
    'todo list with priorities and due dates',
    'an online shop for telecaster pickups with a cart',
    'menu for a small café',
    'blog with comments',
    'tip calculator',
    'snake game',
    'contact form for a plumber',
    'landing page for a yoga studio in Lisbon',
    'kanban board for a team',
    'expense tracker with a chart per category',
    'weather dashboard for 5 major cities',
    'quiz about European capitals',
  ])('of the composed app “%s”, when nothing is wrong, then changes no byte and misses nothing', async (sentence) => {
    const { files, facts } = await compose(sentence);

    leftAlone(files);
    expect(checkSource(files, library.exports)).toEqual([]);
    const collections = facts.collections.map(({ name }) => name);
    expect(checkIntent(appOf(files, library.exports), { collections, before: [] })).toEqual([]);
  });
});
