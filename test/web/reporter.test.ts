import { expect, test } from 'vitest';
import { ApiError } from '../../web/api.ts';
import { createReporter, withoutSecrets, type Report } from '../../web/report/reporter.ts';

function start(typed: readonly string[] = []) {
  const sent: Report[] = [];
  const clock = { now: 0 };
  return { sent, clock, report: createReporter({ send: (told) => void sent.push(told), now: () => clock.now, typed: () => typed }) };
}

test('an error, when it comes again within a minute, is told once, and again after it', () => {
  const { sent, clock, report } = start();

  for (const now of [0, 1_000, 59_000, 61_000]) {
    clock.now = now;
    report(new Error('no title'));
  }

  expect(sent.map(({ message }) => message)).toEqual(['Error: no title', 'Error: no title']);
  expect(sent[0]?.stack).toContain('Error: no title');
});

test('different errors, when there are many at once, are told five times a minute', () => {
  const { sent, clock, report } = start();

  for (let n = 0; n < 20; n += 1) report(new Error(`error ${n}`));
  clock.now = 60_001;
  report('a bare word');

  expect(sent).toHaveLength(6);
  expect(sent.at(-1)).toEqual({ message: 'a bare word' });
});

test('an answer that says no, a call that was given up and the browser’s own grumbling, are no errors of the page', () => {
  const { sent, report } = start();

  report(new ApiError(0, 'away', 'No connection'));
  report(new ApiError(404, 'not_found', 'There is nothing here'));
  report(new DOMException('given up', 'AbortError'));
  report('ResizeObserver loop completed with undelivered notifications.');

  expect(sent).toEqual([]);
});

test('what stands in a field, an address’s query, a mail address and a key, are taken out of message and stack', () => {
  const { sent, report } = start(['my very secret plan', 'ab', 'my very']);

  report(new SyntaxError('Unexpected "my very secret plan" at http://x.test/p/1?token=abc#now from ada@example.org with fk_abcdefgh1234'));

  expect(sent[0]?.message).toBe('SyntaxError: Unexpected "…" at http://x.test/p/1 from … with …');
  expect(sent[0]?.stack).not.toMatch(/secret|token|ada@|fk_abc/);
  expect(withoutSecrets('at f (http://x.test/assets/a.js?v=1:2:3)', [])).toBe('at f (http://x.test/assets/a.js:2:3)');
});

test('an error without end, is cut to what the server takes', () => {
  const { sent, report } = start();
  const error = new Error('x'.repeat(5_000));
  error.stack = 'y'.repeat(50_000);

  report(error);
  report(new Error(''));
  report(undefined);

  expect([sent[0]?.message.length, sent[0]?.stack?.length]).toEqual([500, 4_000]);
  expect(sent.map(({ message }) => message).slice(1)).toEqual(['Error:', 'undefined']);
});
