import type { Argument, Expression, JSXAttributeItem, JSXOpeningElement } from 'oxc-parser';
import { finding, type Finding, type Rule } from '../finding.ts';
import { visit, type Parsed } from '../parse.ts';

const foreign = /^\s*(https?:|wss?:|ftp:)?\/\//i;

/** The beginning of the text that an expression makes, as far as it can be read: literals, templates, sums, constants. */
function textOf(node: Expression | Argument | null | undefined, constants: ReadonlyMap<string, Expression>, depth = 0): string {
  if (!node || depth > 8) return '';
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : '';
  if (node.type === 'TemplateLiteral') {
    const start = node.quasis[0]?.value.cooked ?? '';
    return start === '' ? textOf(node.expressions[0], constants, depth + 1) : start;
  }
  if (node.type === 'BinaryExpression' && node.operator === '+') return textOf(node.left, constants, depth + 1);
  if (node.type === 'Identifier') return textOf(constants.get(node.name), constants, depth + 1);
  if (node.type === 'ParenthesizedExpression' || node.type === 'TSAsExpression') return textOf(node.expression, constants, depth + 1);
  if (node.type === 'NewExpression') return textOf(node.arguments[0], constants, depth + 1); // new URL('https://…'), new Request(…)
  if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') return textOf(node.callee.object, constants, depth + 1);
  return '';
}

/** `fetch`, `window.fetch`, `navigator.sendBeacon` → their last name. */
const nameOf = (callee: Expression | { type: string }): string => {
  if (callee.type === 'Identifier' && 'name' in callee && typeof callee.name === 'string') return callee.name;
  if (callee.type === 'MemberExpression' && 'property' in callee && callee.property.type === 'Identifier') return callee.property.name;
  return '';
};

/** Where the address stands among the arguments. */
const calls = new Map([
  ['fetch', 0],
  ['sendBeacon', 0],
  ['importScripts', 0],
]);
const constructors = new Set(['WebSocket', 'EventSource', 'Worker', 'SharedWorker']);

/** Calls to the world go through the gateway: an app's page may ask its own host alone. */
export const requests: Rule = (parsed) => {
  const found: Finding[] = [];
  const constants = constantsOf(parsed);
  const check = (node: Argument | undefined, start: number, how: string): void => {
    const text = textOf(node, constants);
    if (!foreign.test(text)) return;
    found.push(
      finding(
        'foreign_request',
        parsed,
        start,
        `${how} calls ${text.trim().slice(0, 80)} directly; live data comes through useService of @faibric/kit`,
        text.trim().slice(0, 80),
      ),
    );
  };
  visit(parsed, {
    CallExpression({ callee, arguments: given, start }) {
      const name = nameOf(callee);
      const at = calls.get(name);
      if (at !== undefined) check(given[at], start, name);
      // request.open('GET', url)
      const method = textOf(given[0], constants);
      if (name === 'open' && /^(get|post|put|patch|delete|head|options)$/i.test(method)) check(given[1], start, 'XMLHttpRequest');
    },
    NewExpression({ callee, arguments: given, start }) {
      const name = nameOf(callee);
      if (constructors.has(name)) check(given[0], start, name);
    },
  });
  return found;
};

function constantsOf(parsed: Parsed): ReadonlyMap<string, Expression> {
  const constants = new Map<string, Expression>();
  visit(parsed, {
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && init) constants.set(id.name, init);
    },
  });
  return constants;
}

/** Elements that load or send: their address attribute. */
const elements = new Map([
  ['script', 'src'],
  ['link', 'href'],
  ['iframe', 'src'],
  ['embed', 'src'],
  ['object', 'data'],
  ['form', 'action'],
  ['base', 'href'],
  ['button', 'formAction'],
]);

/** No code, frame or form of another host, and no script elements at all. */
export const foreignElements: Rule = (parsed) => {
  const found: Finding[] = [];
  const constants = constantsOf(parsed);
  visit(parsed, {
    JSXOpeningElement(node) {
      const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
      const attribute = elements.get(name);
      const address = attribute === undefined ? '' : addressOf(node, attribute, constants);
      if (name === 'script' || foreign.test(address)) {
        found.push(
          finding(
            'foreign_element',
            parsed,
            node.start,
            name === 'script' ? 'An app has no <script> elements' : `<${name}> loads from or sends to ${address.slice(0, 80)}`,
            name,
          ),
        );
      }
    },
    CallExpression({ callee, arguments: given, start }) {
      if (nameOf(callee) === 'createElement' && textOf(given[0], constants).toLowerCase() === 'script') {
        found.push(finding('foreign_element', parsed, start, 'An app has no <script> elements', 'script'));
      }
    },
  });
  return found;
};

const addressOf = ({ attributes }: JSXOpeningElement, name: string, constants: ReadonlyMap<string, Expression>): string => {
  const found = attributes.find(
    (item): item is Extract<JSXAttributeItem, { type: 'JSXAttribute' }> =>
      item.type === 'JSXAttribute' && item.name.type === 'JSXIdentifier' && item.name.name === name,
  );
  if (!found?.value) return '';
  if (found.value.type === 'Literal') return found.value.value;
  return found.value.type === 'JSXExpressionContainer' && found.value.expression.type !== 'JSXEmptyExpression'
    ? textOf(found.value.expression, constants)
    : '';
};

/** Code made from text, which no check can read. */
export const codeFromText: Rule = (parsed) => {
  const found: Finding[] = [];
  const message = 'Code cannot be made from text: no eval, no Function constructor, no timers with text';
  visit(parsed, {
    CallExpression({ callee, arguments: given, start }) {
      const name = nameOf(callee);
      const text = given[0]?.type === 'Literal' && typeof given[0].value === 'string';
      const direct = callee.type === 'Identifier' && (name === 'eval' || name === 'Function');
      const ofWindow = callee.type === 'MemberExpression' && name === 'eval';
      if (direct || ofWindow || ((name === 'setTimeout' || name === 'setInterval') && text))
        found.push(finding('code_from_text', parsed, start, message));
    },
    NewExpression({ callee, start }) {
      if (nameOf(callee) === 'Function') found.push(finding('code_from_text', parsed, start, message));
    },
  });
  return found;
};
