/** Components of a file as the fixers of state need them: their statements, their state, what their names mean. */
import type { CallExpression, Node } from 'oxc-parser';
import type { Parsed } from '../parse.ts';
import { boundBy, isFunction, statementsOf, walk, type Block } from './tree.ts';

/** `const [value, setValue] = useState(initial)`. */
export interface State {
  readonly value: string;
  readonly setter: string;
  readonly call: CallExpression;
  /** The whole declaration, which declares nothing else. */
  readonly declaration: Node;
}

export interface Component {
  readonly block: Block;
  readonly statements: readonly Node[];
  readonly states: readonly State[];
  /** Names of its parameters. */
  readonly given: ReadonlySet<string>;
  /** Names declared by its statements. */
  readonly own: ReadonlySet<string>;
}

/** Functions that call hooks, at any depth. */
export function componentsOf({ program }: Parsed): Component[] {
  const found: Component[] = [];
  walk(program, (node) => {
    if (!isFunction(node)) return;
    const statements = statementsOf(node);
    const states = statements.flatMap(stateOf);
    const own = statements.flatMap((statement) => {
      if (statement.type === 'VariableDeclaration') return statement.declarations.flatMap(({ id }) => boundBy(id));
      return statement.type === 'FunctionDeclaration' && statement.id ? [statement.id.name] : [];
    });
    if (statements.length > 0)
      found.push({ block: node, statements, states, given: new Set(node.params.flatMap(boundBy)), own: new Set(own) });
  });
  return found;
}

/** `useState(…)` and `React.useState(…)`. */
export const callsHook = (node: Node | null | undefined, hook: string): node is CallExpression =>
  node?.type === 'CallExpression' &&
  ((node.callee.type === 'Identifier' && node.callee.name === hook) ||
    (node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier' && node.callee.property.name === hook));

function stateOf(statement: Node): State[] {
  if (statement.type !== 'VariableDeclaration' || statement.declarations.length !== 1) return [];
  const [declared] = statement.declarations;
  if (declared?.id.type !== 'ArrayPattern' || !callsHook(declared.init, 'useState')) return [];
  const [value, setter] = declared.id.elements;
  if (value?.type !== 'Identifier' || setter?.type !== 'Identifier') return [];
  return [{ value: value.name, setter: setter.name, call: declared.init, declaration: statement }];
}

/** The setter that an expression calls directly, if it is one of these states'. */
export const setterCalled = (node: Node | null | undefined, states: readonly State[]): State | undefined =>
  node?.type === 'CallExpression' && node.callee.type === 'Identifier'
    ? states.find(({ setter }) => setter === (node.callee as { name?: string }).name)
    : undefined;
