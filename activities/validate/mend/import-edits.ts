/** Reading and rewriting import declarations. */
import type { ImportDeclaration } from 'oxc-parser';
import type { Parsed } from '../parse.ts';
import type { Bench, Edit } from './bench.ts';

export interface Imported {
  readonly from: string;
  /** `default`, `*` or the exported name. */
  readonly name: string;
  readonly local: string;
  readonly isType: boolean;
}

/** What becomes of one imported name: another place or name, or code in its stead. */
export interface Change {
  readonly from?: string;
  readonly name?: string;
  /** A statement after the imports that defines the local name. */
  readonly code?: string;
  /** It is imported no more. */
  readonly gone?: boolean;
  readonly message: string;
}

export const importsOf = ({ program }: Parsed): ImportDeclaration[] => program.body.filter((node) => node.type === 'ImportDeclaration');

export const namesOf = ({ specifiers, source, importKind }: ImportDeclaration): Imported[] =>
  specifiers.map((node) => {
    const base = {
      from: source.value,
      local: node.local.name,
      isType: importKind === 'type' || (node.type === 'ImportSpecifier' && node.importKind === 'type'),
    };
    if (node.type === 'ImportDefaultSpecifier') return { ...base, name: 'default' };
    if (node.type === 'ImportNamespaceSpecifier') return { ...base, name: '*' };
    return { ...base, name: node.imported.type === 'Identifier' ? node.imported.name : node.imported.value };
  });

function print(from: string, names: readonly Imported[]): string {
  const whole = names
    .filter(({ name }) => name === 'default' || name === '*')
    .map(({ name, local }) => (name === '*' ? `* as ${local}` : local));
  const named = names
    .filter(({ name }) => name !== 'default' && name !== '*')
    .map(({ name, local, isType }) => `${isType ? 'type ' : ''}${name === local ? name : `${name} as ${local}`}`);
  return `import ${[...whole, ...(named.length > 0 ? [`{ ${named.join(', ')} }`] : [])].join(', ')} from '${from}';`;
}

/** Asks for every imported name of every script whether it should change, and rewrites the declarations that do. */
export function rewriteImports(bench: Bench, decide: (imported: Imported, parsed: Parsed) => Change | undefined): void {
  for (const parsed of bench.scripts()) {
    const messages: string[] = [];
    const code: string[] = [];
    const edits: Edit[] = [];
    for (const declaration of importsOf(parsed)) {
      const names = namesOf(declaration);
      const changes = names.map((imported) => decide(imported, parsed));
      if (changes.every((change) => change === undefined)) continue;
      const kept = names.flatMap((imported, i) => {
        const change = changes[i];
        if (change) messages.push(change.message);
        if (change?.code !== undefined) {
          code.push(change.code);
          return [];
        }
        if (change?.gone) return [];
        return [{ ...imported, from: change?.from ?? imported.from, name: change?.name ?? imported.name }];
      });
      const sources = [...new Set(kept.map(({ from }) => from))];
      const text = sources
        .map((from) =>
          print(
            from,
            kept.filter((imported) => imported.from === from),
          ),
        )
        .join('\n');
      edits.push({ start: declaration.start, end: declaration.end, text });
    }
    const end = importsOf(parsed).at(-1)?.end ?? 0;
    const last = edits.find((edit) => edit.end === end);
    const definitions = code.map((line) => `\n${line}`).join('');
    const placed = last
      ? edits.map((edit) => (edit === last ? { ...edit, text: edit.text + definitions } : edit))
      : [...edits, { start: end, end, text: definitions }];
    if (edits.length > 0) bench.edit(parsed.path, placed, [...new Set(messages)].join('; '));
  }
}

/** Adds a name to the imports of a script, to a declaration that is there if one fits. */
export function addImport(bench: Bench, parsed: Parsed, wanted: Imported, message: string): void {
  const declaration = importsOf(parsed).find(
    ({ source, specifiers, importKind }) =>
      source.value === wanted.from &&
      importKind !== 'type' &&
      specifiers.length > 0 &&
      !specifiers.some(({ type }) => type === 'ImportNamespaceSpecifier'),
  );
  const fits =
    declaration &&
    !(wanted.name === 'default' && declaration.specifiers.some(({ type }) => type === 'ImportDefaultSpecifier')) &&
    wanted.name !== '*';
  const edit = fits
    ? { start: declaration.start, end: declaration.end, text: print(wanted.from, [...namesOf(declaration), wanted]) }
    : { start: 0, end: 0, text: `${print(wanted.from, [wanted])}\n` };
  bench.edit(parsed.path, [edit], message);
}

/** Specifier from one file of the app to another, as people write it: without its ending. */
export function specifierTo(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  while (here.length > 0 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  const path = [...here.map(() => '..'), ...there]
    .join('/')
    .replace(/\.tsx?$/, '')
    .replace(/\/index$/, '');
  return path.startsWith('.') ? path : `./${path}`;
}
