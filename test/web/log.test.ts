import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProjectEvent } from '../../core/events.ts';
import { addPiece, append, emptyLog, type Stream } from '../../web/live/log.ts';

const event = (seq: number): ProjectEvent => ({
  seq,
  build_id: 1,
  type: 'thinking',
  content: { text: String(seq) },
  timestamp: '2026-11-21T14:00:00Z',
});
const whole = Array.from({ length: 20 }, (_, at) => event(at + 1));

test('events that come twice, late or mixed up are applied once and in order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...whole, ...whole], { minLength: whole.length * 2 }), (mixed) => {
      const log = append(append(emptyLog, mixed), mixed);
      expect(log.events.map(({ seq }) => seq)).toEqual(whole.map(({ seq }) => seq));
      expect(log.view.builds[0]?.thinking).toEqual(whole.map(({ seq }) => String(seq)));
    }),
  );
});

test('what stands behind a missing number is left out until the number is there', () => {
  const log = append(emptyLog, [event(1), event(3), event(4)]);
  expect(log.view.lastSeq).toBe(1);
  expect(append(log, [event(4), event(2), event(3)]).view.lastSeq).toBe(4);
});

test('nothing new gives the same object, so that nothing is drawn again', () => {
  const log = append(emptyLog, whole);
  expect(append(log, whole)).toBe(log);
});

test('pieces of code make the file again, however they are cut', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 200 }), fc.array(fc.nat({ max: 200 }), { maxLength: 10 }), (code, cuts) => {
      const places = [...new Set([0, ...cuts.filter((cut) => cut < code.length)])].sort((a, b) => a - b);
      let stream: Stream | undefined;
      for (const [at, offset] of places.entries()) stream = addPiece(stream, { offset, text: code.slice(offset, places[at + 1]) });
      expect(stream).toEqual({ from: 0, text: code });
    }),
  );
});

test('a new try starts over at its offset, and a lost piece leaves no wrong code behind', () => {
  const first = addPiece(undefined, { offset: 0, text: 'const a = 1;' });
  expect(addPiece(first, { offset: 6, text: 'b = 2;' })).toEqual({ from: 0, text: 'const b = 2;' });
  expect(addPiece(first, { offset: 100, text: 'later' })).toEqual({ from: 100, text: 'later' });
});
