import type { Loader, OnLoadResult, PartialMessage, Plugin } from 'esbuild';
import { entryPath, type SourceFile } from '../../core/app-files.ts';
import type { Language } from '../../core/composition.ts';
import type { Fonts } from './fonts.ts';
import { iconModule } from './icons.ts';
import { iconPackage, insteadOf, isRelative } from './packages.ts';
import { placeholderModule } from './placeholders.ts';
import { joinPath, resolveFile, type Wanted } from './sources.ts';
import { withoutHabits, type Styles } from './styles.ts';
import type { Vendor } from './load-vendor.ts';

interface App {
  readonly files: readonly SourceFile[];
  readonly vendor: Vendor;
  readonly wanted: Wanted;
  readonly styles: Styles;
  readonly fonts: Fonts;
  readonly language: Language;
  readonly placeholders: boolean;
}

const loaders: Readonly<Record<string, Loader>> = { tsx: 'tsx', ts: 'ts', css: 'css', json: 'json', md: 'text', svg: 'file' };
const loaderOf = (path: string): Loader => loaders[path.split('.').pop() ?? ''] ?? 'text';
/** Urls in stylesheets that name nothing outside: data, and fragments of the page. */
const innocent = /^(data:|#)/;

/** Resolves every import of an app to its own files, the vendor set and the icons. Nothing else exists. */
export function appPlugin({ files, vendor, wanted, styles, fonts, language, placeholders }: App): Plugin {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const fontUrls = new Set(fonts.files.map(({ path }) => `/${path}`));
  const ours: Readonly<Record<string, () => OnLoadResult>> = {
    main: () => ({ contents: mainModule(contents, styles), loader: 'tsx' }),
    'tailwind.css': () => ({ contents: styles.css, loader: 'css' }),
    'fonts.css': () => ({ contents: fonts.css, loader: 'css' }),
    icons: () => ({ contents: iconModule(vendor.icons, wanted.icons), loader: 'js' }),
  };
  const refuse = (text: string, detail: string): { errors: PartialMessage[] } => ({ errors: [{ text, detail }] });

  function local(importer: string, specifier: string) {
    const path = resolveFile(contents, importer, specifier);
    if (path !== undefined) return { path, namespace: 'app' };
    const place = joinPath(importer, specifier);
    if (place === undefined) return refuse(`“${specifier}” lies outside the app`, 'missing_module');
    if (placeholders && !specifier.endsWith('.css')) return { path: place, namespace: 'placeholder' };
    return placeholders ? { path: 'nothing', namespace: 'placeholder' } : refuse(`There is no file “${specifier}”`, 'missing_module');
  }

  return {
    name: 'app',
    setup(bundler) {
      bundler.onResolve({ filter: /.*/ }, ({ path, importer, kind, namespace }) => {
        if (path.startsWith('faibric:') && namespace !== 'app') return { path: path.slice('faibric:'.length), namespace: 'ours' };
        if (kind === 'url-token' || kind === 'import-rule') {
          if (innocent.test(path) || fontUrls.has(path)) return { path, external: true };
          return namespace === 'app' && !/^[a-z]+:|^\//i.test(path)
            ? local(importer, isRelative(path) ? path : `./${path}`)
            : refuse(`A stylesheet cannot load “${path.slice(0, 120)}”`, 'foreign_url');
        }
        if (path === iconPackage) return { path: 'icons', namespace: 'ours', sideEffects: false };
        const url = vendor.urls[path];
        if (url !== undefined) return { path: url, external: true };
        if (isRelative(path)) return local(namespace === 'app' ? importer : entryPath, path);
        return refuse(`“${path.slice(0, 120)}” cannot be imported. ${insteadOf(path)?.hint ?? ''}`.trim(), 'unknown_package');
      });
      bundler.onLoad({ filter: /.*/, namespace: 'ours' }, ({ path }) => ours[path]?.() ?? null);
      bundler.onLoad({ filter: /.*/, namespace: 'app' }, ({ path }) => {
        const content = contents.get(path) ?? '';
        if (!path.endsWith('.css')) return { contents: content, loader: loaderOf(path) };
        return { contents: styles.absorbed.has(path) ? '' : withoutHabits(content), loader: 'css' };
      });
      bundler.onLoad({ filter: /.*/, namespace: 'placeholder' }, ({ path }) => ({
        contents: path === 'nothing' ? '' : placeholderModule(path, wanted.missing.get(path) ?? ['default'], language),
        loader: 'tsx',
      }));
    },
  };
}

/** Starts the app. Every stylesheet of the app counts, imported or not; the look comes first. */
function mainModule(contents: ReadonlyMap<string, string>, styles: Styles): string {
  const sheets = [...contents.keys()].filter((path) => path.endsWith('.css') && !styles.absorbed.has(path));
  const look = (path: string): number => (path === 'theme.css' ? 0 : 1);
  sheets.sort((a, b) => look(a) - look(b) || (a < b ? -1 : 1));
  const imports = ['faibric:fonts.css', 'faibric:tailwind.css', ...sheets.map((path) => `./${path}`)];
  return `${imports.map((path) => `import ${JSON.stringify(path)};`).join('\n')}
import { mount } from '@faibric/kit';
import App from './App';
mount(App);`;
}
