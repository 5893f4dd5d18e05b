import type { Logger } from 'pino';
import type { Config } from '../core/config.ts';
import type { SourceFile } from '../core/app-files.ts';
import type { Asset } from '../db/versions.ts';
import type { Bus } from '../db/bus.ts';
import type { Databases } from '../db/index.ts';
import type { CodeGenerator, Issue } from './generate/generator.ts';

/** A bundled app: what its host serves. */
export interface Bundle {
  readonly assets: readonly Asset[];
  readonly issues: readonly Issue[];
}

/** How the bundler and the checks are reached; temporal/worker.ts composes them. */
export interface Toolchain {
  /** Bundles; with `placeholders`, files that are still to come show their name. */
  bundle(files: readonly SourceFile[], options: { readonly placeholders: boolean; readonly language: string }): Promise<Bundle>;
  /** Mends what a rule can mend. */
  mend(files: readonly SourceFile[]): Promise<{ files: readonly SourceFile[]; repairs: readonly { path: string; message: string }[] }>;
  /** Source, types, bundle and a first render away from this process. */
  check(files: readonly SourceFile[], signal: AbortSignal): Promise<{ issues: readonly Issue[]; bundle: Bundle }>;
  /** The same for the same faults, wherever the lines moved. */
  fingerprint(issues: readonly Issue[]): readonly string[];
}

/** A real browser, where one is at hand. */
export interface Visitor {
  /** Opens the address. Answers what went wrong there, or undefined without a browser. */
  visit(url: string, signal: AbortSignal): Promise<{ issues: readonly Issue[] } | undefined>;
  /** A picture of the page, WebP or PNG. */
  picture(url: string): Promise<Buffer | undefined>;
}

export interface Deps {
  readonly config: Config;
  readonly masterKey: Buffer;
  readonly databases: Databases;
  readonly bus: Bus;
  readonly generators: { readonly ai?: CodeGenerator; readonly composer: CodeGenerator };
  readonly toolchain: Toolchain;
  readonly visitor: Visitor;
  readonly log: Logger;
}
