import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBundler } from '../../../activities/bundle/bundler.ts';
import { checkApp, type CheckDeps } from '../../../activities/validate/check.ts';
import { createChecker } from '../../../activities/validate/checker.ts';
import { createSmokePool } from '../../../activities/validate/smoke.ts';
import type { SourceFile } from '../../../core/app-files.ts';
import { vendorSet, vendorTimeoutMs } from '../bundle/vendor-set.ts';
import { reports, type Report } from './public-reports.ts';

type Rule = ReturnType<typeof createChecker>;
let deps: CheckDeps & { readonly checker: Rule };
beforeAll(async () => {
  const vendor = await vendorSet();
  deps = { bundler: createBundler(vendor), checker: createChecker(vendor), smoke: createSmokePool({ vendor }) };
}, vendorTimeoutMs);
afterAll(() => {
  for (const part of Object.values(deps) as { close(): void }[]) part.close();
});

/** What the validate step does before it asks a model: checks, mends by rule, checks again. */
async function mendByRule({ files, collections, harmless = false }: Report) {
  const options = { intent: { collections: collections ?? [], before: [] } };
  const first = await checkApp(files, deps, options);
  let now: readonly SourceFile[] = files;
  let { issues } = first;
  for (let pass = 1; pass <= 3 && (issues.length > 0 || (harmless && pass === 1)); pass += 1) {
    const mended = await deps.checker.mend(now, issues);
    if (mended.repairs.length === 0) break;
    now = mended.files;
    ({ issues } = await checkApp(now, deps, options));
  }
  return { before: first.issues, after: issues, text: now.map(({ content }) => content).join('\n') };
}

const classes = [...new Set(reports.map((report) => report.class))].sort((a, b) => a - b);

describe('broken apps that people reported', () => {
  test('of at least thirteen failure classes are here, two reports each at least', () => {
    expect(classes.length).toBeGreaterThanOrEqual(13);
    for (const each of classes) expect(reports.filter((report) => report.class === each).length).toBeGreaterThanOrEqual(2);
  });

  test.each(reports.map((report) => ({ ...report, name: `${report.class} · ${report.source}: ${report.about}` })))(
    '$name, when no model is asked, then it is mended, runs in its smoke render and keeps what was meant',
    async (report) => {
      const { before, after, text } = await mendByRule(report);

      expect(before.length > 0).toBe(report.harmless !== true);
      expect(after).toEqual([]);
      for (const held of report.holds) expect(text).toContain(held);
      for (const gone of report.lacks ?? []) expect(text).not.toContain(gone);
    },
    60_000,
  );
});
