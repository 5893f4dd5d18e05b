/** Tailwind 4 for one app: only the classes that its sources name, with the look's tokens as theme. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Scanner } from '@tailwindcss/oxide';
import { compile } from 'tailwindcss';
import { entryPath, type SourceFile } from '../../core/app-files.ts';

const tailwind = dirname(createRequire(import.meta.url).resolve('tailwindcss/package.json'));
const tailwindSheets = new Map(
  ['theme.css', 'preflight.css', 'utilities.css'].map((name) => [`tailwindcss/${name}`, readFileSync(join(tailwind, name), 'utf8')]),
);

const colors = ['bg', 'surface', 'text', 'muted', 'primary', 'on-primary', 'accent', 'line'];

/**
 * `reference`: the theme names the look's variables and sets none, else `--radius` would be defined by itself.
 * All corners follow the look's one radius.
 */
const theme = `@theme inline reference {
${colors.map((name) => `--color-${name}: var(--${name});`).join('\n')}
--font-heading: var(--font-heading);
--font-body: var(--font-body);
--radius-app: var(--radius);
--radius-xs: calc(var(--radius) * 0.25);
--radius-sm: calc(var(--radius) * 0.5);
--radius-md: calc(var(--radius) * 0.75);
--radius-lg: var(--radius);
--radius-xl: calc(var(--radius) * 1.25);
--radius-2xl: calc(var(--radius) * 1.5);
--radius-3xl: calc(var(--radius) * 2);
}`;

const base = `@layer base {
body { background: var(--bg); color: var(--text); font-family: var(--font-body), system-ui, sans-serif; }
h1, h2, h3 { font-family: var(--font-heading), system-ui, sans-serif; }
}`;

const entry = `@layer theme, base, components, utilities;
@import "tailwindcss/theme.css" layer(theme);
@import "tailwindcss/preflight.css" layer(base);
@import "tailwindcss/utilities.css" layer(utilities);
${theme}
${base}`;

/** Directives that plain CSS does not have: a sheet with one of them goes through Tailwind, the others need not. */
const directive = /@(apply|theme|utility|custom-variant|variant|reference|tailwind)\b|\btheme\(|--(alpha|spacing)\(/;
/** Lines that models write out of habit; ours stand already. */
const habit = /@(import\s+["']tailwindcss[^;]*|tailwind\s+\w+|plugin\s[^;]*|config\s[^;]*|source\s[^;]*);/g;

/** The stylesheet without what the platform adds by itself. */
export const withoutHabits = (css: string): string => css.replace(habit, '');

/** Whether a sheet needs more than a browser. */
const isForTailwind = ({ path, content }: SourceFile): boolean => path.endsWith('.css') && directive.test(withoutHabits(content));

/** What Tailwind says of a sheet's directives. */
export class StylesError extends Error {
  override readonly name = 'StylesError';
  constructor(
    readonly path: string,
    message: string,
  ) {
    super(message);
  }
}

export interface Styles {
  /** Tailwind's output. */
  readonly css: string;
  /** Sheets of the app that are part of it and must not come again. */
  readonly absorbed: ReadonlySet<string>;
}

const compilerFor = (sheets: readonly string[]) =>
  compile([entry, ...sheets].join('\n'), {
    base: '/',
    loadStylesheet: async (id) => {
      const content = tailwindSheets.get(id);
      if (content === undefined) throw new Error(`A stylesheet cannot import “${id.slice(0, 80)}”`);
      return { path: id, base: '/', content };
    },
    loadModule: async (id) => {
      throw new Error(`A stylesheet cannot load “${id.slice(0, 80)}”`);
    },
  });

const candidatesIn = (sources: readonly string[]): string[] =>
  new Scanner({}).scanFiles(sources.map((content) => ({ content, extension: 'tsx' })));

/** The real class names among all words of the sources. */
export async function classesIn(sources: readonly string[]): Promise<string[]> {
  const compiler = await compilerFor([]);
  let css = compiler.build([]);
  return candidatesIn(sources).filter((candidate) => {
    const before = css;
    css = compiler.build([candidate]);
    return css !== before;
  });
}

/**
 * @param shared class names of the kit, in every app
 * @throws StylesError when a sheet's directive names something unknown
 */
export async function compileStyles(files: readonly SourceFile[], shared: readonly string[]): Promise<Styles> {
  const sources = files.filter(({ path }) => !path.endsWith('.css') && !path.endsWith('.json'));
  const absorbed = files.filter(isForTailwind);
  const compiler = await compilerFor(absorbed.map(({ content }) => withoutHabits(content))).catch((error: unknown) => {
    throw new StylesError(absorbed[0]?.path ?? entryPath, error instanceof Error ? error.message : String(error));
  });
  const css = compiler.build([...shared, ...candidatesIn(sources.map(({ content }) => content))]);
  return { css, absorbed: new Set(absorbed.map(({ path }) => path)) };
}
