/** Faults F19-F21 and F24: the provider's own trouble, each with its one outcome. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { Reply } from '../../../support/scripted-model.ts';
import { canaryKey, codeOf, createMemoryLedger } from './setup.ts';
import { anthropicError, generate, insideOf, isWholeApp, openAiError, useTwoProviders, whole } from './two-providers.ts';

useTwoProviders();

test('F19: a 429 waits as long as its Retry-After says, in seconds, as a date, and 120 s at most', async () => {
  const seconds = await generate(openAiError(429, 'rate_limit_exceeded', 'Slow down', { 'retry-after': '7' }));
  const date = await generate(
    openAiError(429, 'rate_limit_exceeded', 'Slow down', { 'retry-after': new Date(Date.now() + 30_000).toUTCString() }),
  );
  const long = await generate(openAiError(429, 'rate_limit_exceeded', 'Slow down', { 'retry-after': '86400' }));
  const absent = await generate(openAiError(429, 'rate_limit_exceeded'), { backup: whole });

  expect([seconds, date, long, absent].map(codeOf)).toEqual(Array(4).fill('model_rate_limited'));
  expect(seconds.failure?.detail.retryAfterS).toBe(7);
  expect(date.failure?.detail.retryAfterS).toBeGreaterThan(27);
  expect(date.failure?.detail.retryAfterS).toBeLessThan(31);
  expect(long.failure?.detail.retryAfterS).toBe(120);
  expect(absent.failure?.detail.retryAfterS).toBeUndefined();
  expect(absent.toAnthropic).toEqual([]);
  expect(absent.toOpenAi).toHaveLength(1);
});

test('F19: an account out of credit is final at one provider, and the other carries on', async () => {
  const alone = await generate(openAiError(429, 'insufficient_quota', 'You exceeded your current quota'));
  const both = await generate(openAiError(429, 'insufficient_quota'), { backup: whole });
  const noCredit = anthropicError(400, 'invalid_request_error', 'Your credit balance is too low to access the Anthropic API.');
  const neither = await generate(openAiError(429, 'insufficient_quota'), { backup: noCredit });

  expect(codeOf(alone)).toBe('model_quota_exhausted');
  expect(alone.toOpenAi).toHaveLength(1);
  isWholeApp(both);
  expect(both.notes).toEqual([expect.stringMatching(/until its account is topped up\. claude-sonnet-5 carries on\.$/)]);
  expect(both.ledger.calls.map(({ provider, outcome }) => [provider, outcome])).toEqual([
    ['openai', 'failed'],
    ['anthropic', 'whole'],
  ]);
  expect(codeOf(neither)).toBe('model_quota_exhausted');
});

test.each([500, 529])('F20: a %i is tried once more, then the other provider, then it is an error that may be retried', async (status) => {
  const heals = await generate([openAiError(status, 'server_error'), whole]);
  const moves = await generate(openAiError(status, 'server_error'), { backup: whole });
  const down = await generate(openAiError(status, 'server_error'), { backup: anthropicError(529, 'overloaded_error') });

  isWholeApp(heals);
  expect(heals.toOpenAi).toHaveLength(2);
  isWholeApp(moves);
  expect([moves.toOpenAi.length, moves.toAnthropic.length]).toEqual([2, 1]);
  expect(codeOf(down)).toBe('model_unavailable');
  expect(down.failure?.message).toBe('Neither model answered: gpt-4o, claude-sonnet-5.');
  expect([down.toOpenAi.length, down.toAnthropic.length]).toEqual([2, 2]);
});

test('F20: a server that is not there counts as down', async () => {
  const gone = await generate(whole, { setup: { openai: 'http://127.0.0.1:9' } });

  expect(codeOf(gone)).toBe('model_unavailable');
});

test('F21: silence before the first byte and in mid-stream ends after the idle time-out, with the finished files kept', async () => {
  const setup = { idleTimeoutS: 0.3 };
  const hang = await generate({ hang: true }, { setup });
  const stall = await generate({ ...whole, cut: { characters: insideOf('components/TeaList.tsx'), how: 'stall' } }, { setup });
  const carried = await generate(
    { ...whole, cut: { characters: insideOf('components/TeaList.tsx'), how: 'stall' } },
    { setup, backup: [whole] },
  );

  expect([hang, stall].map(codeOf)).toEqual(['model_timeout', 'model_timeout']);
  expect(hang.ms).toBeLessThan(1_500);
  expect(stall.order).toEqual(['App.tsx', 'components/TeaForm.tsx']);
  expect(stall.ledger.calls).toMatchObject([{ outcome: 'cut', failure: expect.stringContaining('model_timeout') as string }]);
  isWholeApp(carried);
  expect(carried.order).toHaveLength(4);
  expect(carried.toAnthropic[0]?.have).toEqual(['App.tsx', 'components/TeaForm.tsx']);
});

test('F21: a socket that takes the connection and says nothing at all ends after the idle time-out', async () => {
  const mute = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(mute, 'listening');

  const outcome = await generate(whole, {
    setup: { openai: `http://127.0.0.1:${(mute.address() as AddressInfo).port}`, idleTimeoutS: 0.3 },
  });

  expect(codeOf(outcome)).toBe('model_timeout');
  mute.close();
});

test.each<[string, Reply]>([
  ['before the first byte', { hang: true }],
  ['in mid-stream', { ...whole, cut: { characters: 300, how: 'stall' } }],
  ['while it writes', { ...whole, tokensPerSecond: 20 }],
])('F21: cancelling %s stops within a second and is written into the ledger', async (_, reply) => {
  const cancel = new AbortController();
  const reason = new Error('cancelled by the person');
  let cancelledAt = 0;
  setTimeout(() => {
    cancelledAt = performance.now();
    cancel.abort(reason);
  }, 300);

  const ledger = createMemoryLedger();

  await expect(generate(reply, { signal: cancel.signal, ledger })).rejects.toBe(reason);

  expect(performance.now() - cancelledAt).toBeLessThan(1_000);
  expect(ledger.calls).toMatchObject([{ outcome: 'cancelled' }]);
});

test.each([401, 403])('F24: a %i fails at once, names the setting and never the key', async (status) => {
  const outcome = await generate(openAiError(status, 'invalid_api_key', `Incorrect API key provided: ${canaryKey}`), { backup: whole });
  const refused = anthropicError(status, 'authentication_error', `invalid x-api-key ${canaryKey}`);
  const atAnthropic = await generate(whole, { alone: true, backup: refused });

  expect([outcome, atAnthropic].map(codeOf)).toEqual(['model_key_rejected', 'model_key_rejected']);
  expect(outcome.failure?.message).toContain('OPENAI_API_KEY');
  expect(atAnthropic.failure?.message).toContain('ANTHROPIC_API_KEY');
  expect(outcome.toOpenAi).toHaveLength(1);
  for (const { failure, ledger } of [outcome, atAnthropic]) {
    expect(JSON.stringify([failure, failure?.cause, failure?.stack, ledger.calls])).not.toContain(canaryKey);
  }
});

test('F24: an unknown model is named as such', async () => {
  const outcome = await generate(openAiError(404, 'model_not_found', 'The model `gpt-9` does not exist'));

  expect(codeOf(outcome)).toBe('model_refused');
  expect(outcome.failure?.message).toMatch(/has no model called “gpt-4o”\.$/);
});
