/** What a model was to do and easily leaves out: judged once, in new apps, since the page works without it. */
import { entryPath } from '../../../core/app-files.ts';
import { isScript, resolveFile } from '../../bundle/sources.ts';
import { finding, type App, type Finding } from '../finding.ts';
import { builtClasses } from '../mend/built-classes.ts';
import { importsOf, namesOf } from '../mend/import-edits.ts';
import { memoryLists } from '../mend/stored-rows.ts';
import { usesIn } from '../mend/tree.ts';
import { parseScript, visit, type Parsed } from '../parse.ts';

/** What the app was asked to be, as far as code can show it. */
export interface Intent {
  /** Names of the collections that the analysis found. */
  readonly collections: readonly string[];
  /** Files that were there before, whatever they are for. */
  readonly before: readonly string[];
}

/** @returns findings of code that runs and does less than it was meant to */
export function checkIntent(app: App, { collections, before }: Intent): Finding[] {
  const scripts = app.files.filter(({ path }) => isScript(path)).map(parseScript);
  if (scripts.some(({ errors }) => errors.length > 0)) return [];
  const known = new Set(before);
  return [
    ...collections.flatMap((name) => memoryOnly(scripts, name)),
    ...unmounted(app, scripts).filter(({ path }) => !known.has(path)),
    ...scripts.flatMap(built),
  ];
}

/** Lists that grow in state and whose collection nobody names. */
function memoryOnly(scripts: readonly Parsed[], collection: string): Finding[] {
  if (scripts.some(({ content }) => new RegExp(`['"\`]${collection}['"\`]`).test(content))) return [];
  return scripts.flatMap((parsed) =>
    memoryLists(parsed, collection).map(({ state }) =>
      finding(
        'memory_only',
        parsed,
        state.declaration.start,
        `“${state.value}” lives in memory and is lost on reload; use useCollection('${collection}') of @faibric/kit for its rows`,
        collection,
      ),
    ),
  );
}

/** Scripts with a component that App.tsx never reaches, also by files that are loaded later. */
function unmounted({ paths }: App, scripts: readonly Parsed[]): Finding[] {
  const reached = new Set<string>();
  const queue = [entryPath];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const parsed = scripts.find((script) => script.path === path);
    if (!parsed || reached.has(path)) continue;
    reached.add(path);
    for (const specifier of specifiersOf(parsed)) {
      const target = resolveFile(paths, path, specifier);
      if (target !== undefined) queue.push(target);
    }
  }
  return scripts
    .filter(({ path }) => path.endsWith('.tsx') && !reached.has(path))
    .map((parsed) =>
      finding(
        'part_not_mounted',
        parsed,
        0,
        `Nothing shows this part: App.tsx must mount it where it is seen, or the file must go`,
        parsed.path,
      ),
    );
}

/** Files that a script really uses: an import whose names are nowhere used mounts nothing. */
function specifiersOf(parsed: Parsed): string[] {
  const used = new Set(
    usesIn(parsed.program).flatMap(({ name, above }) => (above.some(({ type }) => type === 'ImportDeclaration') ? [] : name)),
  );
  const imported = importsOf(parsed).filter((declaration) => {
    const names = namesOf(declaration);
    return names.length === 0 || names.some(({ local }) => used.has(local));
  });
  const found = [
    ...imported.map(({ source }) => source.value),
    ...parsed.module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
  ];
  visit(parsed, {
    ImportExpression({ source }) {
      if (source.type === 'Literal' && typeof source.value === 'string') found.push(source.value);
    },
  });
  return found;
}

const built = (parsed: Parsed): Finding[] =>
  builtClasses(parsed).map(({ start, prefix, suffix }) =>
    finding(
      'built_class',
      parsed,
      start,
      `“${prefix}…${suffix}” is built at run time and has no style: write class names whole`,
      `${prefix}${suffix}`,
    ),
  );
