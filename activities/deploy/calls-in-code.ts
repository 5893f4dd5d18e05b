/** What an app's code calls in the world, as far as it can be read without running it: services with their paths, and free addresses. */
import type { Argument, Expression, ObjectExpression } from 'oxc-parser';
import type { SourceFile } from '../../core/app-files.ts';
import { serviceMethods, serviceName } from '../../core/service.ts';
import { parseScript, visit, type Parsed } from '../validate/parse.ts';

export interface CodeCall {
  readonly service: string;
  readonly method: string;
  /** `/chart/{x}`; undefined where only running the code would tell. */
  readonly endpoint: string | undefined;
}

export interface CodeCalls {
  readonly services: readonly CodeCall[];
  /** `api.example.com`, with a port where one is named. */
  readonly hosts: readonly string[];
}

/** Hooks and functions of the kit whose first arguments are a service and a path. */
const ofKit = new Set(['useService', 'callService', 'streamService']);
const endpointNames = ['endpoint', 'startEndpoint', 'itemEndpoint', 'detailEndpoint'];
const maxDepth = 8;

export function callsInCode(files: readonly SourceFile[]): CodeCalls {
  const services: CodeCall[] = [];
  const hosts = new Set<string>();
  for (const file of files) {
    if (!/\.[jt]sx?$/.test(file.path)) continue;
    const parsed = parseScript(file);
    const read = reader(parsed);
    const addAll = (service: string | undefined, method: string | undefined, endpoints: readonly (string | undefined)[]): void => {
      if (service === undefined || !serviceName.safeParse(service).success) return;
      const known = serviceMethods.find((name) => name === (method ?? 'GET').toUpperCase()) ?? 'GET';
      for (const endpoint of endpoints) services.push({ service, method: known, endpoint });
    };
    visit(parsed, {
      CallExpression({ callee, arguments: given }) {
        if (callee.type !== 'Identifier' || !ofKit.has(callee.name)) return;
        const options = objectOf(given[2]);
        const method = options && callee.name !== 'useService' ? read.text(valueIn(options, 'method')) : undefined;
        addAll(read.text(given[0]), method ?? (callee.name === 'streamService' ? 'POST' : 'GET'), [read.pattern(given[1])]);
      },
      ObjectExpression(node) {
        const service = read.text(valueIn(node, 'service'));
        const named = endpointNames.filter((name) => valueIn(node, name) !== undefined);
        if (service !== undefined && (named.length > 0 || valueIn(node, 'params') !== undefined)) {
          const endpoints = named.length === 0 ? [''] : named.map((name) => read.pattern(valueIn(node, name)));
          addAll(service, read.text(valueIn(node, 'method')), endpoints);
        }
        const url = read.pattern(valueIn(node, 'url'));
        const host = url === undefined ? undefined : hostOf(url);
        if (host !== undefined) hosts.add(host);
      },
      JSXOpeningElement({ attributes }) {
        const given = new Map(
          attributes.flatMap((item): [string, Expression | undefined][] => {
            if (item.type !== 'JSXAttribute' || item.name.type !== 'JSXIdentifier' || !item.value) return [];
            const { value } = item;
            if (value.type === 'Literal') return [[item.name.name, value]];
            const inner =
              value.type === 'JSXExpressionContainer' && value.expression.type !== 'JSXEmptyExpression' ? value.expression : undefined;
            return [[item.name.name, inner]];
          }),
        );
        const endpoints = endpointNames.filter((name) => given.has(name)).map((name) => read.pattern(given.get(name)));
        addAll(read.text(given.get('service')), undefined, endpoints);
      },
    });
  }
  return { services, hosts: [...hosts] };
}

function hostOf(url: string): string | undefined {
  const host = /^https?:\/\/([a-z0-9.-]+(?::\d{1,5})?)(?:[/?#]|$)/i.exec(url)?.[1];
  return host?.toLowerCase();
}

const objectOf = (node: Argument | undefined): ObjectExpression | undefined => (node?.type === 'ObjectExpression' ? node : undefined);

function valueIn({ properties }: ObjectExpression, name: string): Expression | undefined {
  for (const property of properties) {
    if (property.type !== 'Property' || property.computed) continue;
    const { key } = property;
    const own = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? key.value : undefined;
    if (own === name) return property.value;
  }
  return undefined;
}

/** Reads texts through constants of the file, templates and sums; what is put in at run time becomes `{x}`. */
function reader(parsed: Parsed) {
  const constants = new Map<string, Expression>();
  visit(parsed, {
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && init) constants.set(id.name, init);
    },
  });
  function pattern(node: Expression | Argument | undefined, depth = 0): string | undefined {
    if (!node || depth > maxDepth) return undefined;
    if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
    if (node.type === 'TemplateLiteral') {
      const pieces = node.quasis.map(({ value }, at) => {
        const inserted = node.expressions[at];
        return `${value.cooked ?? ''}${inserted ? (pattern(inserted, depth + 1) ?? '{x}') : ''}`;
      });
      return pieces.join('');
    }
    if (node.type === 'BinaryExpression' && node.operator === '+') {
      const [left, right] = [pattern(node.left, depth + 1), pattern(node.right, depth + 1)];
      return left === undefined && right === undefined ? undefined : `${left ?? '{x}'}${right ?? '{x}'}`;
    }
    if (node.type === 'Identifier') return pattern(constants.get(node.name), depth + 1);
    if (node.type === 'ParenthesizedExpression' || node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression')
      return pattern(node.expression, depth + 1);
    return undefined;
  }
  const text = (node: Expression | Argument | undefined): string | undefined => {
    const found = pattern(node);
    return found?.includes('{x}') ? undefined : found;
  };
  return { pattern, text };
}
