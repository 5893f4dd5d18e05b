/** Texts as vectors, over OpenAI's Embeddings and servers that speak it. */
import OpenAI from 'openai';
import { boundedJsonFetch } from './bounded-fetch.ts';
import type { Access } from './model.ts';

/** Milliseconds after which an answer is not waited for even in the background. */
const timeoutMs = 10_000;
const model = 'text-embedding-3-small';
/** Numbers of a vector: enough to tell some sixty parts apart. */
const dimensions = 256;

export interface Embedded {
  /** In the order of the texts. */
  readonly vectors: readonly (readonly number[])[];
  readonly inputTokens: number;
}

export interface Embedder {
  readonly model: string;
  /** @throws whatever the server or the line has to say */
  embed(texts: readonly string[], buildId: number): Promise<Embedded>;
}

export function createEmbedder({ apiKey, baseURL = 'https://api.openai.com/v1' }: Pick<Access, 'apiKey' | 'baseURL'>): Embedder {
  const client = new OpenAI({
    apiKey,
    baseURL,
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: 'off',
    fetch: boundedJsonFetch,
  });
  return {
    model,
    embed: async (texts, buildId) => {
      const { data, usage } = await client.embeddings.create(
        { model, dimensions, input: [...texts], encoding_format: 'float' },
        { headers: { 'X-Faibric-Step': 'search', 'X-Faibric-Build': String(buildId) } },
      );
      const vectors = data.map(({ embedding }) => embedding);
      if (vectors.length !== texts.length || vectors.some((vector) => vector.length !== dimensions))
        throw new Error('The embeddings do not fit their texts');
      return { vectors, inputTokens: usage.prompt_tokens };
    },
  };
}
