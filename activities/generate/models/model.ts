/** A language model, seen as a stream of text. Every provider is one file beside this one. */
import type { ModelCall, ModelStep } from '../generator.ts';

export type Provider = ModelCall['provider'];

export interface ModelRequest {
  readonly step: ModelStep;
  readonly buildId: number;
  /** Temporal's attempt, from 1. */
  readonly attempt: number;
  /** Stored paths, when the request resumes. */
  readonly have: readonly string[];
  /** Byte-equal between calls of a step, so that the provider's prompt cache holds. */
  readonly system: string;
  readonly user: string;
  readonly maxOutputTokens: number;
}

export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export type ModelChunk =
  /** May be empty: the model is alive and has nothing to show yet. */
  | { readonly type: 'text'; readonly text: string }
  | ({ readonly type: 'usage' } & Usage)
  /** `length`: the model ran into its own limit. */
  | { readonly type: 'done'; readonly finishReason: 'stop' | 'length' };

export interface CodeModel {
  readonly provider: Provider;
  /** The name that the provider knows it by. */
  readonly name: string;
  /** How people call the server: "OpenAI", or the setting that names another one. */
  readonly server: string;
  /**
   * One request, never retried here. A stream that ends without `done` was cut on its way.
   * @throws AppError with one of the `model_*` codes; the signal's reason when it is aborted
   */
  stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelChunk>;
}

/** How one provider is reached. */
export interface Access {
  readonly apiKey: string;
  /** Absent: the provider's own address. */
  readonly baseURL?: string;
  /** Milliseconds without a word, also before the first one. */
  readonly idleTimeoutMs: number;
}

export const serverOf = (provider: Provider, access: Pick<Access, 'baseURL'>): string => {
  if (access.baseURL !== undefined) return `The model server at ${provider.toUpperCase()}_BASE_URL`;
  return provider === 'openai' ? 'OpenAI' : 'Anthropic';
};

/** Characters of the list of stored paths: servers refuse long headers, and the prompt names every path anyway. */
const maxHaveCharacters = 8_000;

/** Headers that every request carries (contract, "Generated apps"). */
export function stepHeaders(request: ModelRequest): Record<string, string> {
  const have = request.have.join(',').slice(0, maxHaveCharacters);
  return {
    'X-Faibric-Step': request.step,
    'X-Faibric-Build': String(request.buildId),
    'X-Faibric-Attempt': String(request.attempt),
    ...(have === '' ? {} : { 'X-Faibric-Have': have }),
  };
}
