/** Step 2 for a new app: one streamed answer, each file passed on as it closes. */
import { entryPath } from '../../../core/app-files.ts';
import { AppError } from '../../../core/errors.ts';
import type { AppFacts, GenerateJob, Ledger, Piece } from '../generator.ts';
import { filesOf, needsBackend, readApp, reusesOf, valuesOf } from './answers.ts';
import { ask, type Question } from './ask.ts';
import type { AiContext } from './deps.ts';
import { asFiles, createIntake, pathOf, type Intake } from './intake.ts';
import { isComplete } from './progress.ts';

const maxOutputTokens = 8_000;
/** Ledger rounds: the first question, and the one after an answer that held no whole app. */
const rounds = { first: 0, second: 10 };

/**
 * Yields the files, then the facts. What is stored already is neither asked for nor yielded again.
 * @throws AppError `model_answer_invalid` when two answers hold no app, `tier_unavailable`, or a model's failure
 */
export async function* create(context: AiContext, job: GenerateJob, ledger: Ledger): AsyncGenerator<Piece> {
  const stored = job.stored.map(({ path }) => path);
  const intake = createIntake(new Map(job.stored.map(({ path, content }) => [path, content])), new Set(stored));
  const starter = (context.starter?.(job) ?? []).filter(({ path }) => !intake.files.has(path));
  for (const file of starter) yield put(intake, file);
  const given = new Set(starter.map(({ path }) => path));
  const written = () => asFiles(intake.files).filter(({ path }) => !given.has(path));

  const offer = await context.shelf.offer(job, ledger);
  const values: Record<string, unknown> = {};
  const question = (round: number, reminder: string): Question => ({
    step: 'generate',
    round,
    filesKey: 'components',
    maxOutputTokens,
    system: (model) => context.writer.createSystem(model.name),
    user: (model) => context.writer.createUser(model.name, job, { offer, have: written(), reminder }),
    have: () => written().map(({ path }) => path),
    satisfied: () => intake.gaps.size === 0 && isComplete(written()),
  });
  yield* answerTo(context, job, ledger, question(rounds.first, ''), intake, values);
  if (!intake.files.has(entryPath) || intake.gaps.size > 0)
    yield* answerTo(context, job, ledger, question(rounds.second, reminderOf(intake)), intake, values);
  if (!intake.files.has(entryPath))
    throw new AppError('model_answer_invalid', 'The model sent prose twice where files were expected.', {
      hint: 'Try again with another model, or build from parts',
    });
  yield { type: 'facts', facts: factsOf(context, job, values) };
}

async function* answerTo(
  context: AiContext,
  job: GenerateJob,
  ledger: Ledger,
  question: Question,
  intake: Intake,
  values: Record<string, unknown>,
) {
  for await (const part of ask(context.models(job.model), question, job, ledger)) {
    if (part.type === 'call') intake.begin();
    else if (part.type === 'delta') yield* intake.delta(part);
    else if (part.type === 'file') yield* await intake.file(part.path, part.content);
    else if (part.type === 'value') {
      if (needsBackend(part.key, part.value)) throw noBackend(); // before more is paid for
      if (part.key === 'reuse') yield* partsOf(context, intake, part.value);
    } else if (part.type === 'answer') {
      const read = valuesOf(part.answer);
      Object.assign(values, read);
      // What the stream could not read, the mended whole has; files that came are not taken twice.
      for (const [path, content] of filesOf(read, 'components'))
        if (!intake.files.has(pathOf(path) ?? path)) yield* await intake.file(path, content);
      if (!part.answer.values.has('reuse')) yield* partsOf(context, intake, read['reuse']);
    } else yield part;
  }
}

/** Copies the ready parts that the answer names, before the files that use them have come. */
function* partsOf({ shelf }: AiContext, intake: Intake, value: unknown): Generator<Piece> {
  for (const use of reusesOf(value)) {
    const files = shelf.files(use);
    if (!files) yield { type: 'thinking', text: `There is no ready part called ${use.component.slice(0, 60)}.` };
    else for (const file of files) if (!intake.files.has(file.path)) yield put(intake, file);
  }
}

function put(intake: Intake, { path, content }: { readonly path: string; readonly content: string }): Piece {
  intake.files.set(path, content);
  return { type: 'file', path, content };
}

function reminderOf({ files, gaps }: Intake): string {
  if (gaps.size > 0) return `Your last answer left code out of ${[...gaps].join(', ')}. Write these files whole.`;
  return files.size === 0
    ? 'Your last answer held no files. Answer with the JSON object alone, with every file in components.'
    : `Your last answer had no ${entryPath}. Write it.`;
}

const noBackend = () =>
  new AppError('tier_unavailable', 'The answer needs a backend of its own, and only apps that run in the browser can be built so far.', {
    hint: 'Ask for it without the server part; rows are kept on this server anyway',
  });

/** An answer that carried on may say less than analysis did. */
function factsOf({ shelf }: AiContext, { analysis }: GenerateJob, values: Record<string, unknown>): AppFacts {
  const app = readApp(values);
  if (app.requires_backend) throw noBackend();
  return {
    appType: 'app_type' in values ? app.app_type : analysis.app_type,
    title: app.title || analysis.title,
    description: app.description,
    services: 'services' in values ? app.services : analysis.services,
    collections: 'collections' in values ? app.collections : analysis.collections,
    reuse: ('reuse' in values ? app.reuse : analysis.reuse).filter((use) => shelf.files(use) !== undefined),
    requiresBackend: false,
    summary: app.description || analysis.summary,
  };
}
