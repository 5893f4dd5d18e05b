/**
 * Broken apps as people reported them, by the failure classes of generation.md §2. Each is reduced to the lines that matter, in words of
 * our own; what it is about is what the thread is about.
 */
import type { SourceFile } from '../../../../core/app-files.ts';

export interface Report {
  /** Number of the failure class. */
  readonly class: number;
  /** `owner/repository#thread`. */
  readonly source: string;
  readonly about: string;
  readonly files: readonly SourceFile[];
  /** The page runs all the same, so that no check says anything. */
  readonly harmless?: boolean;
  /** Collections that the analysis found. */
  readonly collections?: readonly string[];
  /** What the mended files hold, and what they hold no more. */
  readonly holds: readonly string[];
  readonly lacks?: readonly string[];
}

export const app = (content: string, ...others: (readonly [path: string, content: string])[]): SourceFile[] => [
  { path: 'App.tsx', content },
  ...others.map(([path, text]) => ({ path, content: text })),
];
export const shows = (tag: string, before = ''): string => `${before}export default function App() {\n  return ${tag};\n}\n`;
