import { describe, expect, test } from 'vitest';
import { marked, type Span } from '../../../../../activities/generate/composer/tagger/marks.ts';
import { createTagger } from '../../../../../activities/generate/composer/tagger/tagger.ts';
import { loadWeights } from '../../../../../catalog/weights.ts';
import { languages } from '../../../../../core/composition.ts';
import { heldBack, kindLines } from '../../../../catalog/tagger/held-back.ts';

const read = createTagger(loadWeights);
const spansIn = (text: string) => read(text).spans;
const count = 40;

const keysOf = (spans: readonly Span[]): string[] => spans.map(({ mark, start, end }) => `${mark} ${String(start)} ${String(end)}`);

describe('the tagger', () => {
  test.each(languages)(
    'of sentences in %s that it never saw, when they are marked, finds most spans, and few that are none',
    (language) => {
      const found = heldBack(language)
        .slice(0, count)
        .map((line) => {
          const { text, spans } = marked(line);
          const [right, guess] = [keysOf(spans), keysOf(spansIn(text))];
          return { right: right.length, guess: guess.length, hits: right.filter((key) => guess.includes(key)).length };
        });
      const sum = (of: (one: (typeof found)[number]) => number): number => found.reduce((all, one) => all + of(one), 0);

      expect(sum(({ hits }) => hits) / sum(({ right }) => right)).toBeGreaterThan(0.8);
      expect(sum(({ hits }) => hits) / sum(({ guess }) => guess)).toBeGreaterThan(0.8);
    },
    30_000,
  );

  test('of sentences that it never saw, when it is sure of their kind, is right in nine of ten', () => {
    const sure = kindLines
      .filter(({ isHeld }) => isHeld)
      .slice(0, 5 * count)
      .map(({ line }) => marked(line))
      .map(({ kind, text }) => ({ kind, found: read(text) }))
      .filter(({ found }) => found.sureness >= 0.85);

    expect(sure.length).toBeGreaterThan(2 * count);
    expect(sure.filter(({ kind, found }) => found.kind === kind).length / sure.length).toBeGreaterThan(0.88);
  }, 60_000);

  test.each(['', '?!.', '   '])(
    '“%s”, when it is marked, has no spans',
    (text) => {
      expect(spansIn(text)).toEqual([]);
    },
    30_000,
  );

  test('a text that is longer than it can read, when it is marked, is marked as far as it reads', () => {
    const text = `${'Our club has many members, and nobody knows them all. '.repeat(40)}I need a list with name, phone and birthday.`;

    expect(spansIn(text).filter(({ end }) => end > 1_600)).toEqual([]);
    expect(spansIn(text.slice(-200)).map(({ mark }) => mark)).toContain('field');
  }, 30_000);

  test('the same text, when it is marked twice with another between, has the same spans', () => {
    const text = 'Anmeldung zum Lauf mit Name, Alter und Strecke (5 km, 10 km)';
    const first = spansIn(text);
    spansIn('chat');

    expect(spansIn(text)).toEqual(first);
  }, 30_000);
});
