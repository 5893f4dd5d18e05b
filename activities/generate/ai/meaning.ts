/** How near ready parts are to a request in meaning, where the provider embeds. Never in a build's way: without it words decide. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../../core/errors.ts';
import type { PartFact } from '../find-parts.ts';
import type { AnalyzeJob, Ledger } from '../generator.ts';
import type { Embedder } from '../models/embed.ts';
import { estimateTokens } from './call.ts';

/** Milliseconds that a build waits for it; the answer is still stored for the next one. */
const maxWaitMs = 1_000;
/** Milliseconds for which a server that failed is not asked again. */
const restMs = 10 * 60_000;
/** Cosine below which two short texts have nothing to do with each other. */
const unrelated = 0.25;

/** Vectors that outlive the process. */
export interface VectorStore {
  read(model: string, hashes: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>>;
  write(model: string, vectors: ReadonlyMap<string, readonly number[]>): Promise<void>;
}

export type Meaning = (
  request: string,
  job: Pick<AnalyzeJob, 'buildId' | 'attempt'>,
  ledger: Ledger,
) => Promise<ReadonlyMap<string, number>>;

/**
 * Answers by name of the part: 1 for the nearest, less in proportion to the cosine, 0 for what is unrelated.
 * An empty map when the server fails, takes too long, or the budget forbids it.
 */
export function createMeaning(embedder: Embedder, store: VectorStore, parts: readonly PartFact[]): Meaning {
  const texts = parts.map((part) => `${part.name}: ${part.provides.join(', ')}. ${part.description}`);
  const hashes = texts.map((text) => createHash('sha256').update(text).digest('hex').slice(0, 32));
  let known = new Map<string, readonly number[]>();
  let restsUntil = 0;

  async function compare(request: string, job: Pick<AnalyzeJob, 'buildId' | 'attempt'>, ledger: Ledger): Promise<Map<string, number>> {
    if (known.size < hashes.length) known = new Map([...known, ...(await store.read(embedder.model, hashes))]);
    const missing = hashes.flatMap((hash, at) => (known.has(hash) ? [] : [at]));
    const asked = [request, ...missing.map((at) => texts[at] ?? '')];
    await ledger.reserve(estimateTokens(asked.join(' ')));
    const startedAt = performance.now();
    const { vectors, inputTokens } = await embedder.embed(asked, job.buildId);
    await ledger.record({
      step: 'search',
      round: 0,
      provider: 'openai',
      model: embedder.model,
      attempt: job.attempt,
      inputTokens,
      outputTokens: 0,
      ms: performance.now() - startedAt,
      outcome: 'whole',
    });
    const fresh = new Map(missing.map((at, i) => [hashes[at] ?? '', vectors[i + 1] ?? []]));
    for (const [hash, vector] of fresh) known.set(hash, vector);
    await store.write(embedder.model, fresh);
    const cosines = hashes.map((hash) => cosine(vectors[0] ?? [], known.get(hash) ?? []));
    const best = Math.max(...cosines);
    return new Map(parts.map(({ name }, at) => [name, best < unrelated ? 0 : Math.max(0, cosines[at] ?? 0) / best]));
  }

  return async (request, job, ledger) => {
    const none = new Map<string, number>();
    if (parts.length === 0 || Date.now() < restsUntil) return none;
    const compared = compare(request, job, ledger).catch((error: unknown) => {
      if (!(error instanceof AppError)) restsUntil = Date.now() + restMs; // a budget that is used up is no fault of the server
      return none;
    });
    return Promise.race([compared, sleep(maxWaitMs, none, { ref: false })]);
  };
}

function cosine(a: readonly number[], b: readonly number[]): number {
  const dot = (x: readonly number[], y: readonly number[]) => x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
  const lengths = Math.sqrt(dot(a, a) * dot(b, b));
  return lengths === 0 ? 0 : dot(a, b) / lengths;
}
