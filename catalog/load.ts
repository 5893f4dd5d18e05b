/** Reads `catalog/components` and `catalog/themes` once and checks them: a folder is a feature, and a fault in one stops the start. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { collectionField } from '../core/app-spec.ts';
import { looks, type Look } from '../core/composition.ts';

const prop = z.strictObject({
  name: z.string(),
  type: z.string(),
  required: z.boolean(),
  description: z.string(),
  /** Seldom used: it stands in no prompt. */
  rare: z.boolean().optional(),
});

const partAbout = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  category: z.enum(['page', 'records', 'social', 'tool', 'game', 'live']),
  description: z.string().min(20),
  /** Words that people use for what it does. */
  provides: z.array(z.string()).min(1),
  /** `collection`, `service`: what has to be there besides the page. */
  requires: z.array(z.enum(['collection', 'service'])),
  /** `component.tsx` and what it imports from its own folder. */
  files: z.array(z.string().regex(/^[a-z0-9-]+\.tsx?$/)).refine((files) => files[0] === 'component.tsx', 'component.tsx comes first'),
  props: z.array(prop),
  variants: z.array(z.string()),
  /** Fields of the collections that it fills by itself, by the prop that names them. */
  writes: z.record(z.string(), z.array(collectionField)).default({}),
  /** Props of a use that shows it well; `{ $code }` stands for an expression. */
  example: z.record(z.string(), z.unknown()),
  /** Rows of the example's collections. */
  rows: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).default({}),
});

const lookAbout = z.strictObject({
  name: z.enum(looks),
  title: z.string(),
  for: z.string(),
  /** `@fontsource-variable/…`, two at most. */
  fonts: z.array(z.string()).min(1).max(2),
});

/** A reusable part. `sources` are its files in the order of `files`. */
export interface Part extends z.infer<typeof partAbout> {
  readonly sources: readonly { readonly name: string; readonly code: string }[];
}

/** A direction of ui.md §8. `css` is the whole stylesheet of an app: what all looks share, then the look. */
export interface Theme extends z.infer<typeof lookAbout> {
  readonly css: string;
}

export interface Catalog {
  readonly parts: ReadonlyMap<string, Part>;
  readonly themes: ReadonlyMap<Look, Theme>;
}

const home = fileURLToPath(new URL('.', import.meta.url));
const packages = z
  .object({ packages: z.array(z.object({ name: z.string() })) })
  .parse(parse(readFileSync(join(home, 'packages.yaml'), 'utf8')))
  .packages.map(({ name }) => name.replaceAll('.', '\\.'));
const mayImport = new RegExp(`from '(${packages.join('|')}|\\./[a-z0-9-]+\\.tsx?)'`);

/**
 * @param folder the catalog's folder; another one in tests
 * @throws Error with one line a fault: `components/hero/about.yaml: props.0.name: expected string`
 */
export function loadCatalog(folder = home): Catalog {
  const faults: string[] = [];
  const foldersOf = (kind: string): string[] =>
    readdirSync(join(folder, kind), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

  function about<T extends { name: string }>(kind: string, name: string, schema: z.ZodType<T>): T | undefined {
    const file = `${kind}/${name}/about.yaml`;
    if (!existsSync(join(folder, file))) return void faults.push(`${file}: missing`);
    const read = schema.safeParse(parse(readFileSync(join(folder, file), 'utf8')));
    if (!read.success) return void faults.push(...read.error.issues.map((i) => `${file}: ${i.path.join('.')}: ${i.message}`));
    if (read.data.name !== name) faults.push(`${file}: name: is “${read.data.name}”, the folder is called ${name}`);
    return read.data;
  }

  const parts = foldersOf('components').flatMap((name): [string, Part][] => {
    const data = about('components', name, partAbout);
    if (!data) return [];
    const sources = data.files.flatMap((file) => {
      const path = join(folder, 'components', name, file);
      if (existsSync(path)) return [{ name: file, code: readFileSync(path, 'utf8') }];
      faults.push(`components/${name}/about.yaml: files: ${file} is not there`);
      return [];
    });
    faults.push(...faultsOf({ ...data, sources }).map((fault) => `components/${name}/${fault}`));
    return [[name, { ...data, sources }]];
  });

  const base = ['base', 'surfaces', 'site'].map((name) => readFileSync(join(folder, `kit/${name}.css`), 'utf8')).join('\n');
  const themes = foldersOf('themes').flatMap((name): [Look, Theme][] => {
    const data = about('themes', name, lookAbout);
    return data ? [[data.name, { ...data, css: `${base}\n${readFileSync(join(folder, 'themes', name, 'theme.css'), 'utf8')}` }]] : [];
  });

  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { parts: new Map(parts), themes: new Map(themes) };
}

/** What the schema cannot say: example and props agree, and the code imports only what an app may. */
function faultsOf({ props, example, sources, files }: Part): string[] {
  const names = props.map(({ name }) => name);
  const unknown = Object.keys(example).filter((key) => !names.includes(key));
  const missing = props.filter(({ name, required }) => required && example[name] === undefined);
  const imports = sources.flatMap(({ name, code }) => [...code.matchAll(/from '[^']+'/g)].map(([text]) => ({ name, text })));
  const strange = imports.filter(
    ({ text }) => !mayImport.test(text) || (text.includes('./') && !files.some((f) => text.includes(`./${f}'`))),
  );
  return [
    ...unknown.map((key) => `about.yaml: example: ${key} is no prop`),
    ...missing.map(({ name }) => `about.yaml: example: ${name} is missing`),
    ...strange.map(({ name, text }) => `${name}: may not import ${text.slice(5)}`),
  ];
}

/** One line for a prompt: `page-header {title, text?, links?: {label; href}[]} The title of a tool …`; what has no type is a string. */
export function signatureOf({ name, props, description }: Pick<Part, 'name' | 'props' | 'description'>): string {
  const short = (type: string) => type.replace(/([{[]) | ([}\]])/g, '$1$2').replace(/: string(?=[;},])/g, '');
  const list = props
    .filter(({ rare }) => rare !== true)
    .map((p) => `${p.name}${p.required ? '' : '?'}${p.type === 'string' ? '' : `: ${short(p.type)}`}`);
  return `${name} {${list.join(', ')}} ${description.split(/[;:.] |\.$/, 1)[0] ?? ''}`;
}
