/** What the model path needs from the outside. */
import type { SourceFile } from '../../../core/app-files.ts';
import type { Prompts } from '../../../catalog/prompts.ts';
import type { Analysis, AnalyzeJob, GenerateJob } from '../generator.ts';
import type { CodeModel } from '../models/model.ts';
import type { PromptFacts, PromptWriter } from './prompt.ts';
import type { Shelf } from './shelf.ts';

export interface AiDeps {
  /** The models of a build in the order in which they are asked (models/choose.ts). @throws AppError `no_model` */
  readonly models: (wanted?: string) => readonly CodeModel[];
  readonly prompts: Prompts;
  readonly facts: PromptFacts;
  /** The ready parts; absent: none are offered or copied (ENABLE_CODE_REUSE). */
  readonly shelf?: Shelf;
  /** Files that every new app starts with: its look. */
  readonly starter?: (job: GenerateJob) => readonly SourceFile[];
  /** Understands the sentence without a model. Absent: one small call. */
  readonly analyzeLocally?: (job: AnalyzeJob) => Promise<Analysis>;
}

/** What the steps of the model path share. */
export type AiContext = Omit<AiDeps, 'prompts' | 'facts' | 'shelf'> & { readonly writer: PromptWriter; readonly shelf: Shelf };
