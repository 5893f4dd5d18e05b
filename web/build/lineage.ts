/** What the live version is made of: which changes are in it, and which were undone. Pure. */
import type { Version } from '../../core/contract/files.ts';

export type Known = Pick<Version, 'version' | 'passed' | 'restored_from'>;

export interface Lineage {
  /** The version whose files are live: the live one, or the one that it brought back. */
  readonly content: number;
  /** Versions whose changes are in what is live. */
  readonly applied: ReadonlySet<number>;
  /** The version that a change was made on; undefined for the first, and where it is not known. */
  before(version: number): number | undefined;
  /** The restore by which a change was taken back: what it brought back, and as which version. */
  undoneBy(version: number): { readonly restored: number; readonly as: number } | undefined;
}

/** @param versions in any order; where older ones are missing, less is said and nothing wrong */
export function lineageOf(versions: readonly Known[], live: number): Lineage {
  const known = new Map(versions.map((version) => [version.version, version]));
  const newestFirst = [...versions].sort((a, b) => b.version - a.version);

  const contentOf = (version: number): number => {
    const from = known.get(version)?.restored_from;
    return from === undefined || from >= version ? version : contentOf(from);
  };
  const before = (version: number): number | undefined =>
    newestFirst.find((other) => other.version < version && (other.passed || other.version === live))?.version;
  const appliedTo = (version: number): Set<number> => {
    const applied = new Set<number>();
    for (let at: number | undefined = contentOf(version); at !== undefined; at = beforeContent(at)) applied.add(at);
    return applied;
  };
  const beforeContent = (version: number): number | undefined => {
    const base = before(version);
    return base === undefined ? undefined : contentOf(base);
  };
  return {
    content: contentOf(live),
    applied: appliedTo(live),
    before,
    undoneBy: (version) => {
      const by = newestFirst.findLast(
        (other) => other.version > version && other.restored_from !== undefined && !appliedTo(other.version).has(version),
      );
      return by?.restored_from === undefined ? undefined : { restored: by.restored_from, as: by.version };
    },
  };
}
