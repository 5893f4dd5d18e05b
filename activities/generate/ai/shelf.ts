/** The ready parts as a build of the model path sees them: which fit it, and the files of those that it takes. */
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
}

/** Where parts are not to be reused. */
export const emptyShelf: Shelf = {
  names: () => Promise.resolve([]),
  offer: () => Promise.resolve({ near: [], others: [] }),
  files: () => undefined,
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
