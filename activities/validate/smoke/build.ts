/** Builds what the smoke render's process runs: its own program, and the vendor set in a form that runs there. */
import { join } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { iconRuntime } from '../../bundle/icons.ts';

const here = import.meta.dirname;

/** The DOM library can open sockets, files and processes. What is not in the program cannot be reached from an app. */
const noNetwork: Plugin = {
  name: 'no-network',
  setup(bundler) {
    const filter = /^(node:)?(http|https|http2|net|tls|dns|dgram|child_process|fs|fs\/promises|ws)$/;
    bundler.onResolve({ filter }, ({ path, importer }) => (importer.includes('node_modules') ? { path, namespace: 'absent' } : undefined));
    bundler.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = { promises: {} };', loader: 'js' }));
  },
};

/** The kit's `createRoot` becomes ours, which hears of every error that React catches. */
const watchedRoot: Plugin = {
  name: 'watched-root',
  setup(bundler) {
    bundler.onResolve({ filter: /^react-dom\/client$/ }, ({ importer }) =>
      importer.endsWith('watched-root.ts') ? undefined : { path: join(here, 'watched-root.ts') },
    );
  },
};

/** One function of the icon package, without its 2,400 icons. */
const icons = (root: string): Plugin => ({
  name: 'icons',
  setup(bundler) {
    bundler.onResolve({ filter: new RegExp(`^${iconRuntime}$`) }, ({ path }) => ({ path, namespace: 'icons' }));
    bundler.onLoad({ filter: /.*/, namespace: 'icons' }, () => ({
      contents: `export { createLucideIcon } from 'lucide-react';`,
      resolveDir: root,
    }));
  },
});

const text = async (options: BuildOptions): Promise<string> => {
  const { outputFiles } = await build({
    bundle: true,
    write: false,
    legalComments: 'none',
    logLevel: 'silent',
    tsconfigRaw: {},
    ...options,
  });
  return outputFiles?.find(({ path }) => path.endsWith('.js') || path === '<stdout>')?.text ?? '';
};

/**
 * `program`: CommonJS program with the DOM library inside, so that its process may read two files and nothing else.
 * `script`: the body of a function that fills `module.exports` with a namespace for each specifier; React's
 * development build, because its messages say which component and why.
 */
export async function buildSmoke(root: string, kit: string, specifiers: readonly string[]): Promise<{ program: string; script: string }> {
  const sources = new Map([...specifiers.map((name) => [name, name] as const), ['@faibric/kit', kit], [iconRuntime, iconRuntime]]);
  const contents = [...sources]
    .map(([name, from]) => `module.exports[${JSON.stringify(name)}] = require(${JSON.stringify(from)});`)
    .join('\n');
  const [program, script] = await Promise.all([
    text({
      entryPoints: [join(here, 'child.ts')],
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      banner: { js: '"use strict";' },
      plugins: [noNetwork],
    }),
    text({
      stdin: { contents, resolveDir: root, sourcefile: 'vendor.js' },
      outdir: '/smoke',
      format: 'cjs',
      target: 'node20',
      nodePaths: [`${root}/node_modules`],
      define: { 'process.env.NODE_ENV': '"development"' },
      jsx: 'automatic',
      loader: { '.css': 'empty' },
      plugins: [watchedRoot, icons(root)],
    }),
  ]);
  return { program, script };
}
