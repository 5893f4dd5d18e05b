import type { CallExpression, Node } from 'oxc-parser';
import type { Parsed } from '../parse.ts';
import { overlap, type Edit, type Fixer } from './bench.ts';
import { componentsOf, type Component, type State } from './components.ts';
import { addImport, importsOf, namesOf } from './import-edits.ts';
import { bare, isFunction, namesIn, usesIn } from './tree.ts';

/** A list in state that the analysis calls a collection, in a component that begins with nothing. */
export interface MemoryList {
  readonly component: Component;
  readonly state: State;
}

const plural = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(list|items|data)$/, '')
    .replace(/s$/, '');

/** The lists of a file that grow while the page is open, of this name; or any, where the app has one only. */
export const memoryLists = (parsed: Parsed, collection: string): MemoryList[] =>
  componentsOf(parsed).flatMap((component) =>
    component.states
      .filter((state) => grows(component, state) && plural(state.value) === plural(collection))
      .map((state) => ({ component, state })),
  );

/** `setRows([...rows, row])`, `setRows((before) => [row, ...before])`. */
const grows = ({ block }: Component, { setter, value }: State): boolean =>
  usesIn(block).some(({ name, above }) => {
    const call = above.at(-1);
    return name === setter && call?.type === 'CallExpression' && additionOf(call, value) !== undefined;
  });

interface Addition {
  readonly row: Node;
  readonly atEnd: boolean;
}

/** What a setter is given: a value, or a function of the value before. */
function given(call: CallExpression, value: string): { readonly next: Node; readonly before: string } | undefined {
  const [argument] = call.arguments;
  if (!argument || argument.type === 'SpreadElement') return undefined;
  if (!isFunction(argument)) return { next: argument, before: value };
  const [before] = argument.params;
  return before?.type === 'Identifier' && argument.body && argument.body.type !== 'BlockStatement'
    ? { next: bare(argument.body), before: before.name }
    : undefined;
}

function additionOf(call: CallExpression, value: string): Addition | undefined {
  const { next, before } = given(call, value) ?? {};
  if (next?.type !== 'ArrayExpression' || next.elements.length !== 2) return undefined;
  const isRest = (node: Node | null | undefined): boolean =>
    node?.type === 'SpreadElement' && node.argument.type === 'Identifier' && node.argument.name === before;
  const [first, second] = next.elements;
  if (!first || !second || (first.type === 'SpreadElement') === (second.type === 'SpreadElement')) return undefined;
  const row = isRest(first) ? second : isRest(second) ? first : undefined;
  return row && !namesIn(row).has(before ?? '') ? { row, atEnd: row === second } : undefined;
}

/** Rows that were lost with the page live in their collection: only where every use of the setter has an equal in the kit. */
export const storedRows: Fixer = (bench, findings) => {
  for (const { code, path, subject: collection } of findings) {
    const parsed = bench.scripts().find((script) => script.path === path);
    if (code !== 'memory_only' || collection === undefined || !parsed) continue;
    const [list, another] = memoryLists(parsed, collection);
    const edits = list && !another ? moved(parsed, list, collection) : undefined;
    if (!edits) continue;
    bench.edit(path, edits, `The rows of “${collection}” are kept on the server now`);
    const after = bench.scripts().find((script) => script.path === path);
    const isImported =
      after &&
      importsOf(after)
        .flatMap(namesOf)
        .some(({ local }) => local === 'useCollection');
    if (after && !isImported)
      addImport(
        bench,
        after,
        { from: '@faibric/kit', name: 'useCollection', local: 'useCollection', isType: false },
        'The kit’s rows are used',
      );
  }
};

const changing = ['push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse'];

