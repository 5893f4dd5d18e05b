import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBundler } from '../../../activities/bundle/bundler.ts';
import type { Vendor } from '../../../activities/bundle/load-vendor.ts';
import { checkApp, fingerprint, type CheckDeps } from '../../../activities/validate/check.ts';
import { createChecker } from '../../../activities/validate/checker.ts';
import { createSmokePool } from '../../../activities/validate/smoke.ts';
import { appOf, healthy } from '../bundle/apps.ts';
import { vendorSet, vendorTimeoutMs } from '../bundle/vendor-set.ts';

let vendor: Vendor;
let deps: CheckDeps;
beforeAll(async () => {
  vendor = await vendorSet();
  deps = { bundler: createBundler(vendor), checker: createChecker(vendor), smoke: createSmokePool({ vendor }) };
  for (const part of Object.values(deps) as { prewarm(): void }[]) part.prewarm();
}, vendorTimeoutMs);
afterAll(() => {
  for (const part of Object.values(deps) as { close(): void }[]) part.close();
});

const codes = async (content: string): Promise<string[]> => (await checkApp(appOf(content), deps)).issues.map(({ code }) => code);
const fine = `export default function App() { return <p>Here</p>; }`;

describe('check of an app', () => {
  test.each(healthy)(
    'with %s, when all is well, then finds nothing and gives the bundle that was tried',
    async (_name, files) => {
      const { issues, bundle } = await checkApp(files, deps, { title: 'An app', language: 'de' });

      expect(issues).toEqual([]);
      expect(bundle.assets.map(({ path }) => path)).toContain('index.html');
      expect(bundle).toMatchObject({ title: 'An app', language: 'de' });
    },
    60_000,
  );

  test('with a fault that source, types and bundler all see, when it is checked, then tells it once', async () => {
    const { issues, bundle } = await checkApp(
      appOf(`import { List } from './List';\nexport default function App() { return <List />; }`),
      deps,
    );

    expect(issues).toEqual([{ code: 'missing_module', path: 'App.tsx', line: 1, message: 'There is no file “./List”', subject: './List' }]);
    expect(bundle.assets).toEqual([]);
  }, 60_000);

  test('whose code is in order and whose page throws, when it is checked, then tells what the page did', async () => {
    expect(await codes(`export default function App() { return <button onClick={() => { throw new Error('no'); }}>Go</button>; }`)).toEqual(
      ['throws_on_click'],
    );
  }, 60_000);

  test('whose stylesheet loads from elsewhere, when it is checked, then tells what the bundler alone sees', async () => {
    const { issues } = await checkApp([...appOf(fine), { path: 'theme.css', content: `@import url(https://example.com/x.css);` }], deps);

    expect(issues).toMatchObject([{ code: 'foreign_url', path: 'theme.css', line: 1 }]);
  }, 60_000);

  test.each([
    ['nested brackets by the ten thousand', `export default ${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['nested elements by the ten thousand', `export default () => ${'<a>'.repeat(40_000)}${'</a>'.repeat(40_000)}`],
    ['nested arrows by the ten thousand', `export default ${'a=>'.repeat(60_000)}1`],
  ])(
    'with %s, when it is checked, then ends by name and the next app is checked as ever',
    async (_name, content) => {
      expect(await codes(content)).toContain('too_complex');
      expect(await codes(fine)).toEqual([]);
    },
    120_000,
  );

  test('with types that never end, when it is checked, then ends in bounded time and the next app is checked as ever', async () => {
    const content = `type D = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
type N = \`\${D}\${D}\${D}\${D}\`;
type M = { [K in N]: { [J in N]: K | J } };
const m: M = {} as any;
const q: { [K in N]: { [J in N]: J | K } } = m;
export default () => <p>{q['0000']['1111']}</p>;`;

    const checker = createChecker(vendor, 4_000);
    try {
      expect((await checker.check(appOf(content))).map(({ code }) => code)).toEqual(['too_complex']);
      expect((await checker.check(appOf(`export default () => <p>{missing}</p>;`))).map(({ code }) => code)).toEqual(['unknown_name']);
    } finally {
      checker.close();
    }
  }, 120_000);

  test('when it is aborted, then stops at once, and the next app is checked as ever', async () => {
    const started = performance.now();
    const loop = appOf(`export default function App() { while (true) {} return <p />; }`);

    await expect(checkApp(loop, deps, { signal: AbortSignal.timeout(1_500) })).rejects.toThrow(/timeout/);
    expect(performance.now() - started).toBeLessThan(4_000);
    expect(await codes(fine)).toEqual([]);
  }, 60_000);

  test('several at once, when they are checked, then each hears its own', async () => {
    const found = await Promise.all([codes(fine), codes(`export default () => <p>{missing}</p>;`), codes(`export default () => null;`)]);

    expect(found).toEqual([[], ['unknown_name'], ['blank_page']]);
  }, 60_000);
});

describe('fingerprint', () => {
  const issue = { code: 'unknown_name', path: 'App.tsx', line: 3, message: 'Cannot find name “a”', subject: 'a' };

  test('of the same faults, when lines and order have moved, then is the same', () => {
    const other = { code: 'throws_on_render', path: 'List.tsx', line: 1, message: 'row 12 is undefined' };

    expect(
      fingerprint([
        { ...other, line: 40, message: 'row 9 is undefined' },
        { ...issue, line: 9 },
      ]),
    ).toEqual(fingerprint([issue, other, issue]));
  });

  test('of another fault, when only its name differs, then is another', () => {
    expect(fingerprint([{ ...issue, subject: 'b' }])).not.toEqual(fingerprint([issue]));
  });
});
