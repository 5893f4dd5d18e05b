/** Vitest's reporter behind the closing line: says why each skipped test was skipped and leaves the totals where `run-tests.ts` finds them. */
import { writeFileSync } from 'node:fs';
import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/** Names the file for the totals. */
export const totalsVariable = 'FAIBRIC_TEST_TOTALS';

export class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    // A file that cannot be loaded and an error outside of any test are failures too, though no test counts them.
    const totals: Totals = { passed: 0, failed: unhandled.length, skipped: 0 };
    const reasons: string[] = [];
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      const failed = tests.filter((test) => test.result().state === 'failed').length;
      totals.failed += failed;
      if (failed === 0 && module.state() === 'failed') totals.failed++;
      for (const test of tests) {
        const result = test.result();
        if (result.state === 'passed') totals.passed++;
        if (result.state !== 'skipped' && result.state !== 'pending') continue;
        totals.skipped++;
        reasons.push(
          `skipped: ${test.fullName} (${module.relativeModuleId}): ${(result.state === 'skipped' && result.note) || 'no reason given'}`,
        );
      }
    }
    for (const reason of reasons) console.info(reason);
    const file = process.env[totalsVariable];
    if (file) writeFileSync(file, JSON.stringify(totals));
  }
}
