import type { Issue } from '../generate/generator.ts';

/**
 * Faults of an app that runs: they are worth one repair, and no build fails for them. The rules of `rules/intent.ts` and the walk
 * find them.
 */
const soft: ReadonlySet<string> = new Set([
  'memory_only',
  'part_not_mounted',
  'built_class',
  'dead_control',
  'row_not_kept',
  'overflows_phone',
  'logs_error',
]);

export const isSoft = ({ code }: Pick<Issue, 'code'>): boolean => soft.has(code);

/** @param history fingerprints of the rounds before, as `fingerprint` writes them: code, path, subject */
export const wasSoft = (history: readonly (readonly string[])[]): boolean =>
  history.flat().some((mark) => isSoft({ code: mark.split(' ', 1)[0] ?? '' }));
