/** Parts found by what a sentence means, over a scripted embeddings server. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createMeaning, type VectorStore } from '../../../../activities/generate/ai/meaning.ts';
import { createShelf } from '../../../../activities/generate/ai/shelf.ts';
import { createEmbedder } from '../../../../activities/generate/models/embed.ts';
import { composer } from '../composer/compose.ts';
import { createJob, createMemoryLedger, job, parts } from './setup.ts';

/** Words that mean the same stand in the same direction. */
const directions = [/snake|serpente/i, /chess|scacchi/i, /table|list/i, /weather|tempo/i];
const vectorOf = (text: string): number[] =>
  Array.from({ length: 256 }, (_, at) => (directions[at]?.test(text) ? 1 : at === 255 ? 0.1 : 0));

type Answer = (texts: string[]) => Promise<{ status: number; body: unknown }>;
const embeds: Answer = async (texts) => ({
  status: 200,
  body: {
    object: 'list',
    model: 'm',
    data: texts.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) })),
    usage: { prompt_tokens: 7 * texts.length, total_tokens: 0 },
  },
});

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function startServer(answer: Answer) {
  const asked: string[][] = [];
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const { input } = JSON.parse(Buffer.concat(chunks).toString()) as { input: string[] };
      asked.push(input);
      void answer(input).then(({ status, body }) =>
        res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` };
}

const memoryStore = (): VectorStore & { known: Map<string, readonly number[]> } => {
  const known = new Map<string, readonly number[]>();
  return {
    known,
    read: async (_, hashes) => new Map([...known].filter(([hash]) => hashes.includes(hash))),
    write: async (_, vectors) => vectors.forEach((vector, hash) => known.set(hash, vector)),
  };
};

const meaningOf = (url: string, store = memoryStore()) => createMeaning(createEmbedder({ apiKey: 'none', baseURL: url }), store, parts);
const sentence = 'gioco del serpente';

test('a sentence without a known word finds the part that means it; the catalog is embedded once, and the ledger has the cost', async () => {
  const { asked, url } = await startServer(embeds);
  const store = memoryStore();
  const ledger = createMemoryLedger();
  const offer = (prompt: string) =>
    createShelf({ parts, files: () => undefined, minSimilarity: 0.85, meaning: meaningOf(url, store) }).offer(
      createJob({ prompt }),
      ledger,
    );

  const first = await offer(sentence);
  const second = await offer('tempo');

  expect(first.near.map(({ name }) => name)).toContain('game-snake');
  expect(second.near.map(({ name }) => name)).toContain('live-weather');
  expect(asked.map((texts) => texts.length)).toEqual([parts.length + 1, 1]);
  expect(store.known.size).toBe(parts.length);
  expect(ledger.calls).toMatchObject([
    { step: 'search', model: 'text-embedding-3-small', inputTokens: 7 * (parts.length + 1) },
    { inputTokens: 7 },
  ]);
});

test('where the rules read the sentence nobody is asked', async () => {
  const { asked, url } = await startServer(embeds);
  const shelf = createShelf({ parts, files: () => undefined, minSimilarity: 0.85, rules: composer, meaning: meaningOf(url) });

  const { near } = await shelf.offer(createJob({ prompt: 'snake game' }), createMemoryLedger());

  expect(near[0]?.name).toBeDefined();
  expect(asked).toEqual([]);
});

test.each<[string, Answer]>([
  ['a server without embeddings', async () => ({ status: 404, body: { error: { message: 'No such route' } } })],
  ['an answer of another shape', async () => ({ status: 200, body: { data: [{ embedding: [1, 2] }], usage: {} } })],
  ['an answer without end', async () => ({ status: 200, body: 'x'.repeat(5_000_000) })],
])('after %s words decide, and it is left in peace', async (_, answer) => {
  const { asked, url } = await startServer(answer);
  const meaning = meaningOf(url);
  const ledger = createMemoryLedger();

  expect(await meaning(sentence, job(), ledger)).toEqual(new Map());
  expect(await meaning(sentence, job(), ledger)).toEqual(new Map());
  expect(asked).toHaveLength(1);
  expect(ledger.calls).toEqual([]);
});

test('a build waits one second at most; what comes later serves the next one', async () => {
  let delayMs = 1_500;
  const { asked, url } = await startServer(async (texts) => {
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    return embeds(texts);
  });
  const store = memoryStore();
  const meaning = meaningOf(url, store);
  const startedAt = performance.now();

  const late = await meaning(sentence, job(), createMemoryLedger());

  expect(performance.now() - startedAt).toBeLessThan(1_400);
  expect(late).toEqual(new Map());
  await expect.poll(() => store.known.size, { timeout: 5_000 }).toBe(parts.length);
  delayMs = 0;
  expect((await meaning(sentence, job(), createMemoryLedger())).get('game-snake')).toBe(1);
  expect(asked.at(-1)).toEqual([sentence]);
});

test('a budget that is used up forbids it, and only to that build', async () => {
  const { asked, url } = await startServer(embeds);
  const meaning = meaningOf(url);

  expect(await meaning(sentence, job(), createMemoryLedger(10))).toEqual(new Map());
  expect((await meaning(sentence, job(), createMemoryLedger())).size).toBe(parts.length);
  expect(asked).toHaveLength(1);
});
