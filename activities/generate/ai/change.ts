/** Changes and repairs: edits and files on an app that is there. */
import type { SourceFile } from '../../../core/app-files.ts';
import { AppError } from '../../../core/errors.ts';
import type { Analysis, AppFacts, CurrentApp, GenerateJob, Ledger, Piece, RepairJob } from '../generator.ts';
import { asksForLess } from '../placeholders.ts';
import { applyAnswer, type Misfit } from './apply.ts';
import { ask, type Question } from './ask.ts';
import type { AiContext } from './deps.ts';
import { asFiles, createIntake } from './intake.ts';
import { touchedFiles } from './touched.ts';

const maxOutputTokens = 6_000;
/** Added to a question's ledger round when its failed blocks are asked for again. */
const secondRound = 10;

interface Plan {
  readonly step: 'modify' | 'repair';
  readonly round: number;
  readonly base: readonly SourceFile[];
  /** Whole files of an earlier attempt at this change. */
  readonly done: readonly SourceFile[];
  /** Files whose full text the model reads. */
  readonly shown: readonly SourceFile[];
  /** Ready parts among the app's files, with their signatures. */
  readonly ready?: ReadonlyMap<string, string>;
  readonly task: string;
  /** A file may lose most of its lines. */
  readonly mayShrink: boolean;
}

interface Outcome {
  readonly summary: string;
  readonly changed: boolean;
  readonly failed: number;
}

/**
 * Yields the files that a request changes, then the facts.
 * @throws AppError `no_change` where the model changed nothing, `model_answer_invalid` where nothing fitted twice, or a model's failure
 */
export async function* modify(context: AiContext, job: GenerateJob, current: CurrentApp, ledger: Ledger): AsyncGenerator<Piece> {
  const touches = new Set(job.analysis.touches);
  const ready = context.shelf.unchanged(current.files);
  const before = new Map(current.files.map(({ path, content }) => [path, content]));
  const plan: Plan = {
    step: 'modify',
    round: 0,
    base: current.files,
    done: job.stored.filter(({ path, content }) => before.get(path) !== content),
    shown: touches.size > 0 ? current.files.filter(({ path }) => touches.has(path)) : touchedFiles(current.files, job.prompt, ready),
    ready,
    task: context.writer.changeTask(job.prompt),
    mayShrink: asksForLess(job.prompt),
  };
  const end = yield* change(context, job, ledger, plan);
  if (!end.changed && end.failed > 0)
    throw new AppError('model_answer_invalid', 'The model’s edits did not fit the files, twice.', {
      hint: 'Say where it should happen, or try another model',
    });
  if (!end.changed) throw new AppError('no_change', end.summary || 'This made no change.', { hint: 'Say where it should happen' });
  yield {
    type: 'facts',
    facts: factsOf(job.analysis, { appType: current.appType, title: current.title, summary: end.summary || `Changed ${current.title}.` }),
  };
}

/** Yields the files that the model mended, none where it could not, then the facts. */
export async function* repair(context: AiContext, job: RepairJob, ledger: Ledger): AsyncGenerator<Piece> {
  const faulty = new Set(job.issues.map(({ path }) => path));
  const shown = job.files.filter(({ path }) => faulty.has(path));
  const task = context.writer.repairTask(job.issues);
  const plan: Plan = { step: 'repair', round: job.round, base: job.files, done: [], shown, task, mayShrink: false };
  const end = yield* change(context, job, ledger, plan);
  const { app_type: appType, title, summary } = job.analysis;
  yield { type: 'facts', facts: factsOf(job.analysis, { appType, title, summary: end.summary || summary }) };
}

async function* change(context: AiContext, job: GenerateJob, ledger: Ledger, plan: Plan): AsyncGenerator<Piece, Outcome> {
  const before = new Map(plan.base.map(({ path, content }) => [path, content]));
  const intake = createIntake(
    new Map([...plan.base, ...plan.done].map(({ path, content }) => [path, content])),
    new Set(plan.done.map(({ path }) => path)),
  );
  let { task, shown } = plan;
  let summary = '';
  let failed: readonly Misfit[] = [];
  for (const round of [plan.round, plan.round + secondRound]) {
    const question: Question = {
      step: plan.step,
      round,
      filesKey: 'files',
      maxOutputTokens,
      system: () => context.writer.editSystem,
      user: () =>
        context.writer.editUser({
          app: asFiles(intake.files),
          shown,
          task,
          done: intake.written(),
          ...(plan.ready ? { ready: plan.ready } : {}),
        }),
      have: () => intake.written(),
    };
    const end = yield* applyAnswer(ask(context.models(job.model), question, job, ledger), intake, { before, mayShrink: plan.mayShrink });
    summary = end.summary || summary;
    failed = end.failed;
    if (failed.length === 0) break;
    task = `${plan.task}\nThis of your last answer did not fit. Answer with it alone, right this time:\n${failed.map(({ path, reason }) => `- ${path}: ${reason}`).join('\n')}`;
    const misfits = asFiles(intake.files).filter(({ path }) => failed.some((one) => one.path === path));
    if (misfits.length > 0) shown = misfits;
  }
  for (const { path, reason } of failed) yield { type: 'thinking', text: `An edit of ${path} was left out: ${reason}.` };
  const changed = intake.files.size !== before.size || [...intake.files].some(([path, content]) => before.get(path) !== content);
  return { summary, changed, failed: failed.length };
}

const factsOf = (analysis: Analysis, app: Pick<AppFacts, 'appType' | 'title' | 'summary'>): AppFacts => ({
  description: '',
  services: analysis.services,
  collections: analysis.collections,
  reuse: analysis.reuse,
  requiresBackend: false,
  ...app,
});
