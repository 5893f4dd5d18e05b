import { entryPath, type SourceFile } from '../../core/app-files.ts';
import { isTooDeep } from '../bundle/nesting.ts';
import { createSideProcess, TooComplex, tooComplexMessage } from '../bundle/side-process.ts';
import type { Vendor } from '../bundle/load-vendor.ts';
import type { Finding } from './finding.ts';
import type { Mended } from './mend.ts';
import type { Intent } from './rules/intent.ts';

export interface CheckerTasks {
  readonly check: (input: { readonly files: readonly SourceFile[]; readonly intent?: Intent }) => {
    readonly source: readonly Finding[];
    readonly types: readonly Finding[];
    readonly intent: readonly Finding[];
  };
  readonly mend: (input: { readonly files: readonly SourceFile[]; readonly findings: readonly Finding[] }) => Mended;
  readonly [task: string]: (input: never) => unknown;
}

/** Source checks, type checks and repairs by rule, in a process of their own. One a worker. */
export interface Checker {
  /**
   * @param intent what the app was asked to be; without it nothing is said of code that only does too little
   * @throws the signal's reason when aborted
   */
  check(files: readonly SourceFile[], signal?: AbortSignal, intent?: Intent): Promise<readonly Finding[]>;
  mend(files: readonly SourceFile[], findings: readonly Finding[], signal?: AbortSignal): Promise<Mended>;
  /** Starts it ahead of the first check: TypeScript and React's types take a second or two. */
  prewarm(): void;
  close(): void;
}

/** For one check, which takes some 50 ms; and for the process, which holds TypeScript with the types of a browser. */
const checkTimeoutMs = 15_000;
const checkMemoryMb = 768;

/** @param timeoutMs for one check */
export function createChecker(vendor: Vendor, timeoutMs: number = checkTimeoutMs): Checker {
  const beside = createSideProcess<CheckerTasks>({
    entry: new URL('./checker-process.ts', import.meta.url),
    args: [vendor.types],
    timeoutMs,
    memoryMb: checkMemoryMb,
  });
  return {
    async check(files, signal, intent) {
      try {
        if (isTooDeep(files)) throw new TooComplex('Brackets are nested a thousand deep');
        const found = await beside.run('check', { files, ...(intent ? { intent } : {}) }, signal);
        return withoutTwins([...found.source, ...found.types, ...found.intent]);
      } catch (error) {
        if (!(error instanceof TooComplex)) throw error;
        return [{ code: 'too_complex', path: entryPath, message: tooComplexMessage(error) }];
      }
    },
    async mend(files, findings, signal) {
      try {
        if (isTooDeep(files)) return { files, repairs: [] };
        return await beside.run('mend', { files, findings }, signal);
      } catch (error) {
        if (!(error instanceof TooComplex)) throw error;
        return { files, repairs: [] };
      }
    },
    prewarm: () => beside.prewarm(),
    close: () => beside.close(),
  };
}

/** Rules and TypeScript see the same missing thing: the first says it better. */
function withoutTwins(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ path, line, subject, code }) => {
    const key = [path, line, subject ?? code].join(' ');
    return !seen.has(key) && seen.add(key);
  });
}
