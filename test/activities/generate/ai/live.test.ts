/** The model path through the whole pipeline: sentence to live app, at the speed of a real model, with the slips of a real one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../../../../activities/deps.ts';
import { componentFiles } from '../../../../activities/generate/composer/render/render.ts';
import type { Piece } from '../../../../activities/generate/generator.ts';
import type { PartFiles } from '../../../../activities/generate/reuse.ts';
import { toBuild } from '../../../../api/builds/build-view.ts';
import { readConfig } from '../../../../core/config.ts';
import { versionSources } from '../../../../db/files.ts';
import { successRates } from '../../../../db/parts.ts';
import { rateVersion } from '../../../../db/versions.ts';
import { composeAi } from '../../../../temporal/compose-ai.ts';
import { startTestPlatform, type TestPlatform } from '../../../support/platform.ts';
import { startScriptedModel, scriptOf, type ScriptedModel } from '../../../support/scripted-model.ts';
import { startTestSites, type TestSites } from '../../../support/sites.ts';
import { catalog, composer, understanding } from '../composer/compose.ts';
import { createDeveloper } from './scripted-developer.ts';
import { collect, createJob, createMemoryLedger, job } from './setup.ts';

const sentences = [
  'track my books with title, author, rating and whether I finished them',
  'kanban board for a team',
  'quiz about European capitals',
];
/** What a fast model writes in a second. */
const pace = 80;

/** Two parts beside those of the catalog: one that works and one that never does. */
const bodies: Readonly<Record<string, string>> = { 'fine-part': 'return <p>Fine</p>;', 'broken-part': "throw new Error('worn out');" };

const partFiles: PartFiles = ({ component, as }) => {
  const body = bodies[component];
  if (body !== undefined) return [{ path: `components/${as}.tsx`, content: `export default function ${as}() {\n  ${body}\n}\n` }];
  const part = catalog.parts.get(component);
  return part && componentFiles({ part: component, as }, part);
};

let model: ScriptedModel;
let sites: TestSites;
let platform: TestPlatform;
beforeAll(async () => {
  model = await startScriptedModel();
  sites = await startTestSites();
  const generators: { -readonly [K in keyof Deps['generators']]: Deps['generators'][K] } = { composer };
  const env = { OPENAI_API_KEY: 'sk-canary', OPENAI_BASE_URL: `${model.url}/v1`, API_URL: sites.url };
  platform = await startTestPlatform({ generators, toolchain: sites.toolchain, visitor: sites.visitor, partFiles }, env);
  const { databases } = platform;
  const ai = composeAi({ config: readConfig(env), catalog, understanding, partFiles, composer, databases });
  if (ai) generators.ai = ai;
  sites.serve(platform);
  await platform.startWorker();
});
afterAll(async () => {
  await platform.close();
  await sites.close();
  await model.close();
});

const system = () => platform.databases.system;

// `platform.ended` waits 30 s at most; how fast a change is says `bench reuse`, since here other tests share the machine.
test.each(sentences)(
  '%s: live within 30 s at 80 tokens a second, most of it from ready parts, and changed by one call',
  async (sentence) => {
    model.use(await createDeveloper([sentence], pace));

    const { project, build } = await platform.create(sentence);
    const ended = await platform.ended(build.id);
    const change = await platform.ended(
      (await platform.accept({ projectId: project.id, kind: 'modify', prompt: 'Call it Nightingale' })).id,
    );

    expect([ended.error, ended.status, change.error, change.status]).toEqual([null, 'succeeded', null, 'succeeded']);
    const seen = await toBuild(system(), ended);
    expect(seen.ai).toMatchObject({ calls: 2 });
    expect(seen.ai.cost_usd).toBeGreaterThan(0);
    expect(seen.reuse?.rate).toBeGreaterThan(0.4);
    expect((await toBuild(system(), change)).ai.calls).toBe(1);
    expect((await toBuild(system(), change)).reuse?.components).toEqual(seen.reuse?.components);
    const files = await versionSources(system(), project.id, 2);
    expect(files.find(({ path }) => path === 'App.tsx')?.content).toContain('Nightingale');
  },
);

const slipApp = `import { Page } from '@faibric/kit';
import clsx from 'classnames';
import { Tool } from 'lucide-react';
import { Missing } from './components/Missing.tsx';
import { Count } from './components/count';

export default function App() {
return <Page><h1 class={clsx('text-primary')}><Tool /> Slips</h1><Count /><Missing /></Page>;
}
`;
const slipCount = `import React from 'react';
export default function Count() {
const [n, setN] = useState(0);
return <button onClick={() => setN(n + 1)} class="rounded-app">Pressed {n} times</button>;
}
`;
const slips = {
  app_type: 'tool',
  title: 'Slips',
  reuse: [],
  components: { 'App.tsx': slipApp, 'components/Count.tsx': slipCount },
};
const missing = {
  summary: 'The missing part.',
  edits: [],
  files: { 'components/Missing.tsx': 'export function Missing() {\nreturn <p>Here it is</p>;\n}\n' },
};

