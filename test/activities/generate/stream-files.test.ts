import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAnswerStream, type AnswerPart } from '../../../activities/generate/stream-files.ts';

/** Feeds the text in pieces of the given sizes, over and over. */
function read(text: string, sizes: readonly number[]) {
  const stream = createAnswerStream('components');
  const parts: AnswerPart[] = [];
  for (let at = 0, i = 0; at < text.length; i += 1) {
    const size = sizes[i % sizes.length] ?? 1;
    parts.push(...stream.push(text.slice(at, at + size)));
    at += size;
  }
  return { parts, state: stream.state, openPath: stream.openPath };
}

const filesIn = (parts: readonly AnswerPart[]) =>
  new Map(parts.flatMap((part) => (part.type === 'file' ? [[part.path, part.content]] : [])));
const valuesIn = (parts: readonly AnswerPart[]) =>
  new Map(parts.flatMap((part) => (part.type === 'value' ? [[part.key, part.value]] : [])));

/** Any text, lone surrogates and control characters included. */
const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const anyAnswer = fc.record({
  before: fc.dictionary(anyText, fc.jsonValue({ maxDepth: 4 }), { maxKeys: 4 }),
  components: fc.dictionary(anyText, anyText, { maxKeys: 6 }),
});

test('a stream reads what JSON.parse reads, however it is cut and indented', () => {
  fc.assert(
    fc.property(
      anyAnswer,
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }),
      fc.nat(2),
      ({ before, components }, sizes, spaces) => {
        const text = JSON.stringify({ a: 1, ...before, components }, null, spaces);

        const { parts, state } = read(text, sizes);

        const parsed = JSON.parse(text) as Record<string, unknown> & { components: Record<string, string> };
        const { components: files, ...values } = parsed;
        expect(state).toBe('ended');
        expect(filesIn(parts)).toEqual(new Map(Object.entries(files)));
        expect(valuesIn(parts)).toEqual(new Map(Object.entries(values)));
      },
    ),
    { numRuns: 300 },
  );
});

test('the deltas of a file are its content, in order and without a gap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }), fc.integer({ min: 1, max: 30 }), (content, size) => {
      const { parts } = read(JSON.stringify({ components: { 'App.tsx': content } }), [size]);

      let written = '';
      for (const part of parts) {
        if (part.type !== 'delta') continue;
        expect(part.offset).toBe(written.length);
        written += part.text;
      }
      expect(written).toBe(content);
    }),
  );
});

test.each([
  ['prose before and after', 'Here {you} go: {"components": {"App.tsx": "x"}} and {"components": {"App.tsx": "y"}}', 'x'],
  ['a fence', '```json\n{\n "components": {"App.tsx": "x"}}\n```\n', 'x'],
  ['a list around it', '[{"components": {"App.tsx": "x"}}]', 'x'],
  ['a byte order mark', '\ufeff{"components": {"App.tsx": "x"}}', 'x'],
])('a stream reads the first object with %s', (_, text, content) => {
  for (const size of [1, 2, 7, 1_000]) {
    const { parts, state } = read(text, [size]);

    expect(filesIn(parts)).toEqual(new Map([['App.tsx', content]]));
    expect(state).toBe('ended');
  }
});

test.each([
  ['prose only', 'I would rather not {really}.', 'before', undefined],
  ['a file that is still open', '{"components": {"App.tsx": "x', 'inside', 'App.tsx'],
  ['an open object behind a whole file', '{"components": {"App.tsx": "x",', 'inside', undefined],
  ['a raw newline in a string', '{"components": {"A.tsx": "x", "App.tsx": "x\ny"}}', 'broken', 'App.tsx'],
  ['levels without end', `{"data": ${'['.repeat(100)}`, 'deep', undefined],
])('a stream that ends with %s says so', (_, text, state, openPath) => {
  for (const size of [1, 5, 1_000]) expect(read(text, [size])).toMatchObject({ state, ...(state === 'inside' ? { openPath } : {}) });
});

test('of a path that comes twice both come, the later one last', () => {
  const { parts } = read('{"components": {"A.tsx": "1", "A.tsx": "2"}}', [3]);

  expect(parts.filter((part) => part.type === 'file').map(({ content }) => content)).toEqual(['1', '2']);
});

/** A file, or several, that come in so many events of four characters. */
const answerOf = (chunks: number, files: number): string => {
  const line = 'const answer = 42;\\n';
  const content = line.repeat(Math.ceil((chunks * 4) / line.length / files));
  return `{"components": {${Array.from({ length: files }, (_, i) => `"F${i}.tsx": "${content}"`).join(', ')}}}`;
};

test.each([1, 20])('ten times the chunks take about ten times the work, in %i files', (files) => {
  // Processor time, since this machine may be busy with others.
  const timeOf = (text: string) => {
    const runs = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      read(text, [4]);
      return process.cpuUsage(before).user;
    });
    return Math.min(...runs);
  };
  timeOf(answerOf(2_000, files));

  const [small, large] = [timeOf(answerOf(5_000, files)), timeOf(answerOf(50_000, files))];

  expect(large / small).toBeLessThan(40); // about 12 on a quiet machine; quadratic work would be 100
});

test('taking deltas out of a growing file copies it 200 times at most, however long it grows', () => {
  const { parts } = read(answerOf(50_000, 1), [4]);

  const copied = parts.reduce((sum, part) => sum + (part.type === 'delta' ? part.offset + part.text.length : 0), 0);
  expect(copied).toBeLessThan(250 * 200_000);
});
