import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Vendor } from '../../../activities/bundle/load-vendor.ts';
import { findBrowser } from '../../../activities/deploy/find-browser.ts';
import type { WalkOptions } from '../../../activities/deploy/walk/walk.ts';
import { mend } from '../../../activities/validate/mend.ts';
import { collectionsOf } from '../../../activities/deploy/walk-live.ts';
import type { SourceFile } from '../../../core/app-files.ts';
import { appOf, healthy } from '../bundle/apps.ts';
import { vendorSet, vendorTimeoutMs } from '../bundle/vendor-set.ts';
import { compose } from '../generate/composer/compose.ts';
import { phone } from '../validate/public-reports/phone.ts';
import { serveApps, type ServedApp } from './served-app.ts';

const browser = await findBrowser(process.env['PATH'] ?? '');
let site: ServedApp;
let exports: Vendor['exports'];
beforeAll(async () => {
  ({ exports } = await vendorSet());
  if (browser) site = await serveApps(browser);
}, vendorTimeoutMs);
afterAll(() => site?.close());

const books: WalkOptions['collections'] = [{ name: 'books', read: 'anyone' }];
async function walk(files: readonly SourceFile[], collections: WalkOptions['collections'] = []) {
  await site.show(files);
  // A page that a busy machine does not load in its time is not walked; that is no answer.
  for (let tries = 1; tries <= 3; tries += 1) {
    const found = await site.visitor.walk(site.url, { files, collections }, AbortSignal.timeout(40_000));
    if (found) return found;
  }
  throw new Error('The page was not walked');
}
const hooks = `import { useState } from 'react';\nimport { Page, useCollection, toast } from '@faibric/kit';\n`;
const page = (tag: string, state = ''): SourceFile[] =>
  appOf(
    `${hooks}export default function App() {\n  const [n, set] = useState(0);\n  ${state}\n  return <Page><h1>App {n}</h1><button onClick={() => set(n + 1)}>More</button>\n    ${tag}\n  </Page>;\n}\nvoid useCollection; void toast;\n`,
  );

