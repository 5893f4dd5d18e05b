/** The whole validation of an app: source and types beside the bundle and the smoke render of it. */
import type { SourceFile } from '../../core/app-files.ts';
import type { Bundle, BundleOptions } from '../bundle/bundle-type.ts';
import type { Bundler } from '../bundle/bundler.ts';
import type { Checker } from './checker.ts';
import type { Finding } from './finding.ts';
import type { Intent } from './rules/intent.ts';
import type { SmokePool } from './smoke.ts';
import { isSoft } from './soft.ts';

export interface CheckDeps {
  readonly bundler: Bundler;
  readonly checker: Checker;
  readonly smoke: SmokePool;
}

export interface CheckOptions extends Pick<BundleOptions, 'title' | 'language'> {
  readonly signal?: AbortSignal;
  /** What the app was asked to be; with it, code that does too little is a fault too. */
  readonly intent?: Intent;
}

export interface Checked {
  /** Empty: the app may go live. */
  readonly issues: readonly Finding[];
  readonly bundle: Bundle;
}

/**
 * Checks an app. What its page does counts only when its code is in order, and what it was meant to do only when the page works.
 * @throws the signal's reason when aborted · Error when a process of ours fails
 */
export async function checkApp(
  files: readonly SourceFile[],
  { bundler, checker, smoke }: CheckDeps,
  options: CheckOptions = {},
): Promise<Checked> {
  const { signal, intent, ...rest } = options;
  const stop = new AbortController();
  const bundling = bundler.bundle(files, rest, signal);
  // The page runs while its types are still being looked at; where they are wrong, what it says is not waited for.
  const rendering = bundling.then((bundle) =>
    bundle.issues.length > 0 ? [] : smoke.render(bundle, signal ? AbortSignal.any([signal, stop.signal]) : stop.signal),
  );
  rendering.catch(() => undefined);
  const [found, bundle] = await Promise.all([checker.check(files, signal, intent), bundling]);
  const hard = found.filter((issue) => !isSoft(issue));
  // The bundler repeats what the checker says better; what it alone sees (styles, exports that clash) stays.
  const places = new Set(hard.map(({ path, line }) => `${path}:${line ?? ''}`));
  const alone = bundle.issues.filter(({ path, line }) => !places.has(`${path}:${line ?? ''}`));
  const issues = [...hard, ...alone];
  if (issues.length === 0) {
    const rendered = await rendering;
    return { issues: rendered.length > 0 ? rendered : found, bundle };
  }
  stop.abort();
  return { issues, bundle };
}

/**
 * What makes two rounds of a repair comparable: the same trouble has the same text wherever its line went.
 * @returns sorted, each once
 */
export function fingerprint(issues: readonly Finding[]): string[] {
  const marks = issues.map(({ code, path, subject, message }) =>
    [code, path, subject ?? message.replace(/\d+/g, '#').slice(0, 120)].join(' '),
  );
  return [...new Set(marks)].sort();
}
