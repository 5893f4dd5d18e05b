/** What a program can tell of a sentence that was written before; what a person would check stands in its `right`. */
import { expect, test } from 'vitest';
import { compose, fieldsOf, partsOf, shownBy } from './compose.ts';
import type { Asked } from './fifty.ts';

type Wanted = string | RegExp;

const isIn = (text: string) => (wanted: Wanted) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text));

/** @param otherwise what is said with those that are not there */
function expectAll(wanted: readonly Wanted[] = [], isThere: (one: Wanted) => boolean, otherwise: string): void {
  const missing = wanted.filter((one) => !isThere(one)).join(' ');
  expect.soft(missing, `${missing} ${otherwise}`).toBe('');
}

/** @param fallShort beginnings of those that still do */
export function testAll(all: readonly Asked[], then: string, fallShort: readonly string[] = []): void {
  const isShort = ({ sentence }: Asked): boolean => fallShort.some((beginning) => sentence.startsWith(beginning));
  test.each(all.filter((asked) => !isShort(asked)))(`“$sentence”, when composed, then ${then}`, expectRight);
  test.fails.each(all.filter(isShort))(
    '“$sentence”, when composed, then still falls short; take it off the list when it does not',
    expectRight,
  );
}

/** Composes the sentence and names everything that is not as expected, not the first of it alone. */
export async function expectRight(asked: Asked): Promise<void> {
  const composed = await compose(asked.sentence);
  const { spec, facts } = composed;
  const parts = partsOf(composed);
  const shown = [shownBy(composed), ...spec.entities.map(({ singular }) => singular)].join('\n');
  const leftOut = spec.leftOut.join(' ');
  const held = spec.entities.flatMap(({ collection }, entity) => fieldsOf(composed, entity).map((field) => `${collection}.${field}`));
  const sources = [...(facts.services.length > 0 ? ['gateway'] : []), ...(facts.collections.length > 0 ? ['collections'] : [])];
  const isHeld = (field: Wanted): boolean => held.some((one) => isIn(one)(field));

  if (asked.language) expect.soft(spec.language).toBe(asked.language);
  if (asked.appType) expect.soft(spec.appType).toBe(asked.appType);
  if (asked.title) expect.soft(spec.title).toMatch(asked.title);
  if (asked.entities !== undefined) expect.soft(spec.entities.length, `entities in ${held.join(' ')}`).toBe(asked.entities);
  if (asked.fields) {
    const fields = asked.fields.map((field): unknown => (typeof field === 'string' ? field : expect.stringMatching(field)));
    expect.soft(fieldsOf(composed), held.join(' ')).toEqual(fields);
  }
  expectAll(asked.parts, (part) => parts.some((one) => one === part), `not among ${parts.join(' ')}`);
  expect
    .soft(
      parts.filter((part) => asked.never?.includes(part)),
      'the wrong parts',
    )
    .toEqual([]);
  expectAll(asked.holds, isHeld, `not among ${held.join(' ')}`);
  expectAll(asked.says, isIn(shown), 'not shown');
  expectAll(asked.notLost, isIn(`${shown}\n${leftOut}`), 'neither shown nor said to be missing');
  if (asked.unsaid) expect.soft(asked.unsaid.exec(shown)?.[0], 'must not be shown').toBeUndefined();
  if (asked.leftOut) expect.soft(leftOut).toMatch(asked.leftOut);
  if (asked.confidential) expect.soft(facts.collections.map(({ access }) => access?.read)).toContain('owner');
  if (asked.routing) expect.soft(sources.sort()).toEqual(asked.routing.filter((source) => source !== 'static').sort());
}