describe.runIf(browser)('walk through an app', { timeout: 120_000 }, () => {
  test.each(healthy)('with %s, when all is well, then finds nothing', async (_name, files) => {
    expect(await walk(files, files === healthy[0]?.[1] ? books : [])).toEqual([]);
  });

  test.each([
    'todo list with priorities and due dates',
    'expense tracker with a chart per category',
    'snake game',
    'contact form for a plumber',
    'an online shop for telecaster pickups with a cart',
    'blog with comments',
  ])('that the composer wrote for “%s”, when it is walked, then finds nothing', async (sentence) => {
    const { files, facts } = await compose(sentence);

    expect(await walk(files, collectionsOf(facts.collections))).toEqual([]);
    expect(site.asked()).toEqual([]);
  });

  test('with two links to one place, when the page stands there after the first, then finds nothing', async () => {
    const tag = '<a href="#items">Items</a> <a href="#items">All of them</a> <section id="items">Three</section>';

    expect(await walk(page(tag))).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    ['a button that nobody hears', '<button>Export</button>', 'dead_control', 'Export'],
    ['a button whose handler does nothing', '<button onClick={() => undefined}>Share</button>', 'dead_control', 'Share'],
    ['a link that leads nowhere', '<a href="#">Details</a>', 'dead_control', 'Details'],
    ['a tab without a panel', '<div role="tablist"><button role="tab">Archive</button></div>', 'dead_control', 'Archive'],
    ['a link to a page that is not there', '<a href="/about">About us</a>', 'dead_control', 'About us'],
    [
      'a form that does nothing',
      '<form onSubmit={(event) => event.preventDefault()}><input name="mail" /><button>Subscribe</button></form>',
      'dead_control',
      'Subscribe',
    ],
    [
      'an error in the console at a click',
      `<button onClick={() => { console.error('Saving is broken'); set(9); }}>Save</button>`,
      'logs_error',
      'Saving is broken',
    ],
    [
      'an error at a click',
      `<button onClick={() => { throw new Error('no such thing'); }}>Open</button>`,
      'throws_in_browser',
      'no such thing',
    ],
    ['an endless loop at a click', '<button onClick={() => { for (;;); }}>Start</button>', 'silent_in_browser', 'pressing “Start”'],
    ['a box that is wider than a phone', '<div className="w-[900px] bg-line">Wide box</div>', 'overflows_phone', 'w-[900px]'],
    [
      'a table that is wider than a phone',
      `<table><tbody><tr>{Array.from({ length: 30 }, (_, i) => <td key={i}>Column{i}</td>)}</tr></tbody></table>`,
      'overflows_phone',
      '<table',
    ],
  ])('with %s, when it is walked, then says so with its name and place', async (_what, tag, code, words) => {
    const found = await walk(page(tag));

    expect(found.map((issue) => issue.code)).toEqual([code]);
    expect(found[0]?.message).toContain(words);
    expect(found[0]?.path).toBe('App.tsx');
    if (code === 'dead_control') expect(found[0]?.line).toBe(7);
  });

  test.each([
    [
      'an alert that would block',
      `<button onClick={() => alert('Hello')}>Greet</button><button onClick={() => { if (confirm('Sure?')) set(0); }}>Reset</button>`,
    ],
    [
      'links that leave it',
      '<a href="https://example.com/">Away</a><button onClick={() => { location.href = "https://example.com/"; }}>Go</button><button onClick={() => open("https://example.com/")}>New</button>',
    ],
    ['a notice', `<button onClick={() => toast('Done')}>Do</button>`],
    ['a place further down', '<a href="#below">Below</a><div className="h-screen" /><p id="below">Here</p>'],
    ['a copy button', `<button onClick={() => void navigator.clipboard.writeText('x')}>Copy</button>`],
    ['a reset that does nothing at first', '<button onClick={() => set(0)}>Zero</button>'],
    ['a button that is off', '<button disabled>Later</button>'],
    [
      'a wide table that scrolls in its box',
      `<div className="overflow-x-auto"><table><tbody><tr>{Array.from({ length: 30 }, (_, i) => <td key={i}>Column{i}</td>)}</tr></tbody></table></div>`,
    ],
  ])('with %s, when it is walked, then nothing is wrong and nothing leaves', async (_what, tag) => {
    expect(await walk(page(tag))).toEqual([]);
    expect(site.asked()).toEqual([]);
  });

  const form = (send: string): string =>
    `<form onSubmit={(event) => { event.preventDefault(); ${send} }}><input aria-label="Title" required value={title} onChange={(event) => setTitle(event.target.value)} /><button>Add book</button></form>`;
  const title = `const [title, setTitle] = useState('');`;

  test.each<[string, string, string, WalkOptions['collections'], string[]]>([
    [
      'in memory only',
      `set(n + 1); setList([...list, title]);`,
      `${title} const [list, setList] = useState<string[]>([]);`,
      books,
      ['row_not_kept'],
    ],
    [
      'and never shown again',
      `void store.add({ title }); setTitle('');`,
      `${title} const store = useCollection('books', { load: false });`,
      books,
      ['row_not_kept'],
    ],
    [
      'for the owner alone',
      `void store.add({ title }); setTitle('');`,
      `${title} const store = useCollection('books', { load: false });`,
      [{ name: 'books', read: 'owner' }],
      [],
    ],
    [
      'and shown',
      `void store.add({ title }); setTitle('');`,
      `${title} const store = useCollection<{ title: string }>('books');`,
      books,
      [],
    ],
  ])('whose form keeps rows %s, when it is walked, then that is told as it is', async (_how, send, state, collections, codes) => {
    const found = await walk(page(form(send), state), collections);

    expect(found.map(({ code }) => code)).toEqual(codes);
    expect(site.asked()).toEqual([]);
  });

  test.each(phone.map((report) => ({ ...report, name: `${report.source}: ${report.about}` })))(
    'of a page that people reported, $name, when a rule has mended what it found, then finds nothing',
    async ({ files, holds }) => {
      const found = await walk(files);
      const mended = mend(files, found, exports);

      expect(found.map(({ code }) => code)).toEqual(['overflows_phone']);
      for (const held of holds) expect(mended.files[0]?.content).toContain(held);
      expect(await walk(mended.files)).toEqual([]);
    },
  );

  test('with many controls, when it is walked, then ends in time', async () => {
    const buttons = `{Array.from({ length: 200 }, (_, i) => <button key={i} onClick={() => set(i)}>{String.fromCharCode(97 + (i % 26)).repeat(1 + i / 26)}</button>)}`;
    const from = Date.now();

    expect(await walk(page(buttons))).toEqual([]);

    expect(Date.now() - from).toBeLessThan(40_000);
  });

  test('when the build is stopped, then ends within a second and a half', async () => {
    await site.show(page('<button onClick={() => { for (;;); }}>Start</button>'));
    const from = Date.now();

    await expect(site.visitor.walk(site.url, { files: [], collections: [] }, AbortSignal.timeout(900))).rejects.toThrow(/timeout/);

    expect(Date.now() - from).toBeLessThan(3_000);
  });
});
