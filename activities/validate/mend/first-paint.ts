import type { Node, ObjectPattern } from 'oxc-parser';
import { lineAt, visit, type Parsed } from '../parse.ts';
import type { Edit, Fixer } from './bench.ts';
import { callsHook, componentsOf } from './components.ts';
import { usesIn, walk } from './tree.ts';

/** What other data hooks call what the kit's hooks give. */
const results: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  useCollection: {
    ...named('rows', ['data', 'items', 'documents', 'docs', 'records', 'list', 'entries', 'results']),
    ...named('loading', ['isLoading', 'isPending', 'pending']),
    ...named('add', ['create', 'insert', 'addItem', 'addRow', 'addDoc', 'addDocument', 'createItem', 'push']),
    ...named('update', ['updateItem', 'updateRow', 'updateDoc', 'updateDocument', 'edit', 'patch', 'set']),
    ...named('remove', ['delete', 'deleteItem', 'removeItem', 'deleteRow', 'deleteDoc', 'deleteDocument', 'destroy', 'del']),
    ...named('refresh', ['refetch', 'reload', 'mutate']),
  },
  useService: {
    ...named('data', ['result', 'response', 'value']),
    ...named('loading', ['isLoading', 'isPending', 'pending']),
    ...named('refresh', ['refetch', 'reload', 'mutate']),
    ...named('sample', ['isSample']),
  },
};
function named(ours: string, theirs: readonly string[]): Record<string, string> {
  return Object.fromEntries(theirs.map((name) => [name, ours]));
}

/** Values that are not there at the first paint: hooks read by wrong names, and data that is still on its way. */
export const firstPaint: Fixer = (bench, findings) => {
  for (const { path } of bench.scripts()) {
    const parsed = bench.scripts().find((script) => script.path === path);
    if (parsed) bench.edit(path, readWrongly(parsed), 'What a hook gives is read by its right names');
  }
  for (const { path, line, message } of findings) {
    const property = /Cannot read properties of (?:undefined|null) \(reading '(\w+)'\)/.exec(message)?.[1];
    const parsed = bench.scripts().find((script) => script.path === path);
    if (property === undefined || line === undefined || !parsed) continue;
    bench.edit(path, notYetThere(parsed, line, property), 'Data that is still on its way is waited for');
  }
};

function readWrongly(parsed: Parsed): Edit[] {
  const edits: Edit[] = [];
  visit(parsed, {
    VariableDeclarator({ id, init }) {
      if (id.type !== 'ObjectPattern') return;
      for (const [hook, names] of Object.entries(results)) if (callsHook(init, hook)) edits.push(...renamed(id, names));
      if (callsHook(init, 'useState')) edits.push(...asPair(id));
    },
  });
  return edits;
}

/** `{ data, isLoading: busy }` → `{ rows: data, loading: busy }`. */
const renamed = ({ properties }: ObjectPattern, names: Readonly<Record<string, string>>): Edit[] => {
  const keys = properties.map((property) => (property.type === 'Property' && property.key.type === 'Identifier' ? property.key.name : ''));
  return properties.flatMap((property, i) => {
    const key = keys[i] ?? '';
    const better = Object.hasOwn(names, key) ? names[key] : undefined;
    if (better === undefined || keys.includes(better) || property.type !== 'Property') return [];
    const { start, end } = property.key;
    return [{ start, end: property.shorthand ? start : end, text: property.shorthand ? `${better}: ` : better }];
  });
};

/** `const { posts, setPosts } = useState([])`: a pair in the wrong brackets. */
function asPair({ start, end, properties }: ObjectPattern): Edit[] {
  const [value, setter] = properties.map((property) =>
    property.type === 'Property' && property.shorthand && property.value.type === 'Identifier' ? property.value.name : '',
  );
  if (properties.length !== 2 || !value || setter?.toLowerCase() !== `set${value.toLowerCase()}`) return [];
  return [{ start, end, text: `[${value}, ${setter}]` }];
}

/** `data.items.map(…)` → `data?.items?.map(…)` on the line that threw, for data of a service and for state that begins empty. */
function notYetThere(parsed: Parsed, line: number, property: string): Edit[] {
  const late = new Set(
    componentsOf(parsed).flatMap(({ statements, states }) => [
      ...states.filter(({ call }) => beginsEmpty(call.arguments[0])).map(({ value }) => value),
      ...statements.flatMap(dataOf),
    ]),
  );
  const edits = new Map<number, Edit>();
  for (const { name, node, above } of usesIn(parsed.program)) {
    if (!late.has(name)) continue;
    const chain = above.toReversed();
    let inner: Node = node;
    for (const outer of chain) {
      if (outer.type !== 'MemberExpression' || outer.object !== inner) break;
      const dot = parsed.content.slice(outer.object.end, outer.property.start);
      const isHere =
        lineAt(parsed.content, outer.property.start) === line && outer.property.type === 'Identifier' && outer.property.name === property;
      if (isHere && !outer.optional && !outer.computed && !isTarget(chain))
        edits.set(outer.object.end, { start: outer.object.end, end: outer.object.end + dot.length, text: dot.replace('.', '?.') });
      inner = outer;
    }
  }
  return [...edits.values()];
}

/** Something is written there, and what is not there cannot be written to. */
const isTarget = (chain: readonly Node[]): boolean =>
  chain.some(({ type }) => type === 'AssignmentExpression' || type === 'UpdateExpression');

const beginsEmpty = (initial: Node | undefined): boolean =>
  initial === undefined ||
  (initial.type === 'Literal' && initial.value === null) ||
  (initial.type === 'Identifier' && initial.name === 'undefined');

/** The local name of `data` of a service. */
function dataOf(statement: Node): string[] {
  const found: string[] = [];
  walk(statement, (node) => {
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'ObjectPattern' || !callsHook(node.init, 'useService')) return;
    for (const property of node.id.properties) {
      if (
        property.type === 'Property' &&
        property.key.type === 'Identifier' &&
        property.key.name === 'data' &&
        property.value.type === 'Identifier'
      )
        found.push(property.value.name);
    }
  });
  return found;
}
