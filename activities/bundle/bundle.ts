import { createHash } from 'node:crypto';
import { build, transform, type BuildFailure, type Message, type OutputFile } from 'esbuild';
import { entryPath, type SourceFile } from '../../core/app-files.ts';
import type { Issue } from '../generate/generator.ts';
import { appPlugin } from './app-plugin.ts';
import { browserTarget } from './browser-target.ts';
import { fontsFor } from './fonts.ts';
import { faviconOf, pageOf } from './page.ts';
import { emptyBundle, type Asset, type Bundle, type BundleOptions } from './bundle-type.ts';
import { wantedBy } from './sources.ts';
import { compileStyles, StylesError } from './styles.ts';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};
const outdir = '/out';

const asset = (path: string, content: Uint8Array | string): Asset => ({
  path,
  content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  contentType: types[path.split('.').pop() ?? ''] ?? 'application/octet-stream',
});

const hashOf = (assets: readonly Asset[]): string =>
  [...assets]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .reduce((hash, { path, content }) => hash.update(`${path}\n${content.length}\n`).update(content), createHash('sha256'))
    .digest('hex');

/**
 * Turns an app's files into a page and its assets, in memory: no file of this machine is read for an app.
 * What is wrong with the files comes back as issues; only faults of ours throw.
 */
export async function bundleApp(files: readonly SourceFile[], options: BundleOptions): Promise<Bundle> {
  const { vendor, title = 'App', language = 'en', placeholders = false } = options;
  const none = emptyBundle(vendor, options);
  const sheets = files.filter(({ path }) => path.endsWith('.css'));
  const ownCss = sheets.map(({ content }) => content).join('\n');
  const fonts = fontsFor(ownCss);
  const styles = await compileStyles(files, vendor.classes).catch(stylesRefused);
  if (styles instanceof StylesError) return { ...none, issues: [issueOf('styles_failed', styles.path, styles.message)] };

  const built = await build({
    entryPoints: { main: 'faibric:main' },
    bundle: true,
    write: false,
    format: 'esm',
    target: browserTarget,
    jsx: 'automatic',
    // Names stay, so that messages from people's browsers say which component it was.
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: 'external',
    sourcesContent: false,
    outdir,
    publicPath: '/',
    entryNames: 'assets/[name]-[hash]',
    assetNames: 'assets/[name]-[hash]',
    absWorkingDir: '/',
    tsconfigRaw: {},
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env': '{}' },
    logLevel: 'silent',
    plugins: [appPlugin({ files, vendor, wanted: wantedBy(files), styles, fonts, language, placeholders })],
  }).catch(buildRefused);
  if (!('outputFiles' in built)) return { ...none, issues: built.errors.map(issueOfMessage) };

  const file = (ending: string): OutputFile | undefined => built.outputFiles.find(({ path }) => path.endsWith(ending));
  const place = (path: string): string => path.slice(outdir.length + 1);
  const [script, style, map] = [file('.js'), file('.css'), file('.js.map')?.text ?? ''];
  if (!script) throw new Error('The bundler wrote no script');
  const served = built.outputFiles.filter(({ path }) => !path.endsWith('.map')).map(({ path, contents }) => asset(place(path), contents));
  const fontAssets = fonts.files.map(({ path, content }) => asset(path, content));
  const page = pageOf({
    title,
    language,
    script: place(script.path),
    style: style && place(style.path),
    preload: vendor.preload,
    fonts: fonts.files.map(({ path }) => path).filter((path) => path.includes('-latin-wght-')),
  });
  const assets = [asset('index.html', page), asset('favicon.svg', faviconOf(title, ownCss)), ...served, ...fontAssets];
  return { ...none, assets, hash: hashOf(assets), map, smoke: placeholders ? none.smoke : await smokeForm(script.text, map) };
}

/** What will be served, as a body that `require` can be given to: it is the shipped script that is tried, not a second build. */
async function smokeForm(script: string, map: string): Promise<Bundle['smoke']> {
  const inline = `//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}`;
  const { code, map: composed } = await transform(`${script}\n${inline}`, {
    format: 'cjs',
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'silent',
  });
  return { script: code, map: composed };
}

/** Errors in the app's files come back; others are ours. */
const buildRefused = (error: unknown): BuildFailure => {
  if (error instanceof Error && 'errors' in error) return error as BuildFailure;
  throw error;
};
const stylesRefused = (error: unknown): StylesError => {
  if (error instanceof StylesError) return error;
  throw error;
};

const issueOf = (code: string, path: string, message: string): Issue => ({ code, path, message: message.slice(0, 400) });

/** esbuild's messages; ours carry their code as `detail`. */
function issueOfMessage({ text, location, detail }: Message): Issue {
  const path = location?.file.replace(/^app:/, '') ?? entryPath;
  const code = typeof detail === 'string' ? detail : 'bundle_failed';
  return { ...issueOf(code, path, text), ...(location ? { line: location.line } : {}) };
}
