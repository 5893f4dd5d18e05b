import { afterAll, beforeAll, expect, test } from 'vitest';
import { teaFiles } from '../../../support/scripted-app.ts';
import { scriptOf, startScriptedModel, type ScriptedModel } from '../../../support/scripted-model.ts';
import { createShelf } from '../../../../activities/generate/ai/shelf.ts';
import type { PartFiles } from '../../../../activities/generate/reuse.ts';
import { collect, createJob, createMemoryLedger, generatorOf, job, twoParts } from './setup.ts';

let server: ScriptedModel;
beforeAll(async () => {
  server = await startScriptedModel();
});
afterAll(() => server.close());

const since = (from: number) => server.requests.slice(from);

test('analyze, for a new app, makes one small call and says what it understood', async () => {
  const ledger = createMemoryLedger();
  const before = server.requests.length;

  const analysis = await generatorOf({ openai: server.url }).analyze(job({ buildId: 1 }), ledger);

  expect(since(before).map(({ step, build, attempt, have }) => ({ step, build, attempt, have }))).toEqual([
    { step: 'analyze', build: '1', attempt: '1', have: [] },
  ]);
  expect(analysis).toMatchObject({ app_type: 'webapp', title: 'Tea shelf', collections: [{ name: 'teas' }], requires_backend: false });
  expect(analysis.summary).toBe('A webapp called Tea shelf that keeps teas (name, origin, rating).');
  expect(ledger.calls).toMatchObject([{ step: 'analyze', outcome: 'whole', provider: 'openai', model: 'gpt-4o', inputTokens: 1_000 }]);
});

for (const provider of ['openai', 'anthropic'] as const)
  test(`generate, over ${provider}, yields App.tsx first, each file formatted and once, deltas before them and facts last`, async () => {
    const ledger = createMemoryLedger();

    const { pieces, files, order } = await collect(generatorOf({ [provider]: server.url }).generate(createJob({ buildId: 2 }), ledger));

    expect(order).toEqual(Object.keys(teaFiles));
    expect(files.get('App.tsx')).toContain('    <Page layout="split">\n');
    const streamed = pieces.filter((piece) => piece.type === 'delta' && piece.path === 'App.tsx');
    expect(streamed.map((piece) => piece.type === 'delta' && piece.text).join('')).toBe(teaFiles['App.tsx']);
    expect(pieces.at(-1)).toMatchObject({
      type: 'facts',
      facts: { appType: 'webapp', title: 'Tea shelf', collections: [{ name: 'teas' }], summary: 'Keeps teas with origin and rating.' },
    });
    expect(ledger.calls).toMatchObject([{ step: 'generate', provider, outcome: 'whole', inputTokens: 1_000 }]);
    expect(ledger.calls[0]?.outputTokens).toBeGreaterThan(300);
    expect(pieces).toContainEqual({ type: 'tokens', outputTokens: ledger.calls[0]?.outputTokens });
  });

test('generate, when its whole answer is recorded, asks nobody and yields the rest', async () => {
  const ledger = createMemoryLedger();
  const generator = generatorOf({ openai: server.url });
  const first = await collect(generator.generate(createJob({ buildId: 3 }), ledger));
  const before = server.requests.length;

  const stored = [{ path: 'App.tsx', content: first.files.get('App.tsx') ?? '' }];
  const again = await collect(generator.generate(createJob({ buildId: 3, attempt: 2, stored }), ledger));

  expect(since(before)).toEqual([]);
  expect(again.order).toEqual(['components/TeaForm.tsx', 'components/TeaList.tsx', 'components/teas.ts']);
  expect(again.pieces.at(-1)).toEqual(first.pieces.at(-1));
});

