/** What a generator is: the composer and the model path are two implementations of it. */
import type { AnalysisAnswer, CollectionSpec, Reuse, ServiceUse, AppType } from '../../core/app-spec.ts';
import type { SourceFile } from '../../core/app-files.ts';
import type { AppSpec } from '../../core/composition.ts';

/** The version that a change starts from. */
export interface CurrentApp {
  readonly version: number;
  readonly title: string;
  readonly appType: AppType;
  readonly files: readonly SourceFile[];
  /** Present when the composer wrote the version. */
  readonly spec?: AppSpec;
  /** The spec of the version before it: what "undo that" goes back to. */
  readonly before?: AppSpec;
}

export interface AnalyzeJob {
  readonly buildId: number;
  readonly kind: 'create' | 'modify';
  readonly prompt: string;
  readonly model?: string;
  /** The app to change; absent for a new one. */
  readonly current?: CurrentApp;
  /** Look of the owner's previous app, so that two apps in a row do not look alike. */
  readonly previousLook?: string;
  /** Temporal's attempt of the activity, from 1. */
  readonly attempt: number;
  /** Aborted on cancellation: stop within a second. */
  readonly signal: AbortSignal;
}

/** What analysis found, stored with the build as JSON. */
export interface Analysis extends AnalysisAnswer {
  /** One or two plain sentences for the person: "A tool that keeps rows: title, author, rating. Uses 3 ready parts." */
  readonly summary: string;
  /** The composer's own plan. */
  readonly spec?: AppSpec;
  /** Files the change touches, where analysis can tell. */
  readonly touches?: readonly string[];
}

export interface GenerateJob extends AnalyzeJob {
  readonly analysis: Analysis;
  /** Files of this build that are stored already: never asked for again. */
  readonly stored: readonly SourceFile[];
}

/** Something that is wrong with the source or with the running page. */
export interface Issue {
  /** Stable name of the rule: `missing_module`, `unknown_name`, `throws_on_render`, ... */
  readonly code: string;
  readonly path: string;
  readonly line?: number;
  readonly message: string;
}

export interface RepairJob extends GenerateJob {
  readonly files: readonly SourceFile[];
  readonly issues: readonly Issue[];
  /** 1 to 3. */
  readonly round: number;
}

/** What a finished answer says about the app as a whole. */
export interface AppFacts {
  readonly appType: AppType;
  readonly title: string;
  readonly description: string;
  readonly services: readonly ServiceUse[];
  readonly collections: readonly CollectionSpec[];
  readonly reuse: readonly Reuse[];
  readonly requiresBackend: boolean;
  /** Said in the chat when the build is done: "Added a filter by author." */
  readonly summary: string;
  readonly spec?: AppSpec;
}

export type Piece =
  | { readonly type: 'thinking'; readonly text: string }
  /** Code as it streams; offset in characters of the file. May be lost without harm. */
  | { readonly type: 'delta'; readonly path: string; readonly offset: number; readonly text: string }
  | { readonly type: 'file'; readonly path: string; readonly content: string }
  | { readonly type: 'deleted'; readonly path: string }
  | { readonly type: 'tokens'; readonly outputTokens: number }
  | { readonly type: 'facts'; readonly facts: AppFacts };

export type ModelStep = 'analyze' | 'generate' | 'repair' | 'modify';

/** One call of a model, as the ledger keeps it. */
export interface ModelCall {
  /** `search`: a request was embedded to find the parts that fit it. */
  readonly step: ModelStep | 'search';
  readonly provider: 'openai' | 'anthropic';
  readonly model: string;
  readonly attempt: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly ms: number;
  /** `whole`: the answer arrived to its end and is never asked for again. */
  readonly outcome: 'whole' | 'cut' | 'failed' | 'cancelled';
  /** The answer's text as far as it came; absent when nothing came. */
  readonly answer?: string;
  readonly failure?: string;
}

/** Money and memory of one build's model calls. The database stands behind it. */
export interface Ledger {
  /** Refuses before the call. @throws AppError `budget_exceeded` with the figure */
  reserve(tokens: number): Promise<void>;
  /** The whole answer that this build already paid for at this step and round, if any. */
  recorded(step: ModelCall['step'], round: number): Promise<string | undefined>;
  record(call: ModelCall & { readonly round: number }): Promise<void>;
}

export interface CodeGenerator {
  readonly name: 'ai' | 'composer';
  /** @throws AppError `needs_more`, `composer_cannot`, or a model's failure */
  analyze(job: AnalyzeJob, ledger: Ledger): Promise<Analysis>;
  /** Yields each file once, `App.tsx` first where it writes one, and ends with `facts`. */
  generate(job: GenerateJob, ledger: Ledger): AsyncIterable<Piece>;
  /** Yields the files that it changed, then `facts`. Absent: this generator has nothing to repair. */
  repair?(job: RepairJob, ledger: Ledger): AsyncIterable<Piece>;
}
