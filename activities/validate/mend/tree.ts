/** Walks and reads syntax trees where a visitor of node types is not enough: what a piece of code refers to. */
import type { Node } from 'oxc-parser';

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;

/** The nodes directly under a node, in the order of the source. */
export const childrenOf = (node: Node): Node[] =>
  Object.entries(node)
    .filter(([key]) => key !== 'parent')
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]) as unknown[])
    .filter(isNode);

/** Calls `see` for a node and all under it; false keeps out of what is under. */
export function walk(node: Node, see: (node: Node, above: readonly Node[]) => boolean | void, above: readonly Node[] = []): void {
  if (see(node, above) === false) return;
  for (const child of childrenOf(node)) walk(child, see, [...above, node]);
}

/** True where an identifier is only a name: a property, a key, a label of JSX. */
function isOnlyName(node: Node, parent: Node | undefined): boolean {
  if (!parent) return false;
  if (parent.type === 'MemberExpression') return parent.property === node && !parent.computed;
  if (parent.type === 'Property') return parent.key === node && !parent.computed && !parent.shorthand;
  return parent.type.startsWith('TS') && parent.type !== 'TSAsExpression' && parent.type !== 'TSNonNullExpression';
}

/** The identifiers of a piece of code that stand for values, with the nodes above each. */
export function usesIn(node: Node): { readonly name: string; readonly node: Node; readonly above: readonly Node[] }[] {
  const uses: { name: string; node: Node; above: readonly Node[] }[] = [];
  walk(node, (inner, above) => {
    const isName = inner.type === 'Identifier' || inner.type === 'JSXIdentifier';
    if (isName && !isOnlyName(inner, above.at(-1))) uses.push({ name: inner.name, node: inner, above });
  });
  return uses;
}

export const namesIn = (node: Node): Set<string> => new Set(usesIn(node).map(({ name }) => name));

/** The names that a pattern binds: `{ a, b: [c] }` → a, b is a key, c. */
export function boundBy(pattern: Node): string[] {
  if (pattern.type === 'Identifier') return [pattern.name];
  if (pattern.type === 'ObjectPattern')
    return pattern.properties.flatMap((property) => boundBy(property.type === 'Property' ? property.value : property.argument));
  if (pattern.type === 'ArrayPattern') return pattern.elements.flatMap((element) => (element ? boundBy(element) : []));
  if (pattern.type === 'AssignmentPattern') return boundBy(pattern.left);
  return pattern.type === 'RestElement' ? boundBy(pattern.argument) : [];
}

/** What stands inside of parentheses. */
export const bare = (node: Node): Node => (node.type === 'ParenthesizedExpression' ? bare(node.expression) : node);

/** A function with a body of statements. */
export type Block = Extract<Node, { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }>;

export const isFunction = (node: Node | null | undefined): node is Block =>
  node?.type === 'FunctionDeclaration' || node?.type === 'FunctionExpression' || node?.type === 'ArrowFunctionExpression';

/** The statements of a function; none of one that is a bare expression. */
export const statementsOf = ({ body }: Block): readonly Node[] => (body?.type === 'BlockStatement' ? body.body : []);