test('generate, when files are stored but no answer is, asks only for the rest and names what it has', async () => {
  const generator = generatorOf({ openai: server.url });
  const first = await collect(generator.generate(createJob({ buildId: 4 }), createMemoryLedger()));
  const stored = ['App.tsx', 'components/TeaForm.tsx'].map((path) => ({ path, content: first.files.get(path) ?? '' }));
  const before = server.requests.length;

  const rest = await collect(generator.generate(createJob({ buildId: 4, attempt: 2, stored }), createMemoryLedger()));

  expect(since(before).map(({ have, attempt }) => ({ have, attempt }))).toEqual([{ have: stored.map(({ path }) => path), attempt: '2' }]);
  expect(since(before)[0]?.prompt).toContain('Imported and still missing: components/TeaList.tsx, components/teas.ts.');
  expect(rest.order).toEqual(['components/TeaList.tsx', 'components/teas.ts']);
  expect(rest.pieces.at(-1)).toMatchObject({ type: 'facts', facts: { title: 'Tea shelf' } });
});

test('generate, when the stored files make a whole app, asks nobody and takes the facts from the analysis', async () => {
  const generator = generatorOf({ openai: server.url });
  const first = await collect(generator.generate(createJob({ buildId: 5 }), createMemoryLedger()));
  const stored = [...first.files].map(([path, content]) => ({ path, content }));
  const before = server.requests.length;

  const again = await collect(generator.generate(createJob({ buildId: 5, attempt: 2, stored }), createMemoryLedger()));

  expect(since(before)).toEqual([]);
  expect(again.pieces).toMatchObject([{ type: 'facts', facts: { title: 'Tea shelf', summary: 'A webapp called Tea shelf.' } }]);
});

test('generate, when the answer names a ready part, copies it before the files that use it', async () => {
  server.use(
    scriptOf({
      generate: {
        answer: {
          app_type: 'tool',
          title: 'Books',
          reuse: [
            { component: 'book-list', as: 'BookList' },
            { component: 'nowhere', as: 'X' },
          ],
          components: {
            'App.tsx': "import { BookList } from './components/BookList.tsx';\nexport default function App() {\nreturn <BookList />;\n}\n",
          },
        },
      },
    }),
  );
  const part = { path: 'components/BookList.tsx', content: 'export function BookList() {\n  return null;\n}\n' };
  const files: PartFiles = ({ component }) => (component === 'book-list' ? [part] : undefined);
  const shelf = createShelf({ parts: twoParts, files, minSimilarity: 0.85 });

  const { order, notes, pieces } = await collect(
    generatorOf({ openai: server.url, deps: { shelf } }).generate(createJob({ buildId: 6 }), createMemoryLedger()),
  );

  expect(order).toEqual(['components/BookList.tsx', 'App.tsx']);
  expect(notes).toEqual(['There is no ready part called nowhere.']);
  expect(pieces.at(-1)).toMatchObject({ facts: { appType: 'tool', reuse: [{ component: 'book-list' }] } });
});

test('generate, when the app needs a backend, stops the stream and says that the tier is not built', async () => {
  server.use(
    scriptOf({
      generate: {
        answer: { app_type: 'webapp', requires_backend: true, components: { 'App.tsx': 'x'.repeat(40_000) } },
        tokensPerSecond: 200,
      },
    }),
  );
  const ledger = createMemoryLedger();
  const startedAt = performance.now();

  const { failure } = await collect(generatorOf({ openai: server.url }).generate(createJob({ buildId: 8 }), ledger));

  expect(failure?.code).toBe('tier_unavailable');
  expect(performance.now() - startedAt).toBeLessThan(2_000);
  expect(ledger.calls).toMatchObject([{ outcome: 'cancelled' }]);
});

test('generate, when the budget does not reach, asks nobody', async () => {
  const before = server.requests.length;

  const { failure } = await collect(generatorOf({ openai: server.url }).generate(createJob({ buildId: 9 }), createMemoryLedger(5_000)));

  expect(failure?.code).toBe('budget_exceeded');
  expect(since(before)).toEqual([]);
});

test('generate, with a small local model, sends the short prompt', async () => {
  server.use(scriptOf({}));
  const before = server.requests.length;

  const { order } = await collect(
    generatorOf({ openai: server.url }).generate(createJob({ buildId: 10, model: 'qwen2.5-coder:7b' }), createMemoryLedger()),
  );

  expect(order[0]).toBe('App.tsx');
  expect(since(before)).toMatchObject([{ model: 'qwen2.5-coder:7b', wire: 'openai' }]);
  expect(since(before)[0]?.prompt).toContain('You write small React apps');
});