test.each<[string, unknown]>([
  [
    'fences, a wrong import, class instead of className, an unknown package, a missing hook and a missing file',
    '```json\n' + JSON.stringify(slips) + '\n```',
  ],
  ['the same and unfinished JSON', JSON.stringify(slips).slice(0, -2)],
])('%s: the app is live all the same', async (_, answer) => {
  model.use(scriptOf({ analyze: { answer: { app_type: 'tool', title: 'Slips' } }, generate: { answer }, repair: { answer: missing } }));

  const { project, build } = await platform.create('count what I press');
  const ended = await platform.ended(build.id);

  expect([ended.error, ended.status]).toEqual([null, 'succeeded']);
  const files = await versionSources(system(), project.id, 1);
  expect(files.map(({ path }) => path)).toContain('components/Missing.tsx');
  expect(files.find(({ path }) => path === 'components/Count.tsx')?.content).not.toContain('class=');
});

/** An app of nothing but these parts. */
const appOfParts = (...reuse: readonly { component: string; as: string }[]) => {
  const imports = reuse.map(({ as }) => `import ${as} from './components/${as}.tsx';\n`).join('');
  const body = reuse.map(({ as }) => `<${as} />`).join('');
  return {
    app_type: 'tool',
    title: 'Parts',
    reuse,
    components: { 'App.tsx': `${imports}export default function App() {\nreturn <main>${body}</main>;\n}\n` },
  };
};
const fine = { component: 'fine-part', as: 'Fine' };
const rateOf = async (part: string) => (await successRates(system())).get(part);

test('parts learn from each app that went live and from its rating, once', async () => {
  model.use(scriptOf({ generate: { answer: appOfParts(fine) } }));

  const { project, build } = await platform.create('an app of parts');
  const { error, status } = await platform.ended(build.id);

  expect([error, status]).toEqual([null, 'succeeded']);
  expect(await rateOf('fine-part')).toBeCloseTo(2 / 3);
  await rateVersion(system(), project.id, 1, 1);
  await rateVersion(system(), project.id, 1, 5);
  expect(await rateOf('fine-part')).toBeCloseTo(4 / 5);
  await rateVersion(system(), project.id, 1, 1);
  expect(await rateOf('fine-part')).toBeCloseTo(2 / 5);
});

test('a part in whose own file the fault stands that ended the build does worse from then on; the others of the app do not', async () => {
  const before = await rateOf('fine-part');
  const repair = { answer: { summary: 'I see no fault.', edits: [], files: {}, deleted: [] } };
  model.use(scriptOf({ generate: { answer: appOfParts(fine, { component: 'broken-part', as: 'Worn' }) }, repair }));

  const { build } = await platform.create('a worn out app');

  expect(await platform.ended(build.id)).toMatchObject({ status: 'failed', error: { code: 'no_progress' } });
  expect(await rateOf('broken-part')).toBeCloseTo(1 / 3);
  expect(await rateOf('fine-part')).toEqual(before);
});

test.each([
  [{}, true],
  [{ ENABLE_CODE_REUSE: 'false' }, false],
])('with %j parts are offered and copied: %s', async (env, reused) => {
  model.use(await createDeveloper(['snake game']));
  const config = readConfig({ OPENAI_BASE_URL: `${model.url}/v1`, ...env });
  const ai = composeAi({ config, catalog, understanding, partFiles, composer, databases: platform.databases });
  const asked = { ...job({ prompt: 'snake game', buildId: reused ? 901 : 902 }) };
  const before = model.requests.length;

  const analysis = await ai?.analyze(asked, createMemoryLedger());
  const { pieces, files } = await collect(
    ai?.generate({ ...createJob(asked), ...(analysis ? { analysis } : {}) }, createMemoryLedger()) ?? none(),
  );

  const [first, second] = model.requests.slice(before).map(({ prompt }) => prompt);
  expect(first).toContain(reused ? 'Ready parts: ' : 'Ready parts: none');
  expect(/^- game-snake \{/m.test(second ?? '')).toBe(reused);
  expect(second?.includes('Others, by name: none')).toBe(!reused);
  expect(files.get('components/Snake.tsx') ?? files.get('components/GameSnake.tsx')).toBeDefined(); // copied, or written by the model itself
  expect(pieces.at(-1)).toMatchObject({ facts: { reuse: reused ? [{ component: 'page-header' }, { component: 'game-snake' }] : [] } });
});

async function* none(): AsyncIterable<Piece> {}
