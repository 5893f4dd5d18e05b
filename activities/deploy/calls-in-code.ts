/** What an app's code calls in the world, as far as it can be read without running it: services with their paths, and free addresses. */
import type { JSXOpeningElement, ObjectExpression } from 'oxc-parser';
import type { SourceFile } from '../../core/app-files.ts';
import { serviceMethods, serviceName } from '../../core/service.ts';
import { visit } from '../validate/parse.ts';
import { readTexts, valueIn, type Node, type Texts } from './read-texts.ts';

export interface CodeCall {
  readonly service: string;
  readonly method: string;
  /** `/chart/{symbol}`; undefined where only running the code would tell. */
  readonly endpoint: string | undefined;
}

export interface CodeCalls {
  readonly services: readonly CodeCall[];
  /** `api.example.com`, with a port where one is named. */
  readonly hosts: readonly string[];
}

/** Functions of the kit whose first arguments are a service and a path, or an address. */
const ofKit = new Set(['useService', 'callService', 'streamService']);
const ofAddress = new Set(['useUrl', 'callUrl']);
const sends = /\b(?:streamService|useChatModel|callService|callUrl)\b/;
const endpointNames = ['endpoint', 'startEndpoint', 'itemEndpoint', 'detailEndpoint'];
/** Beside `url`, they tell a call from a link. */
const callNames = ['method', 'params', 'headers', 'body', 'transform'];

export function callsInCode(files: readonly SourceFile[]): CodeCalls {
  const texts = readTexts(files);
  const calls = new Map<string, CodeCall>();
  const hosts = new Set<string>();
  const add = (services: readonly string[], methods: readonly string[], endpoints: readonly (string | undefined)[]): void => {
    for (const service of services.filter((name) => serviceName.safeParse(name).success))
      for (const method of methods)
        for (const endpoint of endpoints) calls.set(`${service} ${method} ${endpoint ?? '*'}`, { service, method, endpoint });
  };
  const addHosts = (urls: readonly string[]): void => {
    for (const host of urls.map(hostOf)) if (host !== undefined) hosts.add(host);
  };
  const content = new Map(files.map((file) => [file.path, file.content]));

  for (const parsed of texts.scripts) {
    const { path } = parsed;
    const endpointsOf = (node: Node | undefined): (string | undefined)[] => {
      const found = texts.of(node, path).flatMap((text) => pathOf(text) ?? []);
      return found.length > 0 ? found : [undefined];
    };
    const methodsOf = (options: Node | undefined, otherwise: string): string[] => {
      const given = texts.object(options, path);
      if (!given) return [otherwise];
      return methodsIn(texts, valueIn(given, 'method'), path) ?? [valueIn(given, 'body') === undefined ? otherwise : 'POST'];
    };
    const addObject = (node: ObjectExpression, endpoints: readonly (string | undefined)[]): void => {
      const services = texts.plain(valueIn(node, 'service'), path);
      if (services.length > 0) add(services, methodsIn(texts, valueIn(node, 'method'), path) ?? ['GET'], endpoints);
    };
    const conversations = new Set<ObjectExpression>();
    const addConversation = (options: ObjectExpression | undefined): void => {
      const [service, endpoint] = [options && valueIn(options, 'service'), options && valueIn(options, 'endpoint')];
      if (options) conversations.add(options);
      add(service ? texts.plain(service, path) : ['openai'], ['POST'], endpoint ? endpointsOf(endpoint) : ['/chat/completions']);
    };
    visit(parsed, {
      CallExpression({ callee, arguments: given }) {
        const name = callee.type === 'Identifier' ? callee.name : '';
        if (ofKit.has(name)) {
          const methods: string[] = name === 'useService' ? ['GET'] : methodsOf(given[2], name === 'streamService' ? 'POST' : 'GET');
          add(texts.plain(given[0], path), methods, endpointsOf(given[1]));
        }
        if (ofAddress.has(name)) addHosts(texts.of(given[0], path));
        if (name === 'useChatModel') addConversation(texts.object(given[0], path));
        const isJson = callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'stringify';
        const body = isJson ? texts.object(given[0], path) : undefined;
        if (!body) return;
        addHosts(texts.of(valueIn(body, 'url'), path));
        // A call of the service's own address has no endpoint.
        if (valueIn(body, 'endpoint') === undefined) addObject(body, ['']);
      },
      ObjectExpression(node) {
        if (conversations.has(node)) return;
        const named = endpointNames.flatMap((name) => valueIn(node, name) ?? []);
        if (named.length > 0) addObject(node, named.flatMap(endpointsOf));
        else if (valueIn(node, 'params') !== undefined) addObject(node, ['']);
        if (callNames.some((name) => valueIn(node, name) !== undefined)) addHosts(texts.of(valueIn(node, 'url'), path));
        addHosts(texts.of(valueIn(node, 'apiUrl'), path));
      },
      JSXOpeningElement(node) {
        const given = attributesOf(node);
        addHosts(texts.of(given.get('apiUrl'), path));
        const services = texts.plain(given.get('service'), path);
        if (services.length === 0) return;
        const nested = [...given.values()].flatMap((value) => texts.object(value, path) ?? []);
        const endpoints = [
          ...endpointNames.flatMap((name) => given.get(name) ?? []),
          ...nested.flatMap((one) => (valueIn(one, 'service') ? [] : (valueIn(one, 'endpoint') ?? []))),
        ];
        const file = node.name.type === 'JSXIdentifier' ? texts.sourceOf(node.name.name, path) : undefined;
        const isSender = file !== undefined && sends.test(content.get(file) ?? '');
        if (endpoints.length > 0) add(services, isSender ? ['POST'] : ['GET'], endpoints.flatMap(endpointsOf));
      },
    });
  }
  return { services: [...calls.values()], hosts: [...hosts] };
}

/** Undefined: none is named. What cannot be told may be either of the usual ones. */
function methodsIn(texts: Texts, node: Node | undefined, path: string): string[] | undefined {
  if (!node) return undefined;
  const named = texts.plain(node, path).map((text) => text.toUpperCase());
  const known = serviceMethods.filter((method) => named.includes(method));
  return known.length > 0 ? known : ['GET', 'POST'];
}

/** The path alone; undefined for a whole address, and where the path is nothing but a hole. */
function pathOf(text: string): string | undefined {
  const path = text.replace(/[?#].*$/s, '');
  return path.includes('://') || /^\{\w+\}$/.test(path) ? undefined : path;
}

function hostOf(url: string): string | undefined {
  return /^https?:\/\/([a-z0-9.-]+(?::\d{1,5})?)(?:[/?#]|$)/i.exec(url)?.[1]?.toLowerCase();
}

function attributesOf({ attributes }: JSXOpeningElement): ReadonlyMap<string, Node> {
  return new Map(
    attributes.flatMap((item): [string, Node][] => {
      if (item.type !== 'JSXAttribute' || item.name.type !== 'JSXIdentifier' || !item.value) return [];
      const { value } = item;
      if (value.type === 'Literal') return [[item.name.name, value]];
      return value.type === 'JSXExpressionContainer' && value.expression.type !== 'JSXEmptyExpression'
        ? [[item.name.name, value.expression]]
        : [];
    }),
  );
}
