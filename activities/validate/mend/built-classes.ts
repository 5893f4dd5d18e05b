import type { Node, TemplateLiteral } from 'oxc-parser';
import { visit, type Parsed } from '../parse.ts';
import type { Bench, Edit, Fixer } from './bench.ts';
import { importsOf } from './import-edits.ts';
import { walk } from './tree.ts';

/** `bg-` before and `-500` after a value: half a class, which Tailwind never sees whole. */
const before =
  /(^|\s)((?:[\w-]+:)*(?:bg|text|border(?:-[xytrbl])?|from|via|to|ring|fill|stroke|shadow|accent|divide|outline|decoration|grid-cols|grid-rows|col-span|row-span|gap|rounded|w|h)-)$/;
const after = /^[\w/-]*/;

interface Built {
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly suffix: string;
  readonly value: Node;
}

/** Class names that a template puts together of parts. */
export function builtClasses(parsed: Parsed): Built[] {
  const found: Built[] = [];
  const see = ({ quasis, expressions }: TemplateLiteral): void =>
    expressions.forEach((value, i) => {
      const prefix = before.exec(quasis[i]?.value.raw ?? '')?.[2];
      const rest = quasis[i + 1]?.value.raw ?? '';
      if (prefix === undefined) return;
      const suffix = after.exec(rest)?.[0] ?? '';
      // Two values in one class have too many meanings.
      if (suffix === rest && suffix !== '' && i + 1 < expressions.length) return;
      const start = parsed.content.lastIndexOf('${', value.start) - prefix.length;
      found.push({ start, end: parsed.content.indexOf('}', value.end) + 1 + suffix.length, prefix, suffix, value });
    });
  visit(parsed, {
    JSXAttribute({ name, value }) {
      if (name.type !== 'JSXIdentifier' || name.name !== 'className' || !value) return;
      walk(value, (node) => {
        if (node.type === 'TemplateLiteral') see(node);
      });
    },
  });
  return found;
}

/** Built class names are looked up in a list of whole ones, for every value that the app writes down. */
export const builtClassNames: Fixer = (bench, findings) => {
  for (const { path } of bench.scripts()) {
    if (!findings.some((found) => found.code === 'built_class' && found.path === path)) continue;
    const parsed = bench.scripts().find((script) => script.path === path);
    if (parsed) mendFile(bench, parsed);
  }
};

function mendFile(bench: Bench, parsed: Parsed): void {
  const maps = new Map<string, string>();
  const edits: Edit[] = [];
  for (const { start, end, prefix, suffix, value } of builtClasses(parsed)) {
    const name = nameOf(value);
    const values = name === undefined ? [] : valuesOf(bench, name);
    if (values.length === 0) continue;
    const entries = values.map((word) => `${/^[a-z]\w*$/i.test(word) ? word : JSON.stringify(word)}: '${prefix}${word}${suffix}'`);
    const map = `{ ${entries.join(', ')} }`;
    const known = maps.get(map) ?? `${(name ?? '').replace(/\W/g, '')}Classes${maps.size === 0 ? '' : maps.size + 1}`;
    maps.set(map, known);
    edits.push({ start, end, text: `\${${known}[${parsed.content.slice(value.start, value.end)}]}` });
  }
  if (edits.length === 0) return;
  const at = importsOf(parsed).at(-1)?.end ?? 0;
  const declared = [...maps].map(([map, name]) => `const ${name}: Record<string, string> = ${map};`).join('\n');
  edits.push({ start: at, end: at, text: at === 0 ? `${declared}\n` : `\n\n${declared}` });
  bench.edit(parsed.path, edits, 'Class names are written whole, since those built at run time have no style');
}

/** `color`, `item.color` → color. */
function nameOf(value: Node): string | undefined {
  if (value.type === 'Identifier') return value.name;
  return value.type === 'MemberExpression' && value.property.type === 'Identifier' && !value.computed ? value.property.name : undefined;
}

const word = /^[a-z\d][a-z\d-]*$/;

/** Every text that the app's files write for a name: as property, attribute, default, type, state or item of a list. */
function valuesOf(bench: Bench, name: string): string[] {
  const found = new Set<string>();
  const take = (node: Node | null | undefined): void => {
    if (node?.type === 'Literal' && (typeof node.value === 'string' || typeof node.value === 'number') && word.test(String(node.value)))
      found.add(String(node.value));
    if (node?.type === 'ConditionalExpression') [node.consequent, node.alternate].forEach(take);
    if (node?.type === 'ArrayExpression') node.elements.forEach(take);
    if (node?.type === 'JSXExpressionContainer') take(node.expression);
    if (node?.type === 'TSUnionType') node.types.forEach((type) => type.type === 'TSLiteralType' && take(type.literal));
    if (node?.type === 'CallExpression') node.arguments.forEach(take);
    if (node?.type === 'TSAsExpression') take(node.expression);
  };
  const isNamed = (node: Node | null | undefined): boolean =>
    (node?.type === 'Identifier' || node?.type === 'JSXIdentifier') && node.name === name;
  for (const { program } of bench.scripts()) {
    walk(program, (node) => {
      if (node.type === 'Property' && isNamed(node.key)) take(node.value);
      if (node.type === 'JSXAttribute' && isNamed(node.name)) take(node.value);
      if (node.type === 'AssignmentPattern' && isNamed(node.left)) take(node.right);
      if (node.type === 'TSPropertySignature' && isNamed(node.key)) take(node.typeAnnotation?.typeAnnotation);
      if (node.type === 'VariableDeclarator' && (isNamed(node.id) || (node.id.type === 'ArrayPattern' && isNamed(node.id.elements[0]))))
        take(node.init);
      // `['red', 'blue'].map((color) => …)`, or of a list that is declared elsewhere
      if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
        const [run] = node.arguments;
        const [item] = run?.type === 'ArrowFunctionExpression' ? run.params : [];
        if (isNamed(item)) take(listAt(program, node.callee.object));
      }
    });
  }
  return [...found];
}

function listAt(program: Node, node: Node): Node | undefined {
  if (node.type !== 'Identifier') return node;
  let list: Node | undefined;
  walk(program, (inner) => {
    if (inner.type === 'VariableDeclarator' && inner.id.type === 'Identifier' && inner.id.name === node.name && inner.init)
      list = inner.init;
  });
  return list;
}
