/** How much of an app came from ready parts. */
import type { SourceFile } from '../../core/app-files.ts';
import type { Reuse } from '../../core/app-spec.ts';
import type { Db } from '../../db/index.ts';
import type { BuildReuse } from '../../db/parts-schema.ts';
import type { BuildRow, ProjectRow } from '../../db/schema.ts';
import { reached } from './local-imports.ts';

/** The files of a ready part under its name in the app; undefined for a part that the catalog lacks. */
export type PartFiles = (use: Reuse) => readonly SourceFile[] | undefined;

const codeLines = (content: string): string[] => content.split('\n').flatMap((line) => line.trim() || []);

/**
 * The parts that are mounted, that is reached from App.tsx by imports, and the reuse rate: lines of code (.ts, .tsx, without
 * empty ones) that stand in a mounted part's file word for word as the catalog has them, of all lines of code of the app.
 * What a person or a model rewrote inside of a part counts as written; `theme.css` is a look and counts for neither.
 * @param claimed parts that the app may have
 */
export function measureReuse(files: readonly SourceFile[], claimed: readonly Reuse[], partFiles: PartFiles): BuildReuse {
  const mounted = reached(files);
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const ready = new Map<string, number>();
  const parts = [...new Map(claimed.map((use) => [use.as, use])).values()].filter((use) => {
    const [main, ...more] = partFiles(use) ?? [];
    if (!main || !mounted.has(main.path)) return false;
    for (const { path, content } of [main, ...more])
      if (mounted.has(path)) ready.set(path, commonLines(codeLines(contents.get(path) ?? ''), codeLines(content)));
    return true;
  });
  const all = files.filter(({ path }) => /\.tsx?$/.test(path)).reduce((sum, { content }) => sum + codeLines(content).length, 0);
  const reused = [...ready.values()].reduce((sum, lines) => sum + lines, 0);
  return { rate: all === 0 ? 0 : reused / all, parts };
}

/** Lines of `own` that `original` has too, each of them as often as it stands there. */
function commonLines(own: readonly string[], original: readonly string[]): number {
  const left = new Map<string, number>();
  for (const line of original) left.set(line, (left.get(line) ?? 0) + 1);
  return own.filter((line) => {
    const times = left.get(line) ?? 0;
    left.set(line, times - 1);
    return times > 0;
  }).length;
}

/** Parts that a build's app may have: those that its answer names, and those of the version that it starts from. */
export async function claimedParts(
  db: Db,
  build: Pick<BuildRow, 'payload'>,
  project: Pick<ProjectRow, 'id' | 'version'>,
  named: readonly Reuse[],
): Promise<Reuse[]> {
  const base = build.payload.restore?.version ?? project.version;
  const before = await db
    .selectFrom('versions')
    .innerJoin('builds', 'builds.id', 'versions.build_id')
    .select('builds.reuse')
    .where('versions.project_id', '=', project.id)
    .where('versions.version', '=', base ?? 0)
    .executeTakeFirst();
  return [...(before?.reuse?.parts ?? []), ...named];
}

/** Names of the parts in whose own files something is wrong. */
export function partsAtFault(claimed: readonly Reuse[], paths: readonly string[]): string[] {
  const faulty = claimed.filter(({ component, as }) =>
    paths.some((path) => path === `components/${as}.tsx` || path.startsWith(`components/${component}/`)),
  );
  return [...new Set(faulty.map(({ component }) => component))];
}
