/** Formulas that people spell out: "area = length * width". Parsed as arithmetic, never run here. */
import { parseSync } from 'oxc-parser';
import { camelOf, slugOf } from '../language/names.ts';
import { capitalised, fold, shortened } from '../language/text.ts';
import { sidesIn } from './rules/sides.ts';
import type { Language } from '../../../../core/composition.ts';

/** The nodes of arithmetic in an ESTree. */
interface Node {
  readonly type: string;
  readonly operator?: string;
  readonly left?: Node;
  readonly right?: Node;
  readonly argument?: Node;
  readonly arguments?: readonly Node[];
  readonly callee?: Node;
  readonly expression?: Node;
  readonly name?: string;
  readonly value?: unknown;
}

export interface Equation {
  readonly label: string;
  readonly name: string;
  /** The right side as source text over the inputs, with results of earlier equations put in. */
  readonly source: string;
  /** As it was written. */
  readonly said: string;
  readonly inputs: readonly { readonly name: string; readonly label: string }[];
}

const unsafe = new Set(
  'break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof new null return super switch this throw true try typeof var void while with yield let static await async eval arguments undefined NaN Infinity Math implements interface package private protected public'.split(
    ' ',
  ),
);

/** What the source calls an input: never a word of the language itself. */
export const nameOf = (label: string, language: Language): string => {
  const name = camelOf(slugOf(label, language, 'value', 30));
  return unsafe.has(name) ? `${name}Value` : name;
};

/** What may be called in a formula. */
const functions = new Set(['sqrt', 'round', 'ceil', 'floor', 'min', 'max', 'abs']);

const strength: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '**': 3 };

/** Writes an expression as prettier would: brackets where operators of one strength mix. */
function print(node: Node, known: ReadonlyMap<string, string>): string | undefined {
  if (node.type === 'ParenthesizedExpression' && node.expression) return print(node.expression, known);
  if (node.type === 'Literal') return typeof node.value === 'number' ? String(node.value) : undefined;
  if (node.type === 'Identifier' && node.name !== undefined) return node.name === 'pi' ? 'Math.PI' : (known.get(node.name) ?? node.name);
  if (node.type === 'UnaryExpression' && node.operator === '-' && node.argument) {
    const inner = print(node.argument, known);
    return inner === undefined ? undefined : /^[\w.]+$/.test(inner) ? `-${inner}` : `-(${inner})`;
  }
  if (node.type === 'CallExpression' && functions.has(node.callee?.name ?? '')) {
    const inner = (node.arguments ?? []).map((argument) => print(argument, known));
    return inner.includes(undefined) ? undefined : `Math.${node.callee?.name ?? ''}(${inner.join(', ')})`;
  }
  const { operator = '', left, right } = node;
  const own = strength[operator];
  if (node.type !== 'BinaryExpression' || own === undefined || !left || !right) return undefined;
  const [a, b] = [left, right].map((side, index) => {
    const text = print(side, known);
    if (text === undefined) return undefined;
    const inner = operatorOf(text);
    if (inner === undefined) return text;
    const level = strength[inner] ?? 0;
    const plain =
      level > own && own !== 3 && !(operator === '%') ? true : level === own && index === 0 && (own === 1 || operator === inner);
    return plain ? text : `(${text})`;
  });
  return a === undefined || b === undefined ? undefined : `${a} ${operator} ${b}`;
}

/** The weakest operator of an expression outside of brackets, the last of its kind. */
function operatorOf(text: string): string | undefined {
  let depth = 0;
  let found: string | undefined;
  for (const part of text.split(' ')) {
    depth += (part.match(/\(/g)?.length ?? 0) - (part.match(/\)/g)?.length ?? 0);
    if (depth === 0 && strength[part] !== undefined && (strength[part] ?? 9) <= (strength[found ?? ''] ?? 9)) found = part;
  }
  return found;
}

/** Source text of the right side: words become names, × ÷ ^ and percent their operators. */
function sourceOf(text: string, language: Language, labels: Map<string, string>): string | undefined {
  const plain = text
    .replace(/[×·]/g, '*')
    .replace(/[÷:]/g, '/')
    .replace(/\^/g, '**')
    .replace(/[–−]/g, '-')
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/(\d+(?:\.\d+)?)\s*%/g, '($1 / 100)')
    .replace(/\s+[xX]\s+/g, ' * ');
  const named = plain.replace(/\p{L}[\p{L}\p{N}_']*(?:\s+\p{L}[\p{L}\p{N}_']*)*/gu, (label) => {
    if (fold(label) === 'pi' || functions.has(fold(label))) return fold(label);
    const name = nameOf(label, language);
    labels.set(name, capitalised(shortened(label, 40)));
    return name;
  });
  return /^[\w\s.+*/(),-]+$/.test(named) ? named : undefined;
}

const mostEquations = 6;
const mostWords = 6;
const article = /^(?:and|und|et|y|e|where|wobei|the|der|die|das|le|la|el|o|a)\s+/i;

/** "12 % waste" at the end of a formula belongs to all that stands before it. */
const addedShare =
  /^(.+?)\s*(\+|-)\s*(\d+(?:[.,]\d+)?)\s*(?:%|percent|prozent|pour ?cent|por ?ciento|por ?cento)(?:\s+(?:of |for |für |de |d')?\p{L}[\p{L} ]{0,30})?\s*$/iu;

function withShare(text: string): string {
  const [, whole, sign, share] = addedShare.exec(text) ?? [];
  return whole === undefined || !/\p{L}/u.test(whole) ? text : `(${whole}) * (1 ${sign ?? '+'} ${(share ?? '').replace(',', '.')} / 100)`;
}

/** All equations of a text, in order; a side that is no arithmetic is passed over. */
export function equationsIn(text: string, language: Language): Equation[] {
  const known = new Map<string, string>();
  const inputsOf = new Map<string, readonly { name: string; label: string }[]>();
  const found: Equation[] = [];
  for (const { left, right } of sidesIn(text)) {
    const label = left.replace(article, '');
    const labels = new Map<string, string>();
    const source = sourceOf(withShare(right), language, labels);
    if (source === undefined || found.length >= mostEquations || label.split(/\s+/).length > mostWords) continue;
    const { program, errors } = parseSync('formula.js', `(${source})`);
    const [statement] = program.body as unknown as Node[];
    if (errors.length > 0 || !statement?.expression) continue;
    const printed = print(statement.expression, known);
    // "Peru = Lima" works nothing out.
    if (printed === undefined || printed.length > 300 || /^[\w.]+$/.test(printed)) continue;
    const inputs = [...labels].flatMap(([name, words]) => inputsOf.get(name) ?? [{ name, label: words }]);
    if (inputs.length === 0) continue;
    const name = nameOf(label, language);
    found.push({
      label: capitalised(shortened(label, 40)),
      name,
      source: printed,
      said: `${capitalised(label)} = ${right}`,
      inputs: [...new Map(inputs.map((input) => [input.name, input])).values()],
    });
    known.set(name, `(${printed})`);
    inputsOf.set(name, inputs);
  }
  return found;
}
