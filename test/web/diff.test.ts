import { createTwoFilesPatch } from 'diff';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf, countsOf, isPicture, pairsOf } from '../../web/routes/project/versions/diff.ts';

const patchOf = (before: readonly string[], after: readonly string[], context = 1_000_000): string =>
  createTwoFilesPatch('a', 'a', before.join('\n') + '\n', after.join('\n') + '\n', undefined, undefined, { context }) ?? '';
const lines = (n: number, mark = 'line') => Array.from({ length: n }, (_, at) => `${mark} ${at + 1}`);

test('a change in the middle of a long file, when cut into blocks, has three lines around it and the rest folded', () => {
  const before = lines(100);
  const after = before.with(49, 'other');

  const blocks = blocksOf(patchOf(before, after));

  expect(blocks.map(({ kind }) => kind)).toEqual(['folded', 'same', 'change', 'same', 'folded']);
  expect(blocks.map((block) => (block.kind === 'change' ? 1 : block.lines.length))).toEqual([46, 3, 1, 3, 47]);
  expect(blocks[2]).toEqual({ kind: 'change', removed: [{ before: 50, text: 'line 50' }], added: [{ after: 50, text: 'other' }] });
});

test('a short stretch between two changes, when cut into blocks, is not folded', () => {
  const before = lines(11);

  const blocks = blocksOf(patchOf(before, before.with(0, 'a').with(10, 'b')));

  expect(blocks.map(({ kind }) => kind)).toEqual(['change', 'same', 'change']);
});

test('a file that came or went, when cut into blocks, is one change with every line', () => {
  const patch = createTwoFilesPatch('a', 'a', '', 'one\ntwo\n', undefined, undefined) ?? '';

  expect(blocksOf(patch)).toEqual([
    {
      kind: 'change',
      removed: [],
      added: [
        { after: 1, text: 'one' },
        { after: 2, text: 'two' },
      ],
    },
  ]);
  expect(countsOf(blocksOf(patch))).toEqual({ added: 2, removed: 0 });
});

test('no change, when cut into blocks, is nothing', () => {
  expect(blocksOf(patchOf(['a'], ['a']))).toEqual([]);
  expect(blocksOf('')).toEqual([]);
});

test('a file without a last line break, when cut into blocks, shows nothing of git’s remark about it', () => {
  const patch = '--- a\n+++ b\n@@ -1,2 +1,2 @@\n-old\n\\ No newline at end of file\n+new\n same\n';

  expect(blocksOf(patch)).toMatchObject([
    { kind: 'change', removed: [{ text: 'old' }], added: [{ text: 'new' }] },
    { kind: 'same', lines: [{ text: 'same' }] },
  ]);
});

test('removed and added lines, when put side by side, keep their order, and the longer side stands alone at its end', () => {
  const [block] = blocksOf(patchOf(['a', 'b', 'c'], ['x', 'y']));

  expect(block?.kind === 'change' && pairsOf(block).map(({ left, right }) => [left?.text, right?.text])).toEqual([
    ['a', 'x'],
    ['b', 'y'],
    ['c', undefined],
  ]);
});

test('any two files, when cut into blocks, can be read back from them line by line with the right numbers', () => {
  const file = fc.array(fc.constantFrom('a', 'b', 'c', ' d', '', '-e', '+f', '@@ g'), { maxLength: 60 });
  fc.assert(
    fc.property(file, file, (before, after) => {
      const blocks = blocksOf(patchOf(before, after));
      const old = blocks.flatMap((block) => (block.kind === 'change' ? block.removed : block.lines));
      const made = blocks.flatMap((block) => (block.kind === 'change' ? block.added : block.lines));
      if (blocks.length === 0) return void expect(before.join('\n')).toBe(after.join('\n'));
      expect(old.map(({ text }) => text).join('\n')).toBe(before.join('\n'));
      expect(made.map(({ text }) => text).join('\n')).toBe(after.join('\n'));
      expect(old.map((line) => line.before)).toEqual(old.map((_, at) => at + 1));
      expect(made.map((line) => line.after)).toEqual(made.map((_, at) => at + 1));
    }),
  );
});

test('pictures are told by their names', () => {
  expect(['logo.svg', 'a/b.PNG', 'App.tsx', 'svg.ts'].map(isPicture)).toEqual([true, true, false, false]);
});
