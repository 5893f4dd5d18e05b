/** Reads the texts that expressions of an app's code may stand for, without running it: through constants, imports and arguments. */
import type { Argument, BindingPattern, Expression, ObjectExpression, ParamPattern } from 'oxc-parser';
import type { SourceFile } from '../../core/app-files.ts';
import { candidates } from '../generate/local-imports.ts';
import { parseScript, visit, type Parsed } from '../validate/parse.ts';

export type Node = Expression | Argument;

/** A value with the file whose names it speaks in. */
interface Value {
  readonly node: Node;
  readonly file: string;
}

interface Code {
  readonly parsed: Parsed;
  /** What a name of the file may stand for: constants, defaults, and what functions are called with. */
  readonly names: Map<string, Value[]>;
  /** Local names of what comes from other files: by which name, and from where. */
  readonly imports: ReadonlyMap<string, { readonly name: string; readonly file: string }>;
}

export interface Texts {
  readonly scripts: readonly Parsed[];
  /** Every text that it may be, with `{name}` for what only running the code would tell; none where nothing can be told. */
  of(node: Node | null | undefined, file: string): string[];
  /** Those of them without such a hole. */
  plain(node: Node | null | undefined, file: string): string[];
  /** The object that it is, where it is one. */
  object(node: Node | null | undefined, file: string): ObjectExpression | undefined;
  /** The file from which a name of a file comes. */
  sourceOf(name: string, file: string): string | undefined;
}

const maxDepth = 8;
/** Texts of one expression. */
const maxTexts = 24;

export function readTexts(files: readonly SourceFile[]): Texts {
  const paths = new Set(files.map(({ path }) => path));
  const scripts = files.filter(({ path }) => /\.[jt]sx?$/.test(path)).map(parseScript);
  const codes = new Map(scripts.map((parsed): [string, Code] => [parsed.path, codeOf(parsed, paths)]));
  addArguments([...codes.values()]);

  function valuesOf(name: string, file: string): readonly Value[] {
    const code = codes.get(file);
    const own = code?.names.get(name);
    if (own) return own;
    const from = code?.imports.get(name);
    return (from && codes.get(from.file)?.names.get(from.name)) ?? [];
  }

  function of(node: Node | null | undefined, file: string, depth = 0): string[] {
    if (!node || depth > maxDepth) return [];
    const inner = (one: Node | null | undefined): string[] => of(one, file, depth + 1);
    if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
    if (node.type === 'Identifier')
      return distinct(valuesOf(node.name, file).flatMap((value) => (value.node === node ? [] : of(value.node, value.file, depth + 1))));
    if (node.type === 'TemplateLiteral') {
      let texts = [''];
      for (const [at, { value }] of node.quasis.entries()) {
        const inserted = node.expressions[at];
        const endings = inserted ? orHole(inner(inserted), inserted) : [''];
        texts = distinct(texts.flatMap((text) => endings.map((ending) => `${text}${value.cooked ?? ''}${ending}`)));
      }
      return texts;
    }
    if (node.type === 'BinaryExpression') {
      if (node.operator !== '+') return [];
      const { left, right } = node;
      const [first, second] = [inner(left), inner(right)];
      if (first.length + second.length === 0) return [];
      return distinct(orHole(first, left).flatMap((text) => orHole(second, right).map((ending) => text + ending)));
    }
    if (node.type === 'ConditionalExpression') return distinct([...inner(node.consequent), ...inner(node.alternate)]);
    if (node.type === 'LogicalExpression') return distinct([...inner(node.left), ...inner(node.right)]);
    if (node.type === 'MemberExpression') {
      const holder = object(node.object, file, depth + 1);
      const key = keyOf(node);
      if (!holder) return [];
      return key === undefined
        ? distinct(holder.node.properties.flatMap((one) => (one.type === 'Property' ? of(one.value as Node, holder.file, depth + 1) : [])))
        : of(valueIn(holder.node, key), holder.file, depth + 1);
    }
    return node.type === 'CallExpression' ? [] : inner(bare(node));
  }

  function object(node: Node | null | undefined, file: string, depth = 0): { node: ObjectExpression; file: string } | undefined {
    if (!node || depth > maxDepth) return undefined;
    if (node.type === 'ObjectExpression') return { node, file };
    if (node.type === 'Identifier') {
      const [value] = valuesOf(node.name, file);
      return value && object(value.node, value.file, depth + 1);
    }
    return object(bare(node), file, depth + 1);
  }

  return {
    scripts,
    of: (node, file) => of(node, file),
    plain: (node, file) => of(node, file).filter((text) => !/[{}]/.test(text)),
    object: (node, file) => object(node, file)?.node,
    sourceOf: (name, file) => codes.get(file)?.imports.get(name)?.file,
  };
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].slice(0, maxTexts);

