import { expect, test } from 'vitest';
import { compose } from './compose.ts';

test.each([
  ['to-do for moving house grouped by room', 'room:text'],
  ['shopping list by store', 'store:text'],
  ['todo list sorted by priority', 'priority:choice(High|Medium|Low)'],
  ['Einkaufsliste nach Laden (Aldi, Rewe, Markt)', 'laden:choice(Aldi|Rewe|Markt)'],
])('“%s” stands under %s, the highest first', async (sentence, field) => {
  const { spec } = await compose(sentence);
  const [name = ''] = field.split(':');
  const found = spec.entities[0]?.fields.find((one) => one.name === name);

  expect(`${found?.name}:${found?.type}${found?.options ? `(${found.options.join('|')})` : ''}`).toBe(field);
  expect(spec.parts.find(({ part }) => part === 'checklist')?.props['groupField']).toBe(name);
});
