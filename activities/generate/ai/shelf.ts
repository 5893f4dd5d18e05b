/** The ready parts as a build of the model path sees them: which fit it, and the files of those that it takes. */
import type { SourceFile } from '../../../core/app-files.ts';
import { AppError } from '../../../core/errors.ts';
import { createPartSearch, type PartFact } from '../find-parts.ts';
import type { AnalyzeJob, CodeGenerator, GenerateJob, Ledger } from '../generator.ts';
import type { PartFiles } from '../reuse.ts';
import type { Meaning } from './meaning.ts';

/** All parts, the best first. */
export interface Offer {
  /** At or above MIN_REUSE_SIMILARITY: offered with their signature. */
  readonly near: readonly PartFact[];
  /** Offered by name. */
  readonly others: readonly PartFact[];
}

export interface Shelf {
  /** Names for the analysis, the best first. */
  names(job: AnalyzeJob): Promise<readonly string[]>;
  offer(job: GenerateJob, ledger: Ledger): Promise<Offer>;
  readonly files: PartFiles;
  /** The files of an app that are a ready part as it came, by path, each with its part's signature. */
  unchanged(app: readonly SourceFile[]): ReadonlyMap<string, string>;
}

/** Where parts are not to be reused. */
export const emptyShelf: Shelf = {
  names: () => Promise.resolve([]),
  offer: () => Promise.resolve({ near: [], others: [] }),
  files: () => undefined,
  unchanged: () => new Map(),
};

export interface ShelfDeps {
  readonly parts: readonly PartFact[];
  readonly files: PartFiles;
  /** 0 to 1 (find-parts.ts). */
  readonly minSimilarity: number;
  /** Reads sentences by rules in a few milliseconds: what it would build with is offered first. */
  readonly rules?: Pick<CodeGenerator, 'analyze'>;
  /** Asked where the rules cannot read a sentence. */
  readonly meaning?: Meaning;
  readonly success?: () => Promise<ReadonlyMap<string, number>>;
}

export function createShelf({ parts, files, minSimilarity, rules, meaning, success }: ShelfDeps): Shelf {
  const search = createPartSearch(parts);
  const rates = async () => (await success?.().catch(() => undefined)) ?? new Map<string, number>();
  return {
    files,
    unchanged: createUnchanged(parts, files),
    names: async (job) => {
      const found = search({ words: job.prompt, picked: await picksOf(rules, job), success: await rates() });
      return found.map(({ part }) => part.name);
    },
    offer: async (job, ledger) => {
      const { analysis, prompt } = job;
      const picks = await picksOf(rules, job);
      const words = [
        prompt,
        analysis.title,
        analysis.collections.length > 0 ? 'form table' : '',
        analysis.services.length > 0 ? 'live' : '',
      ];
      const found = search({
        words: words.join(' '),
        picked: [...analysis.reuse.map(({ component }) => component), ...picks],
        success: await rates(),
        ...(meaning && picks.length === 0 ? { meaning: await meaning(prompt, job, ledger) } : {}),
      });
      const near = found.filter(({ similarity }) => similarity >= minSimilarity);
      return { near: near.map(({ part }) => part), others: found.slice(near.length).map(({ part }) => part) };
    },
  };
}

/** Finds parts whatever they are called in an app: `components/TaskBoard.tsx`, with the files beside it. */
function createUnchanged(parts: readonly PartFact[], files: PartFiles): Shelf['unchanged'] {
  const anyName = 'AnyName';
  const known = new Map(
    parts.flatMap(({ name, signature }) => {
      const [main, ...more] = files({ component: name, as: anyName }) ?? [];
      return main ? [[main.content, { name, signature, more }] as const] : [];
    }),
  );
  return (app) => {
    const contents = new Map(app.map(({ path, content }) => [path, content]));
    const found = new Map<string, string>();
    for (const [path, content] of contents) {
      const as = /^components\/(\w+)\.tsx$/.exec(path)?.[1];
      const part = as === undefined ? undefined : known.get(content.replace(new RegExp(`\\b${as}(Props)?\\b`, 'g'), `${anyName}$1`));
      if (!part) continue;
      found.set(path, part.signature);
      for (const one of part.more) if (contents.get(one.path) === one.content) found.set(one.path, `belongs to ${part.name}`);
    }
    return found;
  };
}

/** Names of the parts that the rules would build the sentence with; none where they cannot. */
async function picksOf(rules: ShelfDeps['rules'], job: AnalyzeJob): Promise<string[]> {
  try {
    const noLedger = { reserve: refuse, recorded: refuse, record: refuse };
    const { reuse } = (await rules?.analyze({ ...job, kind: 'create' }, noLedger)) ?? { reuse: [] };
    return [...new Set(reuse.map(({ component }) => component))];
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

const refuse = () => Promise.reject(new Error('Rules pay nobody'));
