/** A generator over a scripted provider, with a ledger that remembers in this process. */
import type { SourceFile } from '../../../../core/app-files.ts';
import { AppError, type FailureCode } from '../../../../core/errors.ts';
import { loadCatalog } from '../../../../catalog/load.ts';
import { loadPrompts } from '../../../../catalog/prompts.ts';
import { loadUnderstanding } from '../../../../catalog/understanding.ts';
import type { AiDeps } from '../../../../activities/generate/ai/deps.ts';
import { createAiGenerator } from '../../../../activities/generate/ai/generator.ts';
import type { PartFact } from '../../../../activities/generate/find-parts.ts';
import type { Analysis, AnalyzeJob, GenerateJob, Ledger, ModelCall, Piece } from '../../../../activities/generate/generator.ts';
import { createModels } from '../../../../activities/generate/models/choose.ts';
import { readConfig } from '../../../../core/config.ts';
import { partFacts, promptFacts } from '../../../../temporal/compose-ai.ts';

/** What the shipped catalog says, as temporal/compose-ai.ts hands it to the model path. */
export const catalog = loadCatalog();
export const facts = promptFacts(loadUnderstanding());
export const parts = partFacts(catalog);

const fact = (name: string, signature: string, provides: string[]): PartFact => ({
  name,
  category: 'records',
  description: signature,
  provides,
  props: [],
  signature,
});
/** Two parts that no release changes, so that snapshots stand still. */
export const twoParts = [
  fact('book-list', 'book-list {rows: Row[]} A list of rows with sorting', ['teas', 'books']),
  fact('contact-form', 'contact-form {collection} A form whose answers the owner reads', ['contact']),
];

export interface MemoryLedger extends Ledger {
  readonly calls: (ModelCall & { readonly round: number })[];
  readonly reserved: number[];
}

/** @param budget tokens of all calls together */
export function createMemoryLedger(budget = Infinity): MemoryLedger {
  const calls: MemoryLedger['calls'] = [];
  const reserved: number[] = [];
  return {
    calls,
    reserved,
    async reserve(tokens) {
      const spent = calls.reduce((sum, call) => sum + call.inputTokens + call.outputTokens, 0);
      if (spent + tokens > budget)
        throw new AppError('budget_exceeded', `This build may need ${tokens} tokens; ${budget - spent} are left.`);
      reserved.push(tokens);
    },
    recorded: async (step, round) =>
      calls.findLast((call) => call.step === step && call.round === round && call.outcome === 'whole')?.answer,
    record: async (call) => void calls.push(call),
  };
}

export interface Setup {
  readonly openai?: string;
  readonly anthropic?: string;
  readonly idleTimeoutS?: number;
  readonly deps?: Partial<AiDeps>;
}

export const canaryKey = 'sk-canary-0123456789';

export const modelsOf = ({ openai, anthropic, idleTimeoutS = 5 }: Setup) =>
  createModels(
    readConfig({
      ...(openai ? { OPENAI_API_KEY: canaryKey, OPENAI_BASE_URL: `${openai}/v1` } : {}),
      ...(anthropic ? { ANTHROPIC_API_KEY: canaryKey, ANTHROPIC_BASE_URL: anthropic } : {}),
      MODEL_IDLE_TIMEOUT_S: String(idleTimeoutS),
    }),
  );

export const generatorOf = (setup: Setup) => createAiGenerator({ models: modelsOf(setup), prompts: loadPrompts(), facts, ...setup.deps });

export const analysis: Analysis = {
  app_type: 'webapp',
  title: 'Tea shelf',
  services: [],
  collections: [],
  reuse: [],
  requires_backend: false,
  summary: 'A webapp called Tea shelf.',
};

export const job = (over: Partial<AnalyzeJob> = {}): AnalyzeJob => ({
  buildId: 7,
  kind: 'create',
  prompt: 'Keep my teas with name, origin and rating',
  attempt: 1,
  signal: new AbortController().signal,
  ...over,
});

export const createJob = (over: Partial<GenerateJob> = {}): GenerateJob => ({ ...job(), analysis, stored: [], ...over });

export const modifyJob = (prompt: string, files: readonly SourceFile[], over: Partial<GenerateJob> = {}): GenerateJob => ({
  ...createJob({ kind: 'modify', prompt, ...over }),
  current: { version: 1, title: 'Tea shelf', appType: 'webapp', files },
});

export interface Outcome {
  readonly pieces: readonly Piece[];
  readonly files: ReadonlyMap<string, string>;
  /** Paths in the order in which they came. */
  readonly order: readonly string[];
  readonly notes: readonly string[];
  readonly failure?: AppError;
}

/** Takes every piece until the end or the failure. */
export async function collect(pieces: AsyncIterable<Piece>): Promise<Outcome> {
  const all: Piece[] = [];
  let failure: AppError | undefined;
  try {
    for await (const piece of pieces) all.push(piece);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    failure = error;
  }
  const files = all.filter((piece) => piece.type === 'file');
  return {
    pieces: all,
    files: new Map(files.map(({ path, content }) => [path, content])),
    order: files.map(({ path }) => path),
    notes: all.filter((piece) => piece.type === 'thinking').map(({ text }) => text),
    ...(failure ? { failure } : {}),
  };
}

export const asFiles = (files: ReadonlyMap<string, string>): SourceFile[] => [...files].map(([path, content]) => ({ path, content }));

export const codeOf = (outcome: Outcome): FailureCode | undefined => outcome.failure?.code;
