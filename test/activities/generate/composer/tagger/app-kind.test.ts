import { describe, expect, test } from 'vitest';
import { appKindOf, asMeant, type Meant } from '../../../../../activities/generate/composer/tagger/app-kind.ts';
import { understanding } from '../compose.ts';

const { kinds } = understanding;
const named = (id: string, by?: 'noun' | 'verb', phrase = '') => {
  const rule = kinds[id];
  if (!rule) throw new Error(`“${id}” is no line of kinds.yaml`);
  return { id, rule, phrase, ...(by === undefined ? {} : { by }) };
};
const meant = (kind: Meant['kind'], fields = 0, deeds = 0): Meant => ({ kind, fields, deeds });
const words = 12;

describe('the kind of app', () => {
  test.each([
    ['booking', 'booking'],
    ['contact', 'form'],
    ['tracker', 'rows'],
    ['chess', 'game'],
    ['qr', 'tool'],
    ['weather', 'weather'],
    ['countries', 'data'],
  ])('of the line “%s”, when it is asked for, is %s', (id, kind) => {
    expect(appKindOf(named(id))).toBe(kind);
  });

  test('that no words name, when a poll is meant, is a poll', () => {
    expect(asMeant({ named: undefined, words, isOfThings: false }, meant('poll'), kinds)?.id).toBe('poll');
  });

  test('that a few words name, when another is meant, stays what they name', () => {
    expect(asMeant({ named: named('tracker'), words: 2, isOfThings: false }, meant('calculator'), kinds)?.id).toBe('tracker');
  });

  test.each([
    ['a tool that a noun names', named('alarm', 'noun'), meant('rows', 4), 'list'],
    ['a page of a trade', named('site'), meant('booking', 3), 'booking'],
    ['a page of a course, where nobody signs up', named('site'), meant('signup', 3), 'form'],
  ])('%s, when fields are filled in, is what they are filled in for', (_what, kind, other, id) => {
    expect(asMeant({ named: kind, words, isOfThings: false }, other, kinds)?.id).toBe(id);
  });

  test.each([
    ['a game that a noun names', named('snake', 'noun'), meant('quiz')],
    ['a shop with what looks like fields', named('shop', 'noun'), meant('form', 4)],
    ['a website with a form', named('site', 'noun', 'website'), meant('form', 4)],
    ['a list that is also a calendar', named('list', 'noun'), meant('calendar')],
    ['a sign-up where nobody signs up', named('list', 'noun'), meant('signup', 3)],
    ['rows of several kinds', named('list', 'noun'), meant('books')],
    ['rows of several kinds, of which one is booked', named('list', 'noun'), meant('booking', 6, 1)],
  ])('%s, when another kind is read, stays', (what, kind, other) => {
    const isOfThings = what.startsWith('rows of');

    expect(asMeant({ named: kind, words, isOfThings }, other, kinds)?.id).toBe(kind.id);
  });
});
