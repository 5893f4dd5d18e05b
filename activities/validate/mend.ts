/** Repairs by rule, before any model is asked. */
import type { SourceFile } from '../../core/app-files.ts';
import type { TypeLibrary } from '../bundle/type-library.ts';
import { attributes } from './mend/attributes.ts';
import { createBench, type Fixer, type Repair } from './mend/bench.ts';
import { builtClassNames } from './mend/built-classes.ts';
import { classes, phoneWidth } from './mend/classes.ts';
import { dates } from './mend/dates.ts';
import { defaultExport } from './mend/default-export.ts';
import { duplicates } from './mend/duplicates.ts';
import { endlessRender } from './mend/endless-render.ts';
import { firstPaint } from './mend/first-paint.ts';
import { icons } from './mend/icons.ts';
import { importKinds } from './mend/import-kinds.ts';
import { localImports } from './mend/local-imports.ts';
import { markup } from './mend/markup.ts';
import { missingExports } from './mend/missing-exports.ts';
import { missingNames } from './mend/missing-names.ts';
import { motion } from './mend/motion.ts';
import { packages } from './mend/packages.ts';
import { routes } from './mend/routes.ts';
import { secondEntry } from './mend/second-entry.ts';
import { storedRows } from './mend/stored-rows.ts';
import { syntax } from './mend/syntax.ts';
import { toasts } from './mend/toasts.ts';
import { wrapping } from './mend/wrapping.ts';
import type { Finding } from './finding.ts';

/** What stands around code, then modules, then kinds of exports, then names, then what the page does: a later family builds on the earlier. */
const fixers: readonly Fixer[] = [
  wrapping,
  syntax,
  markup,
  duplicates,
  secondEntry,
  localImports,
  packages,
  toasts,
  dates,
  routes,
  motion,
  icons,
  missingExports,
  importKinds,
  missingNames,
  attributes,
  classes,
  builtClassNames,
  firstPaint,
  endlessRender,
  storedRows,
  phoneWidth,
  defaultExport,
];

export interface Mended {
  readonly files: readonly SourceFile[];
  readonly repairs: readonly Repair[];
}

/**
 * Mends what a rule can mend for sure; never puts a stub where something is missing.
 * @param findings of the last check: the unknown names come from there
 * @returns the same files when there was nothing to do
 */
export function mend(files: readonly SourceFile[], findings: readonly Finding[], exports: TypeLibrary['exports']): Mended {
  const bench = createBench(files, exports);
  for (const fix of fixers) fix(bench, findings);
  return { files: bench.repairs.length === 0 ? files : bench.app().files, repairs: bench.repairs };
}
