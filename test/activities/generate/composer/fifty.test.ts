/** What a program can tell of the fifty; what a person would check stands in `right`. */
import { describe, expect, test } from 'vitest';
import { compose, fieldsOf, refusal, shownBy } from './compose.ts';
import { fifty } from './fifty.ts';

const built = fifty.filter(({ refused }) => refused === undefined);
const turnedDown = fifty.flatMap(({ sentence, refused }) => (refused === undefined ? [] : [{ sentence, refused }]));

describe('fifty sentences that were written before', () => {
  test.each(built)('“$sentence”, when composed, then shows what it names, and keeps it where it belongs', async (asked) => {
    const composed = await compose(asked.sentence);
    const { spec, facts } = composed;
    const shown = [shownBy(composed), ...spec.entities.map(({ singular }) => singular)].join('\n');
    const sources = [...(facts.services.length > 0 ? ['gateway'] : []), ...(facts.collections.length > 0 ? ['collections'] : [])];

    if (asked.language) expect(spec.language).toBe(asked.language);
    if (asked.appType) expect(spec.appType).toBe(asked.appType);
    if (asked.title) expect(spec.title).toMatch(asked.title);
    if (asked.fields) expect(fieldsOf(composed)).toEqual(asked.fields);
    expect((asked.says ?? []).filter((words) => !shown.includes(words))).toEqual([]);
    if (asked.confidential) expect(facts.collections.some(({ access }) => access?.read === 'owner')).toBe(true);
    expect(sources.sort()).toEqual(asked.routing.filter((source) => source !== 'static').sort());
  });

  test.each(turnedDown)('“$sentence”, when composed, then is turned down as $refused', async ({ sentence, refused }) => {
    expect((await refusal(sentence)).code).toBe(refused);
  });
});
