/** The composer as the steps call it: analyze, then generate, with the catalog and the rules that ship. */
import { createComposer, type Composer } from '../../../../activities/generate/composer/composer.ts';
import type { Tagger } from '../../../../activities/generate/composer/tagger/tagger.ts';
import type { Analysis, AppFacts, CurrentApp, Ledger } from '../../../../activities/generate/generator.ts';
import { loadCatalog } from '../../../../catalog/load.ts';
import { loadUnderstanding } from '../../../../catalog/understanding.ts';
import type { SourceFile } from '../../../../core/app-files.ts';
import type { AppSpec } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import { labelOfName } from '../../../../activities/generate/composer/language/names.ts';

export const catalog = loadCatalog();
export const understanding = loadUnderstanding();
export const composer = createComposer({ catalog, understanding });

/** A composer that reads words with something else than the stored encoder. */
export const composerReading = (read: Tagger): Composer => createComposer({ catalog, understanding, read });

/** The composer pays nobody: any use of the ledger is a fault. */
const noLedger: Ledger = {
  reserve: () => Promise.reject(new Error('The composer reserved tokens')),
  recorded: () => Promise.reject(new Error('The composer asked for a recorded answer')),
  record: () => Promise.reject(new Error('The composer recorded a call')),
};

export interface Composed {
  readonly analysis: Analysis;
  readonly spec: AppSpec;
  readonly facts: AppFacts;
  /** The whole app after it. */
  readonly files: readonly SourceFile[];
  /** What was written and deleted. */
  readonly written: readonly string[];
  readonly deleted: readonly string[];
}

/** @param current the app to change; a new one without it */
export async function compose(
  prompt: string,
  options: { current?: CurrentApp; previousLook?: string; stored?: readonly SourceFile[]; by?: Composer } = {},
): Promise<Composed> {
  const { current, previousLook, stored = [], by = composer } = options;
  const job = {
    buildId: 1,
    prompt,
    attempt: 1,
    signal: new AbortController().signal,
    kind: current ? ('modify' as const) : ('create' as const),
    ...(current ? { current } : {}),
    ...(previousLook === undefined ? {} : { previousLook }),
  };
  const analysis = await by.analyze(job, noLedger);
  const files = new Map((current?.files ?? []).map((file) => [file.path, file.content]));
  const written: string[] = [];
  const deleted: string[] = [];
  let facts: AppFacts | undefined;
  for await (const piece of by.generate({ ...job, analysis, stored }, noLedger)) {
    if (piece.type === 'file') {
      written.push(piece.path);
      files.set(piece.path, piece.content);
    } else if (piece.type === 'deleted') {
      deleted.push(piece.path);
      files.delete(piece.path);
    } else if (piece.type === 'facts') ({ facts } = piece);
  }
  if (!facts?.spec) throw new Error('The composer ended without facts');
  return { analysis, spec: facts.spec, facts, files: [...files].map(([path, content]) => ({ path, content })), written, deleted };
}

/** The refusal of a sentence; fails when it builds. */
export async function refusal(prompt: string, current?: CurrentApp): Promise<AppError> {
  try {
    await compose(prompt, current ? { current } : {});
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error(`“${prompt}” was built`);
}

export const asCurrent = ({ spec, files }: Composed, version = 1): CurrentApp => ({
  version,
  title: spec.title,
  appType: spec.appType,
  files,
  spec,
});
export const appOf = ({ files }: Pick<Composed, 'files'>): string => files.find(({ path }) => path === 'App.tsx')?.content ?? '';
export const partsOf = ({ spec }: Pick<Composed, 'spec'>): string[] => spec.parts.map(({ part }) => part);

/** Fields of the first collection as `name:type`, a choice with its options. */
export const fieldsOf = ({ spec }: Pick<Composed, 'spec'>, entity = 0): string[] =>
  (spec.entities[entity]?.fields ?? []).map(({ name, type, options }) => `${name}:${type}${options ? `(${options.join('|')})` : ''}`);

/** The entry file with the labels that the app kit makes of field names: `due_date` is shown as "Due date". */
export const shownBy = (composed: Composed): string =>
  [appOf(composed), ...composed.spec.entities.flatMap(({ fields }) => fields.map(({ label, name }) => label ?? labelOfName(name)))].join(
    '\n',
  );