function moved(parsed: Parsed, { component, state }: MemoryList, collection: string): Edit[] | undefined {
  const { value, setter, call, declaration } = state;
  const text = (node: Node): string => parsed.content.slice(node.start, node.end);
  const [initial] = call.arguments;
  if (initial && !(initial.type === 'ArrayExpression' && initial.elements.length === 0)) return undefined;
  const names = namesIn(parsed.program);
  const free = (name: string): string => (names.has(name) ? `${name}${value.charAt(0).toUpperCase()}${value.slice(1)}Row` : name);
  const edits: Edit[] = [];
  const used = new Map<string, string>();
  const ends = new Set<boolean>();
  for (const { name, above } of usesIn(component.block)) {
    const parent = above.at(-1);
    const isChanged =
      name === value &&
      parent?.type === 'MemberExpression' &&
      parent.property.type === 'Identifier' &&
      changing.includes(parent.property.name);
    if (isChanged) return undefined;
    if (name !== setter || above.includes(declaration)) continue;
    if (parent?.type !== 'CallExpression') return undefined;
    const write = writeOf(parent, value, text, above.at(-2)?.type === 'ExpressionStatement');
    if (!write) return undefined;
    if (write.atEnd !== undefined) ends.add(write.atEnd);
    used.set(write.verb, free(write.verb));
    edits.push({ start: parent.start, end: parent.end, text: write.code(free(write.verb)) });
  }
  if (ends.size !== 1 || overlap(edits)) return undefined;
  // The kit gives the newest first.
  const order = ends.has(true) ? `, { sort: { field: 'created_at' } }` : '';
  const rowType = rowTypeOf(call, text);
  const verbs = [...used].map(([verb, local]) => (verb === local ? verb : `${verb}: ${local}`));
  const head = `const { rows${value === 'rows' ? '' : `: ${value}`}, ${verbs.join(', ')} } = useCollection${rowType}('${collection}'${order});`;
  return [{ start: declaration.start, end: declaration.end, text: head }, ...edits];
}

function rowTypeOf({ typeArguments }: CallExpression, text: (node: Node) => string): string {
  const [list] = typeArguments?.params ?? [];
  if (list?.type === 'TSArrayType') return `<${text(list.elementType)}>`;
  const isArray = list?.type === 'TSTypeReference' && list.typeName.type === 'Identifier' && list.typeName.name === 'Array';
  const item = isArray ? list.typeArguments?.params[0] : undefined;
  return item ? `<${text(item)}>` : '';
}

interface Write {
  readonly verb: 'add' | 'update' | 'remove';
  readonly code: (verb: string) => string;
  readonly atEnd?: boolean;
}

/** A call of the setter as a call of the kit; undefined where it has no equal. */
function writeOf(call: CallExpression, value: string, text: (node: Node) => string, isStatement: boolean): Write | undefined {
  const addition = additionOf(call, value);
  if (addition) return { verb: 'add', code: (verb) => `void ${verb}(${text(addition.row)})`, atEnd: addition.atEnd };
  const { next, before } = given(call, value) ?? {};
  if (next?.type !== 'CallExpression' || next.callee.type !== 'MemberExpression' || next.callee.object.type !== 'Identifier')
    return undefined;
  const [run] = next.arguments;
  const [row] = isFunction(run) ? run.params : [];
  if (next.callee.object.name !== before || next.callee.property.type !== 'Identifier') return undefined;
  if (!isFunction(run) || row?.type !== 'Identifier' || !run.body || run.body.type === 'BlockStatement') return undefined;
  if (next.callee.property.name === 'filter') {
    const id = comparedId(bare(run.body), row.name, '!==');
    return id && { verb: 'remove', code: (verb) => `${verb}(${text(id)})` };
  }
  const body = bare(run.body);
  if (next.callee.property.name !== 'map' || body.type !== 'ConditionalExpression' || !isStatement) return undefined;
  const id = comparedId(bare(body.test), row.name, '===');
  const [changed, same] = [bare(body.consequent), bare(body.alternate)];
  const [spread, ...fields] = changed.type === 'ObjectExpression' ? changed.properties : [];
  const keeps = spread?.type === 'SpreadElement' && spread.argument.type === 'Identifier' && spread.argument.name === row.name;
  if (!id || !keeps || same.type !== 'Identifier' || same.name !== row.name || fields.length === 0) return undefined;
  const patch = `{ ${fields.map(text).join(', ')} }`;
  if (!fields.some((field) => namesIn(field).has(row.name)))
    return { verb: 'update', code: (verb) => `void ${verb}(${text(id)}, ${patch})` };
  return {
    verb: 'update',
    code: (verb) => `${value}.filter((${row.name}) => ${text(body.test)}).forEach((${row.name}) => void ${verb}(${row.name}.id, ${patch}))`,
  };
}

/** `row.id !== id` → id. */
function comparedId(test: Node, row: string, operator: '===' | '!=='): Node | undefined {
  if (test.type !== 'BinaryExpression' || !test.operator.startsWith(operator.slice(0, 2))) return undefined;
  const isId = (node: Node): boolean =>
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === row &&
    node.property.type === 'Identifier' &&
    node.property.name === 'id';
  const id = isId(test.left) ? test.right : isId(test.right) ? test.left : undefined;
  return id && !namesIn(id).has(row) ? id : undefined;
}
