/** Fault F23: answers that are not what was asked for. One repair at most, then an error. */
import { expect, test } from 'vitest';
import type { Reply } from '../../../support/scripted-model.ts';
import { codeOf } from './setup.ts';
import { generate, openAiError, useTwoProviders, whole } from './two-providers.ts';

useTwoProviders();

const app = (components: unknown) => ({ app_type: 'tool', title: 'T', components });
const one = 'export default function App() {\nreturn <p>one</p>;\n}\n';
const two = one.replace('one', 'two');

test.each<[string, Reply]>([
  ['prose around it', { answer: `Here is {your} app:\n\n${JSON.stringify(app({ 'App.tsx': one }))}\n\nEnjoy {it}!` }],
  ['a code fence', { answer: '```json\n' + JSON.stringify(app({ 'App.tsx': one }), null, 2) + '\n```' }],
  ['a second object', { answer: JSON.stringify(app({ 'App.tsx': one })) + JSON.stringify(app({ 'App.tsx': two })) }],
  ['missing keys', { answer: { components: { 'App.tsx': one } } }],
  [
    'wrong types',
    {
      answer: {
        app_type: 7,
        title: {},
        services: 'x',
        collections: [1, { name: '??' }],
        reuse: null,
        components: { 'App.tsx': one, n: 3 },
      },
    },
  ],
  ['paths of another folder', { answer: app({ './src/App.jsx': one, '../../etc/passwd': 'x', __proto__: 'x' }) }],
  ['no [DONE] and no usage', { answer: app({ 'App.tsx': one }), withoutDone: true, withoutUsage: true }],
  ['raw newlines in its strings', { answer: `{"app_type": "tool", "components": {"App.tsx": "${one}"}}` }],
  ['no closing brackets', { answer: `{"app_type": "tool", "components": {"App.tsx": ${JSON.stringify(one)}` }],
])('F23: an answer with %s is read without another call', async (_, reply) => {
  const outcome = await generate(reply);

  expect(outcome.failure).toBeUndefined();
  expect(outcome.files.get('App.tsx')).toContain('<p>one</p>');
  expect(outcome.files.size).toBe(1);
  expect(outcome.toOpenAi).toHaveLength(1);
});

test('F23: of a path that comes twice the later one counts, and the person is told', async () => {
  const outcome = await generate({
    answer: `{"app_type":"tool","components":{"App.tsx":${JSON.stringify(one)},"App.tsx":${JSON.stringify(two)}}}`,
  });

  expect(outcome.files.get('App.tsx')).toContain('<p>two</p>');
  expect(outcome.notes).toEqual(['App.tsx came twice; the later one counts.']);
});

test.each<[string, Reply]>([
  ['prose', { answer: 'I am sorry, I would rather talk about the weather {today}.' }],
  ['nothing', { answer: '' }],
  ['empty choices', { emptyChoices: true }],
  ['an object without files', { answer: { app_type: 'tool', title: 'T' } }],
  ['files of wrong types', { answer: app(['App.tsx']) }],
  ['no App.tsx', { answer: app({ 'Other.tsx': one }) }],
])('F23: %s instead of an app is asked about once more, then it is an error', async (_, reply) => {
  const twice = await generate(reply);
  const heals = await generate([reply, { answer: app({ 'App.tsx': one }) }]);

  expect(codeOf(twice)).toBe(reply.emptyChoices ? 'model_unavailable' : 'model_answer_invalid');
  expect(twice.toOpenAi).toHaveLength(2);
  expect(heals.files.get('App.tsx')).toContain('<p>one</p>');
  expect(heals.toOpenAi).toHaveLength(2);
});

test('F23: a file with a gap is not stored but asked for again', async () => {
  const gap = 'export default function App() {\n// ... rest of the code unchanged\n}\n';

  const outcome = await generate([{ answer: app({ 'App.tsx': gap }) }, { answer: app({ 'App.tsx': one }) }]);

  expect(outcome.order).toEqual(['App.tsx']);
  expect(outcome.files.get('App.tsx')).toContain('<p>one</p>');
  expect(outcome.toOpenAi[1]?.prompt).toContain('Your last answer left code out of App.tsx.');
});

test('F23: 50 MB are not read to their end', async () => {
  const before = process.memoryUsage().rss;

  const outcome = await generate({
    answer: JSON.stringify(app({ 'App.tsx': 'x' })).slice(0, -3) + 'x'.repeat(1_000),
    times: 50_000,
    chunkCharacters: 1_000,
  });

  expect(codeOf(outcome)).toBe('model_answer_invalid');
  expect(outcome.toOpenAi[0]?.charactersSent).toBeLessThan(20_000_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
});

test('F23: an endless line and an endless error body are not kept', async () => {
  const line = await generate({ answer: 'x'.repeat(10_000_000), chunkCharacters: 10_000_000 });
  const body = await generate({ status: 500, body: 'x'.repeat(10_000_000) });

  expect([line, body].map(codeOf)).toEqual(['model_unavailable', 'model_unavailable']);
});

test('F23: 20,000 levels are refused before anything keeps them', async () => {
  const deep = await generate({
    answer: `{"data": ${'['.repeat(20_000)}${']'.repeat(20_000)}, "components": {"App.tsx": ${JSON.stringify(one)}}}`,
  });
  const broken = await generate({ answer: `{"title": "x\n", "data": ${'['.repeat(20_000)}` });

  expect([deep, broken].map(codeOf)).toEqual(['model_answer_invalid', 'model_answer_invalid']);
});

test('F23: a 200 with an error inside means what the error says', async () => {
  const quota = await generate({ status: 200, body: { error: { code: 'insufficient_quota', type: 'insufficient_quota', message: 'x' } } });
  const busy = await generate({ status: 200, body: { error: { code: 'rate_limit_exceeded', type: 'requests', message: 'x' } } });
  const odd = await generate({ status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in to the hotel network</html>' });

  expect([quota, busy, odd].map(codeOf)).toEqual(['model_quota_exhausted', 'model_rate_limited', 'model_unavailable']);
});

test.each<[string, Reply]>([
  ['a refusal', { refusal: 'I cannot help with that.', answer: 'x' }],
  ['a content filter', { answer: 'Once upon', finishReason: 'content_filter' }],
  ['an error of the content policy', openAiError(400, 'content_policy_violation')],
])('F23: %s is final and moves to no other provider', async (_, reply) => {
  const outcome = await generate(reply, { backup: whole });
  const atAnthropic = await generate(whole, { alone: true, backup: reply });

  expect([outcome, atAnthropic].map(codeOf)).toEqual(['model_refused', 'model_refused']);
  expect(outcome.toAnthropic).toEqual([]);
});
