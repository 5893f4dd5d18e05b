/** Bundles scenes of catalog parts into one script and one stylesheet a look, as the product's bundler does for an app. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Scanner } from '@tailwindcss/oxide';
import { build } from 'esbuild';
import { compile } from 'tailwindcss';
import type { Json, PartUse } from '../../../core/composition.ts';
import type { Catalog } from '../../../catalog/load.ts';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const require = createRequire(import.meta.url);

export interface Scene {
  readonly name: string;
  readonly layout: 'stack' | 'split' | 'wide' | 'stage';
  readonly parts: readonly PartUse[];
}

/** A prop as source text; `{ $code }` is an expression already. */
export function source(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(source).join(', ')}]`;
  const object = value as { readonly [key: string]: Json };
  if (typeof object['$code'] === 'string') return `(${object['$code']})`;
  return `{${Object.entries(object)
    .map(([key, inner]) => `${JSON.stringify(key)}: ${source(inner)}`)
    .join(', ')}}`;
}

function entry(scenes: readonly Scene[]): string {
  const names = [...new Set(scenes.flatMap((scene) => scene.parts.map(({ part }) => part)))];
  const local = (part: string): string => `P${names.indexOf(part)}`;
  const pages = scenes.map(({ name, layout, parts }) => {
    const children = parts.map(({ part, props }) => `<${local(part)} {...(${source(props)} as any)} />`);
    return `${JSON.stringify(name)}: () => <Page layout="${layout}">${children.join('')}</Page>`;
  });
  return `import { mount, Page } from '@faibric/kit';
${names.map((part) => `import ${local(part)} from './catalog/components/${part}/component.tsx';`).join('\n')}
const scenes: Record<string, () => any> = {${pages.join(',\n')}};
mount(scenes[new URLSearchParams(location.search).get('scene') ?? '']!);`;
}

/** The script that shows `?scene=NAME`. */
export async function bundleScenes(scenes: readonly Scene[]): Promise<string> {
  const built = await build({
    stdin: { contents: entry(scenes), resolveDir: root, loader: 'tsx' },
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { '@faibric/kit': join(root, 'catalog/kit/index.ts') },
    logLevel: 'silent',
  });
  return built.outputFiles[0]?.text ?? '';
}

const tokens = ['bg', 'surface', 'text', 'muted', 'primary', 'on-primary', 'accent', 'line'];
const tailwind = `@import 'tailwindcss';
@theme inline {
${tokens.map((token) => `--color-${token}: var(--${token});`).join('\n')}
--radius-app: var(--radius);
}
@utility font-heading { font-family: var(--font-heading); }
@utility font-body { font-family: var(--font-body); }`;

/** Stylesheet of each look, with the fonts it names as files under `/fonts/`. */
export async function bundleStyles(catalog: Catalog): Promise<ReadonlyMap<string, string>> {
  const scanner = new Scanner({ sources: [{ base: join(root, 'catalog'), pattern: '**/*.tsx', negated: false }] });
  const engine = await compile(tailwind, {
    base: root,
    loadStylesheet: async (id, base) => {
      const path = require.resolve(id === 'tailwindcss' ? 'tailwindcss/index.css' : join(base, id));
      return { path, base: dirname(path), content: readFileSync(path, 'utf8') };
    },
  });
  const css = engine.build(scanner.scan());
  return new Map([...catalog.themes].map(([name, theme]) => [name, [css, theme.css, ...theme.fonts.map(fontFaces)].join('\n')]));
}

const fontFaces = (font: string): string =>
  readFileSync(join(root, `node_modules/@fontsource-variable/${font}/index.css`), 'utf8').replaceAll('./files/', `/fonts/${font}/`);
