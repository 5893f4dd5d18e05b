/** A generator whose answers a test writes: it stands where a model would, and keeps what it was asked. */
import type { Analysis, AppFacts, CodeGenerator, GenerateJob, Piece } from '../../activities/generate/generator.ts';

export const scriptedFacts: AppFacts = {
  appType: 'tool',
  title: 'Books',
  description: '',
  services: [],
  collections: [{ name: 'books', fields: [{ name: 'title', type: 'text' }] }],
  reuse: [],
  requiresBackend: false,
  summary: 'Books are kept.',
};
const analysis: Analysis = {
  app_type: 'tool',
  title: 'Books',
  services: [],
  collections: [],
  reuse: [],
  requires_backend: false,
  summary: 'A tool that keeps rows: title.',
};

export const appWith = (text: string): string => `export default function App() {\n  return <main>${text}</main>;\n}\n`;

export interface ScriptedGenerator extends CodeGenerator {
  /** Every job it was given, in order. */
  readonly jobs: GenerateJob[];
  readonly analyses: string[];
  /** Replaces how it answers from now on. */
  script(write: (job: GenerateJob) => AsyncIterable<Piece>): void;
}

/** Writes one page with the sentence on it, unless told otherwise. */
export function scriptedGenerator(name: 'ai' | 'composer' = 'composer'): ScriptedGenerator {
  const jobs: GenerateJob[] = [];
  const analyses: string[] = [];
  let write: (job: GenerateJob) => AsyncIterable<Piece> = onePage;
  return {
    name,
    jobs,
    analyses,
    script: (next) => (write = next),
    analyze: (job) => {
      analyses.push(job.prompt);
      return Promise.resolve(analysis);
    },
    generate: (job) => {
      jobs.push(job);
      return write(job);
    },
  };
}

export async function* onePage(job: GenerateJob): AsyncIterable<Piece> {
  yield { type: 'file', path: 'App.tsx', content: appWith(job.prompt) };
  yield { type: 'facts', facts: scriptedFacts };
}

/** Writes a first file and then nothing more, until the build is stopped. */
export async function* hangsAfterOneFile(job: GenerateJob): AsyncIterable<Piece> {
  yield { type: 'file', path: 'App.tsx', content: appWith(job.prompt) };
  await new Promise((_, reject) => job.signal.addEventListener('abort', () => reject(job.signal.reason as Error), { once: true }));
}
