import type { Logger } from 'pino';
import type { Config } from '../core/config.ts';
import type { SourceFile } from '../core/app-files.ts';
import type { Asset } from '../db/versions.ts';
import type { Bus } from '../db/bus.ts';
import type { Databases } from '../db/index.ts';
import type { Keyring } from '../db/keyring.ts';
import type { CodeGenerator, Issue } from './generate/generator.ts';
import type { PartFiles } from './generate/reuse.ts';
import type { Language } from '../core/composition.ts';
import type { WalkOptions } from './deploy/walk/walk.ts';
import type { Finding } from './validate/finding.ts';
import type { Intent } from './validate/rules/intent.ts';
import type { Mended } from './validate/mend.ts';

/** A bundled app: what its host serves. */
export interface ServedBundle {
  readonly assets: readonly Asset[];
  readonly issues: readonly Issue[];
}

/** How the bundler and the checks are reached; temporal/compose-deps.ts composes them. */
export interface Toolchain {
  /** Bundles; with `placeholders`, files that are still to come show their name. */
  bundle(files: readonly SourceFile[], options: AppLook & { readonly placeholders: boolean }, signal?: AbortSignal): Promise<ServedBundle>;
  /** Source, types, bundle and a first render away from this process. */
  check(
    files: readonly SourceFile[],
    look: AppLook & { readonly intent?: Intent },
    signal: AbortSignal,
  ): Promise<{ readonly issues: readonly Finding[]; readonly bundle: ServedBundle }>;
  /** Mends what a rule can mend; the same files when there was nothing. */
  mend(files: readonly SourceFile[], findings: readonly Finding[], signal: AbortSignal): Promise<Mended>;
  /** The same for the same faults, wherever the lines moved. */
  fingerprint(findings: readonly Finding[]): readonly string[];
}

/** What the page around the app says. */
export interface AppLook {
  readonly title: string;
  readonly language: Language;
}

/** A real browser, where one is at hand. */
export interface Visitor {
  /**
   * Opens the address and looks at what happens there.
   * @returns undefined without a browser
   * @throws AppError `unavailable` when the page did not come whole · the signal's reason
   */
  visit(url: string, signal: AbortSignal): Promise<Visit | undefined>;
  /**
   * Uses every control of the page, with rows and services of its own: nothing is changed anywhere.
   * @returns undefined without a browser, and where the page did not load · @throws the signal's reason
   */
  walk(url: string, options: WalkOptions, signal: AbortSignal): Promise<readonly Finding[] | undefined>;
}

export interface Visit {
  readonly issues: readonly Issue[];
  /** PNG of the page once it has come to rest; undefined of one with issues. Never rejects. */
  readonly picture: Promise<Buffer | undefined>;
}

export interface Deps {
  readonly config: Config;
  readonly keyring: Keyring;
  readonly databases: Databases;
  readonly bus: Bus;
  readonly generators: { readonly ai?: CodeGenerator; readonly composer: CodeGenerator };
  readonly toolchain: Toolchain;
  readonly visitor: Visitor;
  readonly partFiles: PartFiles;
  readonly log: Logger;
}
