/** Step 1 with a model: one small call for a new app, none for a change. */
import type { AnalysisAnswer } from '../../../core/app-spec.ts';
import type { Analysis, AnalyzeJob, CurrentApp, Ledger } from '../generator.ts';
import { readAnalysis, valuesOf } from './answers.ts';
import { ask } from './ask.ts';
import type { AiContext } from './deps.ts';
import type { Shelf } from './shelf.ts';
import { touchedFiles } from './touched.ts';

const maxOutputTokens = 800;
const maxTitleCharacters = 40;

/**
 * What the sentence asks for. An answer that makes no sense is no reason to stop: the next step reads the sentence itself.
 * @throws AppError a model's failure, `budget_exceeded`
 */
export async function analyze({ models, writer, shelf }: AiContext, job: AnalyzeJob, ledger: Ledger): Promise<Analysis> {
  if (job.current) return ofChange(job.current, job.prompt, shelf);
  const { system, user } = writer.analyze(job, await shelf.names(job));
  const question = {
    step: 'analyze',
    round: 0,
    filesKey: 'components',
    maxOutputTokens,
    system: () => system,
    user: () => user,
    have: () => [],
  } as const;
  const notes: string[] = [];
  let read = readAnalysis({});
  for await (const part of ask(models(job.model), question, job, ledger)) {
    if (part.type === 'thinking') notes.push(part.text);
    if (part.type === 'answer') read = readAnalysis(valuesOf(part.answer));
  }
  const reuse = read.reuse.filter((use) => shelf.files(use) !== undefined);
  const answer = { ...read, reuse, title: read.title || titleOf(job.prompt) };
  return { ...answer, summary: [summaryOf(answer), ...notes].join(' ') };
}

const ofChange = ({ title, appType, files }: CurrentApp, prompt: string, shelf: Shelf): Analysis => {
  const touches = touchedFiles(files, prompt, shelf.unchanged(files)).map(({ path }) => path);
  const summary = `Changes ${title || 'the app'}.`;
  return { app_type: appType, title, services: [], collections: [], reuse: [], requires_backend: false, touches, summary };
};

/** "A tool called Tea shelf that keeps teas (name, rating). Uses 2 ready parts." */
function summaryOf({ app_type, title, collections, services, reuse }: AnalysisAnswer): string {
  const kept = collections.map(
    ({ name, fields }) => `${name}${fields.length > 0 ? ` (${fields.map((field) => field.name).join(', ')})` : ''}`,
  );
  const sentences = [
    `A ${app_type} called ${title}${kept.length > 0 ? ` that keeps ${kept.join(' and ')}` : ''}.`,
    services.length > 0 ? `Live data from ${services.map(({ service }) => service).join(', ')}.` : '',
    reuse.length > 0 ? `Uses ${reuse.length} ready part${reuse.length === 1 ? '' : 's'}.` : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function titleOf(prompt: string): string {
  const line = prompt.trim().split('\n', 1)[0] ?? '';
  return line.length <= maxTitleCharacters ? line : line.slice(0, maxTitleCharacters).replace(/\s+\S*$/, '');
}
