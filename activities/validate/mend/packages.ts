import { insteadOf } from '../../bundle/packages.ts';
import type { Fixer } from './bench.ts';
import { rewriteImports } from './import-edits.ts';

/** Packages that have an exact equivalent: the same function elsewhere, or one line of the browser's own. */
export const packages: Fixer = (bench) => {
  rewriteImports(bench, ({ from, local, isType }) => {
    const instead = insteadOf(from);
    if (!instead || isType) return undefined;
    if (instead.with !== undefined) return { from: instead.with, name: 'clsx', message: `${from} is ${instead.with} here` };
    if (instead.call !== undefined) return { code: `const ${local} = () => ${instead.call};`, message: `${from} became ${instead.call}` };
    return undefined;
  });
};
