/** The model path: the same catalog and the same contract as the composer, with a model that writes what is new. */
import type { CodeGenerator } from '../generator.ts';
import { analyze } from './analyze.ts';
import { modify, repair } from './change.ts';
import { create } from './create.ts';
import type { AiContext, AiDeps } from './deps.ts';
import { formatCode } from './format.ts';
import { createPromptWriter } from './prompt.ts';
import { emptyShelf } from './shelf.ts';

/** One analysis call, one streamed call for the app or the change, one for each repair; more only where answers break. */
export function createAiGenerator({ prompts, facts, shelf = emptyShelf, ...rest }: AiDeps): CodeGenerator {
  const context: AiContext = { ...rest, shelf, writer: createPromptWriter(prompts, facts) };
  void formatCode('App.tsx', 'export {};'); // loads the formatter, so that the first file of the first build need not wait
  return {
    name: 'ai',
    analyze: (job, ledger) => (rest.analyzeLocally ? rest.analyzeLocally(job) : analyze(context, job, ledger)),
    generate: (job, ledger) => (job.current ? modify(context, job, job.current, ledger) : create(context, job, ledger)),
    repair: (job, ledger) => repair(context, job, ledger),
  };
}
