import { expect, test } from 'vitest';
import { costOf, priceOf } from '../../../../core/model-prices.ts';
import { createModels } from '../../../../activities/generate/models/choose.ts';
import { providerFailure } from '../../../../activities/generate/models/failures.ts';
import { stepHeaders } from '../../../../activities/generate/models/model.ts';
import type { AppError } from '../../../../core/errors.ts';
import { readConfig } from '../../../../core/config.ts';

const namesOf = (env: Record<string, string>, wanted?: string) =>
  createModels(readConfig(env))(wanted).map(({ provider, name }) => `${provider}/${name}`);
const both = { OPENAI_API_KEY: 'a', ANTHROPIC_API_KEY: 'b' };

test('models are asked OpenAI first, Anthropic second, those without a key never', () => {
  expect(namesOf(both)).toEqual(['openai/gpt-4o', 'anthropic/claude-sonnet-5']);
  expect(namesOf({ ANTHROPIC_API_KEY: 'b' })).toEqual(['anthropic/claude-sonnet-5']);
  expect(namesOf({ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1', DEFAULT_AI_MODEL: 'qwen3:8b' })).toEqual(['openai/qwen3:8b']);
});

test('a name that the person gives is passed on as it is, with the other provider behind it', () => {
  expect(namesOf(both, 'gpt-9-turbo:free')).toEqual(['openai/gpt-9-turbo:free', 'anthropic/claude-sonnet-5']);
  expect(namesOf(both, 'claude-opus-9')).toEqual(['anthropic/claude-opus-9', 'openai/gpt-4o']);
  expect(namesOf({ OPENAI_API_KEY: 'a' }, 'claude-opus-9')).toEqual(['openai/gpt-4o']);
});

test('without any key there is no model', () => {
  expect(() => namesOf({})).toThrow(expect.objectContaining({ code: 'no_model' }) as AppError);
});

test('a call costs what its model costs, dated names included, and nothing where no price is set', () => {
  const usage = { inputTokens: 1_000_000, outputTokens: 100_000 };

  expect(costOf('gpt-4o', usage)).toBeCloseTo(3.5);
  expect(costOf('gpt-4o-2024-08-06', usage)).toBeCloseTo(3.5);
  expect(costOf('claude-sonnet-4-5-20250929', usage)).toBeCloseTo(4.5);
  expect(costOf('gpt-4o', usage, { 'gpt-4o': { input: 1, output: 1 } })).toBeCloseTo(1.1);
  expect(costOf('qwen3:8b', usage)).toBe(0);
  expect([priceOf('qwen3:8b'), priceOf('toString')]).toEqual([undefined, undefined]);
});

const asked = { provider: 'openai', name: 'gpt-4o', server: 'OpenAI' } as const;
const answered = (status: number, error: object = {}, headers = {}) => ({ status, error, headers: new Headers(headers) });

test.each<[string, object, AppError['code']]>([
  ['500', answered(500), 'model_unavailable'],
  ['502', answered(502), 'model_unavailable'],
  ['503', answered(503), 'model_unavailable'],
  ['529', answered(529), 'model_unavailable'],
  ['408', answered(408), 'model_unavailable'],
  ['a broken line', new TypeError('fetch failed'), 'model_unavailable'],
  ['overloaded in a stream', { error: { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } } }, 'model_unavailable'],
  ['402', answered(402), 'model_quota_exhausted'],
  ['429 with a quota', answered(429, { code: 'insufficient_quota' }), 'model_quota_exhausted'],
  ['429', answered(429), 'model_rate_limited'],
  ['a too long context', answered(400, { code: 'context_length_exceeded' }), 'model_refused'],
  ['another 400', answered(400, { code: 'unsupported_parameter' }), 'model_refused'],
  ['401', answered(401), 'model_key_rejected'],
])('%s means %s', (_, error, code) => {
  expect(providerFailure(asked, error).code).toBe(code);
});

test('Retry-After is at least a second, and what makes no sense is not there', () => {
  const waitOf = (text: string) =>
    providerFailure(asked, answered(429, {}, { 'retry-after': text }), Date.parse('2026-11-01T00:00:00Z')).detail.retryAfterS;

  expect(['0', '1.2', 'Sun, 01 Nov 2026 00:00:09 GMT', 'Sun, 01 Nov 2020 00:00:00 GMT', 'soon'].map(waitOf)).toEqual([
    1,
    2,
    9,
    1,
    undefined,
  ]);
});

test('every request names its step, build and attempt, and when it resumes what is stored', () => {
  const request = { step: 'generate', buildId: 7, attempt: 2, have: [] as string[], system: '', user: '', maxOutputTokens: 1 } as const;

  expect(stepHeaders(request)).toEqual({ 'X-Faibric-Step': 'generate', 'X-Faibric-Build': '7', 'X-Faibric-Attempt': '2' });
  expect(stepHeaders({ ...request, have: ['App.tsx', 'components/A.tsx'] })['X-Faibric-Have']).toBe('App.tsx,components/A.tsx');
  expect(stepHeaders({ ...request, have: Array<string>(1_000).fill('components/A.tsx') })['X-Faibric-Have']?.length).toBe(8_000);
});
