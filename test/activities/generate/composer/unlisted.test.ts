import { describe, expect, test } from 'vitest';
import { compose, fieldsOf, partsOf, refusal, shownBy } from './compose.ts';
import { learned, unlisted } from './unlisted.ts';

const all = [...unlisted, ...learned];
const built = all.filter(({ refused }) => refused === undefined);
const turnedDown = all.flatMap(({ sentence, refused }) => (refused === undefined ? [] : [{ sentence, refused }]));

describe('sentences that no document lists', () => {
  test.each(built)('“$sentence”, when composed, then becomes the app it asks for', async (expected) => {
    const composed = await compose(expected.sentence);
    const { spec } = composed;

    if (expected.language) expect(spec.language).toBe(expected.language);
    if (expected.appType) expect(spec.appType).toBe(expected.appType);
    if (expected.title) expect(spec.title).toMatch(expected.title);
    for (const part of expected.parts ?? []) expect(partsOf(composed)).toContain(part);
    for (const part of expected.never ?? []) expect(partsOf(composed)).not.toContain(part);
    if (expected.fields) expect(fieldsOf(composed)).toEqual(expected.fields);
    if (expected.collection) expect(spec.entities[0]?.collection).toBe(expected.collection);
    for (const words of expected.says ?? []) expect(shownBy(composed)).toContain(words);
    if (expected.leftOut) expect(spec.leftOut.join(' ')).toMatch(expected.leftOut);
    if (expected.confidential) {
      expect(composed.facts.collections[0]?.access).toEqual({ create: 'anyone', read: 'owner', update: 'owner', delete: 'owner' });
    }
  });

  test.each(turnedDown)(
    '“$sentence”, when composed, then is turned down as $refused with sentences that build',
    async ({ sentence, refused }) => {
      const error = await refusal(sentence);

      expect(error.code).toBe(refused);
      expect(error.detail.hint).toBeTruthy();
      const examples = error.detail.examples ?? [];
      expect(examples.length).toBeGreaterThanOrEqual(3);
      for (const example of examples) await expect(compose(example)).resolves.toBeTruthy();
    },
  );
});
