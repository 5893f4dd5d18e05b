import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleApp } from '../../../activities/bundle/bundle.ts';
import type { Vendor } from '../../../activities/bundle/load-vendor.ts';
import { createSmokePool, type SmokePool } from '../../../activities/validate/smoke.ts';
import type { SourceFile } from '../../../core/app-files.ts';
import { appOf, healthy } from '../bundle/apps.ts';
import { vendorSet, vendorTimeoutMs } from '../bundle/vendor-set.ts';

let vendor: Vendor;
let smoke: SmokePool;
/** For pages that never end. */
let hasty: SmokePool;
beforeAll(async () => {
  vendor = await vendorSet();
  smoke = createSmokePool({ vendor });
  hasty = createSmokePool({ vendor, timeoutMs: 2_000 });
  smoke.prewarm();
}, vendorTimeoutMs);
afterAll(() => [smoke, hasty].forEach((pool) => pool.close()));

async function bundleOf(files: readonly SourceFile[]) {
  const bundle = await bundleApp(files, { vendor });
  expect(bundle.issues).toEqual([]);
  return bundle;
}
const render = async (files: readonly SourceFile[], pool = smoke, signal?: AbortSignal) => pool.render(await bundleOf(files), signal);

describe('smoke render', () => {
  test.each(healthy)(
    'of an app with %s, when all is well, then finds nothing',
    async (_name, files) => {
      expect(await render(files)).toEqual([]);
    },
    30_000,
  );

  const hooks = `import { useEffect, useLayoutEffect, useState } from 'react';\n`;
  const faults: readonly (readonly [name: string, code: string, content: string, line?: number])[] = [
    [
      'throws while rendering',
      'throws_on_render',
      `const nothing: { name: string }[] = [];\nexport default function App() {\n  return <p>{nothing[0].name}</p>;\n}`,
      3,
    ],
    [
      'throws before it renders',
      'throws_on_render',
      `export default function App() { return <p>Here</p>; }\nthrow new Error('top of file');`,
      2,
    ],
    [
      'renders a component that is undefined',
      'throws_on_render',
      `const parts: Record<string, any> = {};\nexport default function App() { const Part = parts.missing; return <Part />; }`,
    ],
    [
      'throws in an effect',
      'throws_in_effect',
      `${hooks}export default function App() {\n  useEffect(() => {\n    throw new Error('effect');\n  }, []);\n  return <p>Here</p>;\n}`,
      4,
    ],
    [
      'throws in a layout effect',
      'throws_in_effect',
      `${hooks}export default function App() { useLayoutEffect(() => { throw new Error('layout'); }, []); return <p>Here</p>; }`,
    ],
    [
      'throws when a button is clicked',
      'throws_on_click',
      `export default function App() {\n  return <button onClick={() => {\n    throw new Error('clicked');\n  }}>Add</button>;\n}`,
      3,
    ],
    [
      'throws in a render after a click',
      'throws_on_click',
      `${hooks}export default function App() { const [n, set] = useState<number | null>(1); return <button onClick={() => set(null)}>{n!.toFixed()}</button>; }`,
    ],
    [
      'throws in a dialog that a click opens',
      'throws_on_click',
      `${hooks}export default function App() { const [open, set] = useState(false); return <main><button onClick={() => set(true)}>Open</button>{open && <button onClick={() => { throw new Error('second'); }}>Save</button>}</main>; }`,
    ],
    [
      'throws when a form is submitted with its fields filled',
      'throws_on_submit',
      `${hooks}export default function App() { const [name, set] = useState(''); return <form onSubmit={(e) => { e.preventDefault(); if (name.includes('@')) throw new Error('submitted'); }}><input type="email" required value={name} onChange={(e) => set(e.target.value)} /></form>; }`,
    ],
    [
      'throws when a key is pressed',
      'throws_on_key',
      `${hooks}export default function App() { useEffect(() => { addEventListener('keydown', (e) => { if (e.key === 'ArrowLeft') throw new Error('key'); }); }, []); return <p>Here</p>; }`,
    ],
    [
      'throws in a timer that comes late',
      'throws_in_timer',
      `${hooks}export default function App() { useEffect(() => { setTimeout(() => { throw new Error('late'); }, 2500); }, []); return <p>Here</p>; }`,
    ],
    [
      'throws in a frame',
      'throws_in_timer',
      `${hooks}export default function App() { useEffect(() => { requestAnimationFrame(() => { throw new Error('frame'); }); }, []); return <p>Here</p>; }`,
    ],
    [
      'rejects a promise nobody waits for',
      'unhandled_rejection',
      `${hooks}export default function App() { useEffect(() => { void (async () => { await null; throw new Error('lost'); })(); }, []); return <p>Here</p>; }`,
    ],
    [
      'writes an error to the console',
      'console_error',
      `export default function App() { console.error('%s is broken', 'Saving'); return <p>Here</p>; }`,
    ],
    ['shows nothing', 'blank_page', `export default function App() { return <div><span></span></div>; }`],
    ['renders null', 'blank_page', `export default function App() { return null; }`],
    [
      'vanishes after a click',
      'blank_page',
      `${hooks}export default function App() { const [gone, set] = useState(false); return gone ? null : <button onClick={() => set(true)}>Close</button>; }`,
    ],
    [
      'sets state in render',
      'throws_on_render',
      `${hooks}export default function App() { const [n, set] = useState(0); set(n + 1); return <p>{n}</p>; }`,
    ],
    [
      'sets state in an effect without end',
      'endless_render',
      `${hooks}export default function App() { const [n, set] = useState(0); useEffect(() => set(n + 1)); return <p>{n}</p>; }`,
    ],
    [
      'asks for data without end',
      'endless_requests',
      `${hooks}export default function App() { const [rows, set] = useState<unknown>(); useEffect(() => { void fetch('/api/v1/db/1/books/').then((r) => r.json()).then(set); }, [rows]); return <p>Here</p>; }`,
    ],
    [
      'catches its own error in a boundary',
      'throws_on_render',
      `import { Component, type ReactNode } from 'react';\nclass Quiet extends Component<{ children: ReactNode }> { state = { failed: false }; static getDerivedStateFromError() { return { failed: true }; } render() { return this.state.failed ? <p>Sorry</p> : this.props.children; } }\nfunction Bad(): ReactNode { throw new Error('hidden'); }\nexport default function App() { return <Quiet><Bad /></Quiet>; }`,
    ],
    [
      'uses a style as text',
      'throws_on_render',
      `export default function App() { return <p {...({ style: 'color: red' } as object)}>Here</p>; }`,
    ],
  ];
  test.each(faults.map(([name, code, content, line]) => ({ name, code, content, line })))(
    'of an app that $name, when it runs, then says so',
    async ({ code, content, line }) => {
      const issues = await render(appOf(content));

      expect(issues.map((issue) => issue.code)).toContain(code);
      if (line !== undefined) expect(issues.find((issue) => issue.code === code)).toMatchObject({ path: 'App.tsx', line });
    },
    30_000,
  );

  test('of an app whose part throws, when it is in another file, then names that file and line', async () => {
    const part = {
      path: 'parts/Price.tsx',
      content: `export function Price({ row }: { row?: { price: number } }) {\n  const text = 'Price';\n  return <b>{text}{row!.price.toFixed(2)}</b>;\n}`,
    };

    const issues = await render(appOf(`import { Price } from './parts/Price';\nexport default function App() { return <Price />; }`, part));

    expect(issues).toEqual([
      { code: 'throws_on_render', path: 'parts/Price.tsx', line: 3, message: expect.stringContaining("reading 'price'") as string },
    ]);
  }, 30_000);

  test.each([
    ['in render', `export default function App() { while (true) {} return <p />; }`, 'first render'],
    [
      'in an effect',
      `import { useEffect } from 'react';\nexport default function App() { useEffect(() => { for (;;) {} }, []); return <p>Here</p>; }`,
      'first render',
    ],
    [
      'in a promise',
      `import { useEffect } from 'react';\nexport default function App() { useEffect(() => { void (async () => { for (;;) await null; })(); }, []); return <p>Here</p>; }`,
      'first render',
    ],
    [
      'behind a button',
      `export default function App() { return <button onClick={() => { while (true) {} }}>Start</button>; }`,
      'click on “Start”',
    ],
  ])(
    'of an app with an endless loop %s, when its time is up, then is killed and says where',
    async (_name, content, phase) => {
      const [issue, ...more] = await render(appOf(content), hasty);

      expect(more).toEqual([]);
      expect(issue).toMatchObject({ code: 'endless_loop' });
      expect(issue?.message).toContain(phase);
    },
    30_000,
  );

  test('of an app, when it is aborted in an endless loop, then stops at once', async () => {
    const started = performance.now();
    const signal = AbortSignal.timeout(700);

    await expect(render(appOf(`export default function App() { while (true) {} return <p />; }`), smoke, signal)).rejects.toThrow(
      /timeout/,
    );
    expect(performance.now() - started).toBeLessThan(4_000);
  }, 30_000);

  test('of many apps at once, when only two may run, then each hears its own and those that are aborted while they wait stop at once', async () => {
    const pool = createSmokePool({ vendor, most: 2, timeoutMs: 2_000 });
    try {
      const loop = await bundleOf(appOf(`export default function App() { while (true) {} return <p />; }`));
      const fine = await bundleOf(appOf(`export default function App() { return <p>Here</p>; }`));
      const started = performance.now();
      const waiting = [loop, loop, fine, fine].map((bundle) => pool.render(bundle));
      const gone = [1, 2, 3].map(() =>
        pool.render(fine, AbortSignal.timeout(600)).then(
          () => Infinity,
          () => performance.now() - started,
        ),
      );

      expect(Math.max(...(await Promise.all(gone)))).toBeLessThan(2_000);
      expect((await Promise.all(waiting)).map((issues) => issues.map(({ code }) => code))).toEqual([
        ['endless_loop'],
        ['endless_loop'],
        [],
        [],
      ]);
    } finally {
      pool.close();
    }
  }, 30_000);
});