/** The hole that an unknown part leaves: `{symbol}` for `${encodeURIComponent(quote.symbol)}`. */
const orHole = (texts: string[], node: Node): string[] => (texts.length > 0 ? texts : [`{${holeName(node)}}`]);
function holeName(node: Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') return keyOf(node) ?? 'x';
  if (node.type === 'CallExpression') {
    const [given] = node.arguments;
    if (given && given.type !== 'SpreadElement') return holeName(given);
    return node.callee.type === 'MemberExpression' ? holeName(node.callee.object) : 'x';
  }
  return 'x';
}

/** The name of a member: `urls.weather`, `urls['weather']`. */
const keyOf = (node: Extract<Node, { type: 'MemberExpression' }>): string | undefined => {
  if (node.property.type === 'Identifier' && !node.computed) return node.property.name;
  return node.property.type === 'Literal' && typeof node.property.value === 'string' ? node.property.value : undefined;
};

/** What stands inside of what changes no value: brackets, `as const`, `Object.freeze(…)`, `useMemo(() => …)`. */
function bare(node: Node): Node | undefined {
  if (
    node.type === 'ParenthesizedExpression' ||
    node.type === 'TSAsExpression' ||
    node.type === 'TSSatisfiesExpression' ||
    node.type === 'TSNonNullExpression' ||
    node.type === 'ChainExpression' ||
    node.type === 'AwaitExpression'
  )
    return node.type === 'AwaitExpression' ? node.argument : node.expression;
  if (node.type === 'ArrowFunctionExpression' && node.expression) {
    return node.body.type === 'BlockStatement' ? undefined : node.body;
  }
  return node.type === 'CallExpression' ? node.arguments[0] : undefined;
}

/** The value under a name in an object. */
export function valueIn({ properties }: ObjectExpression, name: string): Expression | undefined {
  for (const property of properties) {
    if (property.type !== 'Property' || property.computed) continue;
    const { key } = property;
    const own = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? key.value : undefined;
    if (own === name) return property.value;
  }
  return undefined;
}

function codeOf(parsed: Parsed, paths: ReadonlySet<string>): Code {
  const names = new Map<string, Value[]>();
  const imports = new Map<string, { name: string; file: string }>();
  const add = (name: string, node: Node): void => void names.set(name, [...(names.get(name) ?? []), { node, file: parsed.path }]);
  const addDefaults = (pattern: BindingPattern | ParamPattern): void => {
    if (pattern.type === 'AssignmentPattern' && pattern.left.type === 'Identifier') add(pattern.left.name, pattern.right);
    else if (pattern.type === 'AssignmentPattern') addDefaults(pattern.left);
    else if (pattern.type === 'ObjectPattern') for (const one of pattern.properties) if (one.type === 'Property') addDefaults(one.value);
  };
  visit(parsed, {
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && init) add(id.name, init);
      else addDefaults(id);
    },
    FunctionDeclaration: ({ params }) => params.forEach(addDefaults),
    FunctionExpression: ({ params }) => params.forEach(addDefaults),
    ArrowFunctionExpression: ({ params }) => params.forEach(addDefaults),
    ImportDeclaration({ source, specifiers }) {
      const file = source.value.startsWith('.') ? targetOf(source.value, parsed.path, paths) : undefined;
      if (file === undefined) return;
      for (const one of specifiers) {
        const imported = one.type === 'ImportSpecifier' && one.imported.type === 'Identifier' ? one.imported.name : 'default';
        imports.set(one.local.name, { name: imported, file });
      }
    },
  });
  return { parsed, names, imports };
}

function targetOf(target: string, from: string, paths: ReadonlySet<string>): string | undefined {
  const { pathname } = new URL(target, `file:///${from}`);
  return candidates(decodeURIComponent(pathname).slice(1)).find((path) => paths.has(path));
}

/** Own functions pass on what they are called with: `ask('openweather', '/weather')`. */
function addArguments(codes: readonly Code[]): void {
  const functions = new Map<string, { params: readonly ParamPattern[]; code: Code }[]>();
  const declare = (name: string, params: readonly ParamPattern[], code: Code): void =>
    void functions.set(name, [...(functions.get(name) ?? []), { params, code }]);
  for (const code of codes)
    visit(code.parsed, {
      FunctionDeclaration: ({ id, params }) => id && declare(id.name, params, code),
      VariableDeclarator({ id, init }) {
        const made = init?.type === 'CallExpression' ? init.arguments[0] : init; // useCallback(() => …)
        if (id.type === 'Identifier' && (made?.type === 'ArrowFunctionExpression' || made?.type === 'FunctionExpression'))
          declare(id.name, made.params, code);
      },
    });
  for (const { parsed } of codes)
    visit(parsed, {
      CallExpression({ callee, arguments: given }) {
        const called = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? keyOf(callee) : undefined;
        for (const { params, code } of functions.get(called ?? '') ?? [])
          for (const [at, param] of params.entries()) {
            const bound = param.type === 'AssignmentPattern' ? param.left : param;
            const argument = given[at];
            if (bound.type !== 'Identifier' || !argument || argument.type === 'SpreadElement') continue;
            code.names.set(bound.name, [...(code.names.get(bound.name) ?? []), { node: argument, file: parsed.path }]);
          }
      },
    });
}
