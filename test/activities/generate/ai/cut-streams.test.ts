/** Fault F22: a stream that ends too early. Whole files stay, and only the rest is asked for. */
import { expect, test } from 'vitest';
import { teaAnswer, teaFiles } from '../../../support/scripted-app.ts';
import type { Reply } from '../../../support/scripted-model.ts';
import { framesOf } from '../../../support/scripted-wire.ts';
import { codeOf, collect, createJob, createMemoryLedger, generatorOf } from './setup.ts';
import { generate, insideOf, isWholeApp, useTwoProviders, whole, wholeText } from './two-providers.ts';

useTwoProviders();

test.each<[string, NonNullable<Reply['cut']>]>([
  ['a clean end without [DONE]', { characters: insideOf('components/TeaList.tsx'), how: 'end' }],
  ['a closed connection', { characters: insideOf('components/TeaList.tsx'), how: 'fin' }],
  ['a reset', { characters: insideOf('components/TeaList.tsx'), how: 'reset' }],
  [
    'the end of a file, where nothing says that more would come',
    { characters: wholeText.indexOf('"components/TeaList.tsx"') - 1, how: 'end' },
  ],
])('F22: after %s whole files stay and only the rest is asked for', async (_, cut) => {
  const outcome = await generate([{ ...whole, cut }, { answer: teaAnswer(['App.tsx', 'components/TeaForm.tsx']) }]);

  isWholeApp(outcome);
  expect(outcome.order).toHaveLength(4);
  expect(outcome.toOpenAi.map(({ have }) => have)).toEqual([[], ['App.tsx', 'components/TeaForm.tsx']]);
  expect(outcome.ledger.calls.map((call) => call.outcome)).toEqual(['cut', 'whole']);
  expect(outcome.ledger.calls[0]?.answer).toContain('TeaForm');
});

test('F22: a stream that stops inside a UTF-8 character or an escape leaves no broken file', async () => {
  const files = {
    ...teaFiles,
    'components/TeaForm.tsx': `${teaFiles['components/TeaForm.tsx']}export const note = "„Grüner Tee“ 🍵🍵🍵🍵";\n`,
  };
  const reply = { answer: { ...whole.answer, components: files }, chunkCharacters: 50 };
  const wire = Buffer.from([...framesOf('openai', reply, 'gpt-4o')].map(({ text }) => text).join(''));
  const leaf = wire.indexOf('🍵');
  const escape = wire.lastIndexOf(String.raw`\\n`, leaf) + 1;
  for (const bytes of [leaf + 1, leaf + 2, leaf + 3, escape, escape + 1]) {
    const outcome = await generate([{ ...reply, cut: { bytes, how: 'end' } }, reply]);

    expect(outcome.toOpenAi[1]?.have).toEqual(['App.tsx']);
    expect(outcome.order).toEqual(Object.keys(teaFiles));
    expect(outcome.files.get('components/TeaForm.tsx')).toContain('„Grüner Tee“ 🍵🍵🍵🍵');
  }
});

test('F22: one byte at a time, and one character an event, read the same as one piece', async () => {
  const bytes = await generate({ ...whole, bytewise: true, chunkCharacters: 200 });
  const characters = await generate({ ...whole, chunkCharacters: 1 });
  const once = await generate({ ...whole, chunkCharacters: 1_000_000 });

  expect(bytes.files).toEqual(once.files);
  expect(characters.files).toEqual(once.files);
});

test('F22: an answer that keeps breaking off ends after three continuations as a time-out that may be retried', async () => {
  const outcome = await generate({ ...whole, finishReason: 'length', cut: { characters: insideOf('App.tsx'), how: 'end' } });

  expect(codeOf(outcome)).toBe('model_timeout');
  expect(outcome.failure?.message).toBe('gpt-4o broke off 4 times in mid-sentence.');
  expect(outcome.toOpenAi).toHaveLength(4);
  expect(outcome.files.size).toBe(0);
});

test('F22: finish_reason length in the middle of a file asks for the rest', async () => {
  const text = wholeText.slice(0, insideOf('components/TeaForm.tsx'));

  const outcome = await generate([{ answer: text, finishReason: 'length' }, { answer: teaAnswer(['App.tsx']) }]);

  isWholeApp(outcome);
  expect(outcome.toOpenAi.map(({ have }) => have)).toEqual([[], ['App.tsx']]);
});

test('F1: when the reader goes away in mid-stream, the request ends, the ledger says so and the next attempt asks for the rest', async () => {
  const ledger = createMemoryLedger();
  const first = await generate(whole, { ledger: createMemoryLedger() });
  const pieces = generatorOf({ openai: first.url }).generate(createJob({ buildId: 50 }), ledger);
  for await (const piece of pieces) if (piece.type === 'file') break;

  const stored = [{ path: 'App.tsx', content: first.files.get('App.tsx') ?? '' }];
  const rest = await collect(generatorOf({ openai: first.url }).generate(createJob({ buildId: 50, attempt: 2, stored }), ledger));

  expect(ledger.calls.map(({ outcome, attempt }) => ({ outcome, attempt }))).toEqual([
    { outcome: 'cancelled', attempt: 1 },
    { outcome: 'whole', attempt: 2 },
  ]);
  expect(rest.order).toEqual(['components/TeaForm.tsx', 'components/TeaList.tsx', 'components/teas.ts']);
});
