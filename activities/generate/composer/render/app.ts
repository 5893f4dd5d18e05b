/** The entry file: imports, the data that is too large for a prop, and the page. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import type { AppSpec, Entity, Json, PartUse } from '../../../../core/composition.ts';
import { flat, isCode, laidOut, quoted, width } from './literal.ts';

/** Longer lists and objects stand above the page under a name of their own. */
const longestInline = 56;

interface Named {
  readonly name: string;
  readonly value: Json;
}

const hasCode = (value: Json): boolean =>
  isCode(value) ||
  (value !== null && typeof value === 'object' && (Array.isArray(value) ? (value as readonly Json[]) : Object.values(value)).some(hasCode));

/** Numbers written as `40 / 60` are plain data; functions need their prop's type around them. */
const isFunction = (value: Json): boolean =>
  isCode(value)
    ? value.$code.includes('=>')
    : value !== null &&
      typeof value === 'object' &&
      (Array.isArray(value) ? (value as readonly Json[]) : Object.values(value)).some(isFunction);

/** A prop as it stands in JSX. */
function attribute(name: string, value: Json, indent: number): string {
  if (value === true) return name;
  if (typeof value !== 'string') return `${name}={${isCode(value) ? value.$code : laidOut(value, indent, name.length + 3)}}`;
  const plain = !/[\n\r\t\\]|&[#\w]/.test(value) && !(value.includes('"') && value.includes("'"));
  if (!plain) return `${name}={${quoted(value)}}`;
  return value.includes('"') ? `${name}='${value}'` : `${name}="${value}"`;
}

function element({ as, props }: PartUse, names: ReadonlyMap<Json, string>, indent: number): string {
  const pad = ' '.repeat(indent);
  const entries = Object.entries(props);
  const inProps = (depth: number): string[] =>
    entries.map(([name, value]) => (names.has(value) ? `${name}={${names.get(value)}}` : attribute(name, value, depth)));
  const line = [as, ...inProps(indent)].join(' ');
  const [only] = entries;
  const single = entries.length === 1 && only !== undefined && typeof only[1] === 'string' && attribute(only[0], only[1], 0).includes('="');
  if (!line.includes('\n') && (single || indent + line.length + 4 <= width)) return `${pad}<${line} />`;
  return [`${pad}<${as}`, ...inProps(indent + 2).map((text) => `${pad}  ${text}`), `${pad}/>`].join('\n');
}

/** Lists and objects that do not fit a line, with a name each. */
function constantsOf(spec: AppSpec): Named[] {
  const taken = new Set(['renamed', ...readEntities(spec).map(({ name }) => name)]);
  const found: Named[] = [];
  for (const { as, props } of spec.parts) {
    for (const [prop, value] of Object.entries(props)) {
      if (
        value === null ||
        typeof value !== 'object' ||
        isCode(value) ||
        isFunction(value) ||
        (flat(value).length <= longestInline && !laidOut(value, 0, 0).includes('\n'))
      )
        continue;
      const own = `${as.charAt(0).toLowerCase()}${as.slice(1)}${prop.charAt(0).toUpperCase()}${prop.slice(1)}`;
      let name = taken.has(prop) ? own : prop;
      for (let n = 2; taken.has(name); n += 1) name = `${own}${n}`;
      taken.add(name);
      found.push({ name, value });
    }
  }
  return found;
}

/** What the source says of a field, in this order. */
const said = [
  'name',
  'type',
  'label',
  'required',
  'options',
  'from',
  'computed',
  'min',
  'max',
  'whole',
  'plain',
  'countdown',
  'yearly',
  'now',
  'sumAtMost',
  'after',
  'days',
  'earliest',
  'latest',
  'atMost',
] as const;

const fieldSource = (fields: readonly CollectionField[]): Json =>
  fields.map((field): Json =>
    Object.fromEntries(
      said.flatMap((key): [string, Json][] => {
        const value = field[key] as Json | undefined;
        return value === undefined || value === false ? [] : [[key, value]];
      }),
    ),
  );

/** Entities whose fields a part of the page reads, under the name by which it does. */
const readEntities = (spec: AppSpec): { entity: Entity; name: string }[] =>
  spec.entities.flatMap((entity) => {
    const fields = spec.parts.find(({ props }) => props['collection'] === entity.collection && isCode(props['fields']))?.props['fields'];
    return isCode(fields) ? [{ entity, name: fields.$code }] : [];
  });

/** The parts in their order; those of one view stand inside of it. */
function bodyOf(parts: readonly PartUse[], names: ReadonlyMap<Json, string>): string[] {
  const lines: string[] = [];
  let open: string | undefined;
  const close = (): void => {
    if (open !== undefined) lines.push('      </View>');
  };
  for (const part of parts) {
    if (part.view !== open) {
      close();
      if (part.view !== undefined) lines.push(`      <View ${attribute('title', part.view, 6)}>`);
      open = part.view;
    }
    lines.push(element(part, names, open === undefined ? 6 : 8));
  }
  close();
  return lines;
}

/** App.tsx as prettier would write it. */
export function appSource(spec: AppSpec): string {
  const entities = readEntities(spec);
  const constants = constantsOf(spec);
  const names = new Map(constants.map(({ name, value }) => [value, name]));
  const components = [...new Set(spec.parts.map(({ as }) => as))].sort();
  const views = spec.parts.some(({ view }) => view !== undefined) ? ', View' : '';
  const kit = entities.length > 0 ? `Page${views}, type CollectionField` : `Page${views}`;
  const renamed = Object.fromEntries(
    spec.entities.flatMap(({ collection, renamed: names }) =>
      names && Object.keys(names).length > 0 ? [[collection, names] as const] : [],
    ),
  );
  const hasRenamed = Object.keys(renamed).length > 0;
  const declared = [
    ...(hasRenamed ? [`const renamed = ${laidOut(renamed, 0, 18)};`] : []),
    ...entities.map(
      ({ entity, name }) => `const ${name}: CollectionField[] = ${laidOut(fieldSource(entity.fields), 0, name.length + 28)};`,
    ),
    ...constants.map(({ name, value }) =>
      hasCode(value)
        ? `const ${name} = ${laidOut(value, 0, name.length + 10)};`
        : `const ${name} = ${laidOut(value, 0, name.length + 19)} as const;`,
    ),
  ];
  return [
    `import { ${kit} } from '@faibric/kit';`,
    ...components.map((name) => `import ${name} from './components/${name}';`),
    `import './theme.css';`,
    '',
    ...declared.flatMap((text) => [text, '']),
    'export default function App() {',
    '  return (',
    `    <Page ${[
      `layout="${spec.layout}"`,
      ...(spec.head?.side ? [`side="${spec.head.side}"`] : []),
      ...(spec.head?.inked ? ['inked'] : []),
      ...(spec.currency === undefined ? [] : [`currency="${spec.currency}"`]),
      ...(hasRenamed ? ['renamed={renamed}'] : []),
    ].join(' ')}>`,
    ...bodyOf(spec.parts, names),
    '    </Page>',
    '  );',
    '}',
    '',
  ].join('\n');
}
