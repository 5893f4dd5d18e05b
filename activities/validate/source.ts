import type { SourceFile } from '../../core/app-files.ts';
import { entryPath } from '../../core/app-files.ts';
import { isScript } from '../bundle/sources.ts';
import type { TypeLibrary } from '../bundle/type-library.ts';
import { appOf, type Finding, type Rule } from './finding.ts';
import { parseScript } from './parse.ts';
import { endlessRender } from './rules/endless.ts';
import { defaultExport, dynamicImports, imports } from './rules/imports.ts';
import { codeFromText, foreignElements, requests } from './rules/network.ts';
import { secretsIn } from './rules/secrets.ts';
import { shortened } from './rules/shortened.ts';
import { syntax } from './rules/syntax.ts';

const always: readonly Rule[] = [syntax, shortened];
/** These need a tree. */
const parsable: readonly Rule[] = [imports, dynamicImports, defaultExport, requests, foreignElements, codeFromText, endlessRender];

/**
 * Checks that need no types and no page: syntax, imports, the entry, calls to the world, secrets, code that was left out.
 * @param exports what the allowed packages export
 */
export function checkSource(files: readonly SourceFile[], exports: TypeLibrary['exports']): Finding[] {
  const app = appOf(files, exports);
  const scripts = files.filter(({ path }) => isScript(path)).map(parseScript);
  const missing: Finding[] = app.paths.has(entryPath) ? [] : [{ code: 'no_entry', path: entryPath, message: 'There is no App.tsx' }];
  return [
    ...missing,
    ...scripts.flatMap((parsed) => [...always, ...(parsed.errors.length === 0 ? parsable : [])].flatMap((rule) => rule(parsed, app))),
    ...files.filter(({ path }) => path.endsWith('.json')).flatMap(jsonErrors),
    ...files.flatMap(secretsIn),
  ];
}

function jsonErrors({ path, content }: SourceFile): Finding[] {
  try {
    JSON.parse(content);
    return [];
  } catch (error) {
    return [{ code: 'syntax_error', path, message: `This is not JSON: ${(error as Error).message}` }];
  }
}
