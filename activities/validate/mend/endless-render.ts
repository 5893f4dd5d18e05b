import type { Node } from 'oxc-parser';
import type { Finding } from '../finding.ts';
import { visit, type Parsed } from '../parse.ts';
import type { Edit, Fixer } from './bench.ts';
import { callsHook, componentsOf, setterCalled, type Component, type State } from './components.ts';
import { isFunction, namesIn, usesIn } from './tree.ts';

const isEndless = ({ code, message }: Finding): boolean =>
  code === 'endless_render' || code === 'endless_requests' || /Too many re-renders|Maximum update depth/.test(message);

/** State that is set while it is shown, so that every render brings the next; only where what was meant is certain. */
export const endlessRender: Fixer = (bench, findings) => {
  if (!findings.some(isEndless)) return;
  for (const { path } of bench.scripts()) {
    const parsed = bench.scripts().find((script) => script.path === path);
    if (!parsed) continue;
    const [edits, message] = [
      [calledHandlers(parsed), 'A handler that was called while rendering is called by its event now'] as const,
      [settledState(parsed), 'State that followed from other values is computed from them'] as const,
      [effects(parsed), 'An effect that sets state runs when what it reads has changed'] as const,
    ].find(([found]) => found.length > 0) ?? [[], ''];
    bench.edit(path, edits, message);
  }
};

/** `onClick={setOpen(true)}` → `onClick={() => setOpen(true)}`, for setters and for own functions that give nothing back. */
function calledHandlers(parsed: Parsed): Edit[] {
  const components = componentsOf(parsed);
  const states = components.flatMap((component) => component.states);
  const silent = new Set(components.flatMap(({ statements }) => statements.flatMap((statement) => silentFunction(statement, states))));
  const edits: Edit[] = [];
  visit(parsed, {
    JSXAttribute({ name, value }) {
      const isHandler = name.type === 'JSXIdentifier' && /^on[A-Z]/.test(name.name);
      if (!isHandler || value?.type !== 'JSXExpressionContainer' || value.expression.type !== 'CallExpression') return;
      const call = value.expression;
      const isSilent = call.callee.type === 'Identifier' && silent.has(call.callee.name);
      if (isSilent || setterCalled(call, states)) edits.push({ start: call.start, end: call.start, text: '() => ' });
    },
  });
  return edits;
}

/** Name of a function of the component that sets state and gives nothing back. */
function silentFunction(statement: Node, states: readonly State[]): string[] {
  const [declared] = statement.type === 'VariableDeclaration' ? statement.declarations : [];
  const name = statement.type === 'FunctionDeclaration' ? statement.id : declared?.id;
  const block = statement.type === 'FunctionDeclaration' ? statement : declared?.init;
  if (name?.type !== 'Identifier' || !isFunction(block) || block.body?.type !== 'BlockStatement') return [];
  const returns = usesIn(block.body).some(({ above }) => above.some(({ type }) => type === 'ReturnStatement'));
  return !returns && states.some(({ setter }) => namesIn(block.body).has(setter)) ? [name.name] : [];
}

/** A setter as a statement of the component itself: its value is what the state always is, or what it begins with. */
function settledState(parsed: Parsed): Edit[] {
  for (const component of componentsOf(parsed)) {
    for (const statement of component.statements) {
      if (statement.type !== 'ExpressionStatement') continue;
      const state = setterCalled(statement.expression, component.states);
      const [argument] = statement.expression.type === 'CallExpression' ? statement.expression.arguments : [];
      if (!state || !argument || isFunction(argument) || argument.type === 'SpreadElement') continue;
      const { declaration, call, value, setter } = state;
      const text = parsed.content.slice(argument.start, argument.end);
      const read = namesIn(argument);
      const only = usesIn(component.block).filter(({ name }) => name === setter).length === 2; // its declaration and this call
      const early = component.statements
        .filter((other) => other.end <= statement.start && other !== declaration)
        .some((other) => namesIn(other).has(value));
      if (read.has(value)) continue;
      if (only && !early)
        return [
          { start: declaration.start, end: declaration.end, text: '' },
          { start: statement.start, end: statement.end, text: `const ${value} = ${text};` },
        ];
      // Other calls change it later: this one can only have meant the beginning.
      const isConstant = [...read].every((name) => !component.own.has(name) && !component.given.has(name));
      const [initial] = call.arguments;
      if (!isConstant) continue;
      const start = initial ? initial.start : call.end - 1;
      return [
        { start, end: initial ? initial.end : start, text },
        { start: statement.start, end: statement.end, text: '' },
      ];
    }
  }
  return [];
}

/** Dependencies of effects that set state: none named, or the very state that is set. */
function effects(parsed: Parsed): Edit[] {
  return componentsOf(parsed).flatMap((component) =>
    component.statements.flatMap((statement) => {
      const call = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
      if (!callsHook(call, 'useEffect') && !callsHook(call, 'useLayoutEffect')) return [];
      const [run, list] = call.arguments;
      if (!run || !isFunction(run) || !run.body) return [];
      const read = readBy(run.body, component);
      const set = component.states.filter(({ setter }) => read?.has(setter));
      if (!read || set.length === 0) return [];
      if (set.some(({ value }) => read.has(value))) return [];
      const needed = [...read].filter((name) => !component.states.some(({ setter }) => setter === name));
      const isStable = needed.every((name) => component.given.has(name) || component.states.some(({ value }) => value === name));
      if (!isStable) return [];
      if (!list) return [{ start: run.end, end: run.end, text: `, [${needed.join(', ')}]` }];
      if (list.type !== 'ArrayExpression') return [];
      const named = list.elements.map((element) => (element?.type === 'Identifier' ? element.name : ''));
      const kept = named.filter((name) => !set.some(({ value }) => value === name));
      if (kept.length === named.length || named.includes('')) return [];
      return [{ start: list.start, end: list.end, text: `[${kept.join(', ')}]` }];
    }),
  );
}

/** Names of the component that code reads, also through functions of the component; undefined where that is not certain. */
function readBy(code: Node, component: Component, seen: ReadonlySet<string> = new Set()): Set<string> | undefined {
  const read = new Set<string>();
  for (const name of namesIn(code)) {
    if (seen.has(name) || (!component.own.has(name) && !component.given.has(name))) continue;
    const block = functionNamed(component, name);
    if (!block?.body) read.add(name);
    else {
      const inner = readBy(block.body, component, new Set([...seen, name]));
      if (!inner) return undefined;
      for (const other of inner) read.add(other);
    }
  }
  return read;
}

function functionNamed({ statements }: Component, name: string) {
  for (const statement of statements) {
    if (statement.type === 'FunctionDeclaration' && statement.id?.name === name) return statement;
    if (statement.type !== 'VariableDeclaration') continue;
    const init = statement.declarations.find(({ id }) => id.type === 'Identifier' && id.name === name)?.init;
    if (isFunction(init)) return init;
  }
  return undefined;
}
