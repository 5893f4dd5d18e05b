/** What the model path needs from the outside. */
import type { SourceFile } from '../../../core/app-files.ts';
import type { Prompts } from '../../../catalog/prompts.ts';
import type { Analysis, AnalyzeJob, GenerateJob } from '../generator.ts';
import type { CodeModel } from '../models/model.ts';
import type { PromptFacts, PromptWriter } from './prompt.ts';

export interface AiDeps {
  /** The models of a build in the order in which they are asked (models/choose.ts). @throws AppError `no_model` */
  readonly models: (wanted?: string) => readonly CodeModel[];
  readonly prompts: Prompts;
  readonly facts: PromptFacts;
  /** The files of a ready part under its name in the app; undefined for a part that the catalog lacks. */
  readonly resolvePart?: (component: string, as: string) => readonly SourceFile[] | undefined;
  /** Files that every new app starts with: its look. */
  readonly starter?: (job: GenerateJob) => readonly SourceFile[];
  /** Understands the sentence without a model. Absent: one small call. */
  readonly analyzeLocally?: (job: AnalyzeJob) => Promise<Analysis>;
}

/** What the steps of the model path share. */
export type AiContext = Omit<AiDeps, 'prompts' | 'facts'> & { readonly writer: PromptWriter };
