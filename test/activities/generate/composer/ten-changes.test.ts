import { expect, test } from 'vitest';
import { changedApps } from '../../../e2e/ten-changes.ts';
import { asCurrent, compose } from './compose.ts';

test.each(changedApps)(
  '“$sentence”, when ten things are changed one after the other, is another app after each',
  async ({ sentence, changes }) => {
    let app = await compose(sentence);
    for (const { sentence: change } of changes) {
      const next = await compose(change, { current: asCurrent(app) });
      expect(next.written, change).not.toEqual([]);
      app = next;
    }
  },
);
