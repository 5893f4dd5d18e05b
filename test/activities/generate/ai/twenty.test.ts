/** Issue 4 with a model: the twenty sentences, answered by a scripted developer out of the prompts that it gets. */
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createShelf } from '../../../../activities/generate/ai/shelf.ts';
import type { CurrentApp } from '../../../../activities/generate/generator.ts';
import { measureReuse, type PartFiles } from '../../../../activities/generate/reuse.ts';
import { componentFiles } from '../../../../activities/generate/composer/render/render.ts';
import { startScriptedModel, type ScriptedModel } from '../../../support/scripted-model.ts';
import { composer } from '../composer/compose.ts';
import { createDeveloper } from './scripted-developer.ts';
import { asFiles, catalog, collect, createMemoryLedger, generatorOf, job, parts } from './setup.ts';
import { twenty } from './twenty.ts';

const partFiles: PartFiles = ({ component, as }) => {
  const part = catalog.parts.get(component);
  return part && componentFiles({ part: component, as }, part);
};
const shelf = createShelf({ parts, files: partFiles, minSimilarity: 0.85, rules: composer });

interface Made {
  readonly sentence: string;
  readonly app: CurrentApp;
  readonly reuse: number;
  readonly calls: number;
  /** Of the app's answer, and of all that was sent and answered. */
  readonly answerTokens: number;
  readonly tokens: number;
}

let server: ScriptedModel;
const made: Made[] = [];
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

beforeAll(async () => {
  server = await startScriptedModel({ script: await createDeveloper(twenty.map(({ sentence }) => sentence)) });
  for (const [at, { sentence }] of twenty.entries()) made.push(await make(sentence, at + 1));
}, 30_000);
afterAll(() => server.close());

const answersOf = (ledger: ReturnType<typeof createMemoryLedger>) => ledger.calls.map(({ answer = '' }) => countTokens(answer));

async function make(sentence: string, buildId: number): Promise<Made> {
  const generator = generatorOf({ openai: server.url, deps: { shelf } });
  const ledger = createMemoryLedger();
  const before = server.requests.length;
  const analysis = await generator.analyze(job({ prompt: sentence, buildId }), ledger);
  const { pieces, files, failure } = await collect(
    generator.generate({ ...job({ prompt: sentence, buildId }), analysis, stored: [] }, ledger),
  );
  expect(failure, sentence).toBeUndefined();
  const facts = pieces.flatMap((piece) => (piece.type === 'facts' ? [piece.facts] : []))[0];
  if (!facts) throw new Error(`No facts for “${sentence}”`);
  const app = { version: 1, title: facts.title, appType: facts.appType, files: asFiles(files) };
  const answers = answersOf(ledger);
  const asked = server.requests.slice(before).map(({ prompt }) => countTokens(prompt));
  return {
    sentence,
    app,
    reuse: measureReuse(app.files, facts.reuse, partFiles).rate,
    calls: ledger.calls.length,
    answerTokens: answers.at(-1) ?? 0,
    tokens: [...asked, ...answers].reduce((sum, tokens) => sum + tokens, 0),
  };
}

test('every app is made with one call after analysis', () => {
  expect(made.map(({ calls }) => calls)).toEqual(twenty.map(() => 2));
});

test('more than 40 % of the code of each app comes from ready parts', () => {
  expect(made.filter(({ reuse }) => reuse <= 0.4).map(({ sentence, reuse }) => `${sentence}: ${reuse.toFixed(2)}`)).toEqual([]);
});

test('an answer has 2,300 tokens at the median and an app costs no more than 5,000', () => {
  expect(median(made.map(({ answerTokens }) => answerTokens))).toBeLessThanOrEqual(2_300);
  expect(made.filter(({ tokens }) => tokens > 5_000).map(({ sentence, tokens }) => `${sentence}: ${tokens}`)).toEqual([]);
});

test('a change is one call with at most 200 tokens of answer at the median, and the source says what was asked for', async () => {
  const tokens: number[] = [];
  for (const [at, { app, sentence }] of made.entries()) {
    const generator = generatorOf({ openai: server.url, deps: { shelf } });
    const ledger = createMemoryLedger();
    const wish = { ...job({ prompt: 'Call it Nightingale', kind: 'modify', buildId: 100 + at }), current: app };

    const analysis = await generator.analyze(wish, ledger);
    const { files, failure } = await collect(generator.generate({ ...wish, analysis, stored: [] }, ledger));

    expect(failure, sentence).toBeUndefined();
    expect(files.get('App.tsx'), sentence).toContain('Nightingale');
    expect(ledger.calls).toHaveLength(1);
    tokens.push(...answersOf(ledger));
  }
  expect(median(tokens)).toBeLessThanOrEqual(200);
});
