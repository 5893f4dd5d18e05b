import { entryPath, type SourceFile } from '../../core/app-files.ts';
import { emptyBundle, type Bundle, type BundleOptions } from './bundle-type.ts';
import { isTooDeep } from './nesting.ts';
import { createSideProcess, TooComplex, tooComplexMessage } from './side-process.ts';
import type { Vendor } from './load-vendor.ts';

type Options = Omit<BundleOptions, 'vendor'>;

export interface BundlerTasks {
  readonly bundle: (input: Options & { readonly files: readonly SourceFile[] }) => Promise<Bundle>;
  readonly [task: string]: (input: never) => unknown;
}

/** `bundleApp` in a process of its own. One a worker. */
export interface Bundler {
  /** @throws the signal's reason when aborted */
  bundle(files: readonly SourceFile[], options?: Options, signal?: AbortSignal): Promise<Bundle>;
  prewarm(): void;
  close(): void;
}

/** For one bundle, which takes some 25 ms; and for the process. */
const bundleTimeoutMs = 10_000;
const bundleMemoryMb = 384;

export function createBundler(vendor: Vendor): Bundler {
  const beside = createSideProcess<BundlerTasks>({
    entry: new URL('./bundler-process.ts', import.meta.url),
    args: [vendor.dir],
    timeoutMs: bundleTimeoutMs,
    memoryMb: bundleMemoryMb,
  });
  return {
    async bundle(files, options = {}, signal) {
      try {
        if (isTooDeep(files)) throw new TooComplex('Brackets are nested a thousand deep');
        return await beside.run('bundle', { ...options, files }, signal);
      } catch (error) {
        if (!(error instanceof TooComplex)) throw error;
        return { ...emptyBundle(vendor, options), issues: [{ code: 'too_complex', path: entryPath, message: tooComplexMessage(error) }] };
      }
    },
    prewarm: () => beside.prewarm(),
    close: () => beside.close(),
  };
}
