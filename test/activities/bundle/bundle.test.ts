import { beforeAll, describe, expect, test } from 'vitest';
import { bundleApp } from '../../../activities/bundle/bundle.ts';
import type { Bundle, BundleOptions } from '../../../activities/bundle/bundle-type.ts';
import { locate } from '../../../activities/bundle/locate.ts';
import type { Vendor } from '../../../activities/bundle/load-vendor.ts';
import { configSlot } from '../../../activities/bundle/page.ts';
import type { SourceFile } from '../../../core/app-files.ts';
import { appOf, books, game, healthy } from './apps.ts';
import { vendorSet, vendorTimeoutMs } from './vendor-set.ts';

let vendor: Vendor;
beforeAll(async () => {
  vendor = await vendorSet();
}, vendorTimeoutMs);

const bundle = (files: readonly SourceFile[], options: Omit<BundleOptions, 'vendor'> = {}) => bundleApp(files, { ...options, vendor });
const text = ({ assets }: Bundle, ending: string): string =>
  new TextDecoder().decode(assets.find(({ path }) => path.endsWith(ending))?.content);
const page = (tag: string): string => `export default function App() { return ${tag}; }`;

describe('bundle', () => {
  test.each(healthy)('of an app with %s, when all is well, then has a page, a script, a stylesheet and an icon', async (_name, files) => {
    const { assets, issues, hash } = await bundle(files);

    expect(issues).toEqual([]);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const types = new Map(assets.map(({ path, contentType }) => [path.replace(/-[\w]{8}\./, '.'), contentType]));
    expect(types.get('index.html')).toBe('text/html; charset=utf-8');
    expect(types.get('assets/main.js')).toBe('text/javascript; charset=utf-8');
    expect(types.get('assets/main.css')).toBe('text/css; charset=utf-8');
    expect(types.get('favicon.svg')).toBe('image/svg+xml');
  });

  test('of an app, when it is bundled twice, then is the same to the byte, and another when a letter changes', async () => {
    const [one, two, three] = [
      await bundle(books),
      await bundle(books),
      await bundle(books.map((file) => ({ ...file, content: file.content.replace('Search', 'Find') }))),
    ];

    expect(two.hash).toBe(one.hash);
    expect(three.hash).not.toBe(one.hash);
  });

  test('of a page, when it is made, then carries title, language and place for the configuration, and no inline script', async () => {
    const html = text(await bundle(books, { title: 'Ada’s <Books> & "more"', language: 'de' }), 'index.html');

    expect(html).toContain('<html lang="de">');
    expect(html).toContain('<title>Ada’s &lt;Books&gt; &amp; &quot;more&quot;</title>');
    expect(html.split(configSlot)).toHaveLength(2);
    expect(html.match(/<script(?![^>]*(src=|application\/json))/g)).toBeNull();
    for (const name of ['react', 'react/jsx-runtime', 'react-dom/client', '@faibric/kit'])
      expect(html).toContain(`<link rel="modulepreload" href="${vendor.urls[name]}">`);
    for (const name of ['react-markdown', 'chess.js']) expect(html).not.toContain(String(vendor.urls[name]));
  });

  test('of a favicon, when the look has colours, then shows the first letter on them', async () => {
    const icon = text(await bundle(books, { title: '  éclair shop' }), 'favicon.svg');

    expect(icon).toContain('>É</text>');
    expect(icon).toContain('#20463a');
  });

  test('of a script, when it uses React and the kit, then asks the shared files for them and brings only its own icons', async () => {
    const script = text(await bundle(books), '.js');

    expect(script).toContain(`from"${vendor.urls['react'] ?? ''}"`);
    expect(script).toContain(`from"${vendor.urls['@faibric/kit'] ?? ''}"`);
    expect(script).toContain('book-open');
    expect(script).not.toContain('shopping-cart');
    expect(script.length).toBeLessThan(8_000);
  });

  test('of a stylesheet, when classes are used, then has those, with the look’s variables, and no others', async () => {
    const css = text(await bundle(books), '.css');

    expect(css).toContain('.text-primary{color:var(--primary)}');
    expect(css).toContain('.border-line{border-color:var(--line)}');
    expect(css).toMatch(/\.font-heading\{font-family:var\(--font-heading\)\}/);
    expect(css).toContain('.rounded-lg{border-radius:var(--radius)}');
    expect(css).toContain('.card{padding:1rem}');
    expect(css).not.toContain('grid-cols-7');
    expect(css).not.toMatch(/--radius:\s*var\(--radius\)/);
  });

  test('of a look with two families, when it names them, then brings their latin and latin-ext files and nothing from elsewhere', async () => {
    const made = await bundle(game);

    const fonts = made.assets.filter(({ contentType }) => contentType === 'font/woff2');
    expect(fonts.map(({ path }) => path.replace(/-\w{8}\.woff2$/, '')).sort()).toEqual([
      'assets/figtree-latin-ext-wght-normal',
      'assets/figtree-latin-wght-normal',
      'assets/fraunces-latin-ext-wght-normal',
      'assets/fraunces-latin-wght-normal',
    ]);
    for (const { path } of fonts) expect(text(made, '.css')).toContain(`/${path}`);
    expect(text(made, '.css')).not.toContain('http');
  });

  test('of stylesheets nobody imports, with Tailwind’s own directives, when they are bundled, then they count', async () => {
    const css = text(
      await bundle([
        ...appOf(page('<p className="note">Here</p>')),
        { path: 'styles/extra.css', content: `@import "tailwindcss";\n@tailwind utilities;\n.note { @apply px-4 text-accent; }` },
        { path: 'plain.css', content: `.plain { color: teal; }` },
      ]),
      '.css',
    );

    expect(css).toMatch(/\.note\{[^}]*color:var\(--accent\)/);
    expect(css).toContain('.plain{color:teal}');
  });

  test('of data, text and pictures in the app, when they are imported, then come along', async () => {
    const made = await bundle([
      {
        path: 'App.tsx',
        content: `import rows from './rows.json';\nimport about from './about.md';\nimport logo from './logo.svg';\n${page('<main>{rows[0].name}{about}<img src={logo} alt="" /></main>')}`,
      },
      { path: 'rows.json', content: '[{"name":"Ada"}]' },
      { path: 'about.md', content: '# About us' },
      { path: 'logo.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    ]);

    expect(made.issues).toEqual([]);
    expect(text(made, '.js')).toMatch(/Ada[\s\S]*# About us|# About us[\s\S]*Ada/);
    const logo = made.assets.find(({ path }) => path.startsWith('assets/logo-'));
    expect(text(made, '.js')).toContain(`/${logo?.path ?? 'missing'}`);
  });

  test.each([
    ['a package that is not allowed', `import x from 'axios';\n${page('<p>{x}</p>')}`, 'unknown_package'],
    ['a part of Node', `import x from 'node:fs';\n${page('<p>{x}</p>')}`, 'unknown_package'],
    ['a file of this machine', `import x from '/etc/hostname';\n${page('<p>{x}</p>')}`, 'unknown_package'],
    ['a file outside of the app', `import x from '../../etc/hostname';\n${page('<p>{x}</p>')}`, 'missing_module'],
    ['an address', `import x from 'https://evil.example/x.js';\n${page('<p>{x}</p>')}`, 'unknown_package'],
    ['the bundler’s own modules', `import x from 'faibric:icons';\n${page('<p>{x}</p>')}`, 'unknown_package'],
    ['a file that is not there', `import { List } from './List';\n${page('<List />')}`, 'missing_module'],
    ['a name that a file has not', `import { Lst } from './part';\n${page('<Lst />')}`, 'bundle_failed'],
    ['what does not parse', `export default function App() { return <p>`, 'bundle_failed'],
  ])('of an app that imports %s, when it is bundled, then is refused with its place', async (_name, content, code) => {
    const { assets, issues } = await bundle([...appOf(content), { path: 'part.ts', content: 'export const a = 1;' }]);

    expect(assets).toEqual([]);
    expect(issues[0]).toMatchObject({ code, path: 'App.tsx', line: expect.any(Number) as number });
  });

  test.each([
    ['imports a sheet of another host', `@import url(https://fonts.example.com/css?family=X);`],
    ['imports a sheet of another host as text', `@import "//fonts.example.com/x.css";`],
    ['imports a file of this machine', `@import url("file:///etc/passwd");`],
    ['imports a file by its path', `@import "/etc/passwd";`],
    ['loads a font from another host', `@font-face { font-family: X; src: url(https://fonts.example.com/x.woff2); }`],
    ['loads a picture from another host', `.a { background: url(http://example.com/track.gif); }`],
    ['loads a plugin', `@plugin "/tmp/evil.js"; .a { @apply px-1 no-such-class; }`],
    ['imports a file of this machine beside a directive', `@import "/etc/passwd" layer(x); .a { @apply px-1; }`],
  ])('of a stylesheet that %s, when it is bundled, then is refused', async (_name, css) => {
    const { issues } = await bundle([...appOf(page('<p>Here</p>')), { path: 'theme.css', content: css }]);

    expect(issues).toHaveLength(1);
    expect(['foreign_url', 'styles_failed']).toContain(issues[0]?.code);
  });

  test('of a class with an address, when it is compiled, then is refused too', async () => {
    const { issues } = await bundle(appOf(page(`<p className="bg-[url(https://example.com/track.gif)]">Here</p>`)));

    expect(issues.map(({ code }) => code)).toEqual(['foreign_url']);
  });

  test('of an unfinished build, when files are still missing, then shows their names in their places', async () => {
    const files = appOf(
      `import { BookList } from './components/BookList';\nimport Stats, { total } from './stats';\nimport { useBooks } from './lib/use-books';\nimport './theme.css';\n${page('<main><BookList /><Stats />{total([]).map(String)}{useBooks().length}</main>')}`,
    );

    const made = await bundle(files, { placeholders: true });

    expect(made.issues).toEqual([]);
    expect(text(made, '.js')).toContain('Book list is being written');
    expect(text(await bundle(files, { placeholders: true, language: 'fr' }), '.js')).toContain('Stats est en cours d’écriture');
    expect((await bundle(files)).issues.map(({ code }) => code)).toContain('missing_module');
  });

  test('of an unfinished build, when not even the entry is there, then says that it comes', async () => {
    expect(text(await bundle([{ path: 'List.tsx', content: 'export const List = () => null;' }], { placeholders: true }), '.js')).toContain(
      'App is being written',
    );
  });

  test('of a position in the script, when an error comes from a browser, then leads to the file and line', async () => {
    const made = await bundle(books);
    const script = text(made, '.js');
    const lines = script.slice(0, script.indexOf('"Add"')).split('\n');

    expect(locate(made.map, lines.length, (lines.at(-1)?.length ?? 0) + 1)).toEqual({ path: 'components/BookForm.tsx', line: 12 });
  });
});
