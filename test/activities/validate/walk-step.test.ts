/** The walk inside of a build: through the app that is live, which is mended once. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../../activities/deploy/find-browser.ts';
import type { CodeGenerator, Issue, Piece, RepairJob } from '../../../activities/generate/generator.ts';
import { AppError } from '../../../core/errors.ts';
import { versionSources } from '../../../db/files.ts';
import { startTestPlatform, type TestPlatform } from '../../support/platform.ts';
import { scriptedFacts, scriptedGenerator, type ScriptedGenerator } from '../../support/scripted-generator.ts';
import { startTestSites, type TestSites } from '../../support/sites.ts';

const browser = await findBrowser(process.env['PATH'] ?? '');
let platform: TestPlatform;
let sites: TestSites;
let scripted: ScriptedGenerator;
let repair: (job: RepairJob) => AsyncIterable<Piece>;
const asked: (readonly Issue[])[] = [];

beforeAll(async () => {
  scripted = scriptedGenerator('ai');
  const ai: CodeGenerator = {
    ...scripted,
    repair: (job) => {
      asked.push(job.issues);
      return repair(job);
    },
  };
  sites = await startTestSites();
  const { toolchain, visitor } = sites;
  platform = await startTestPlatform({ generators: { ai, composer: scriptedGenerator() }, toolchain, visitor }, { API_URL: sites.url });
  sites.serve(platform);
  await platform.startWorker();
}, 120_000);
afterAll(async () => {
  await platform.close();
  await sites.close();
});

const page = (tag: string): string => `import { useState } from 'react';
import { Page } from '@faibric/kit';

export default function App() {
  const [count, setCount] = useState(0);
  return (
    <Page>
      <h1>Books</h1>
      <button onClick={() => setCount(count + 1)}>Count {count}</button>
      ${tag}
    </Page>
  );
}
`;
async function* writes(content: string): AsyncIterable<Piece> {
  yield { type: 'file', path: 'App.tsx', content };
  yield { type: 'facts', facts: { ...scriptedFacts, collections: [] } };
}
const dead = page('<button>Export</button>');
const alive = page('<button onClick={() => setCount(0)}>Export</button>');

/** Only a browser measures: the smoke render knows no widths. */
const breaks = `if (document.body.getBoundingClientRect().width > 0) throw new Error('no export');`;

async function build(first: string, next: (job: RepairJob) => AsyncIterable<Piece>) {
  asked.length = 0;
  scripted.script(() => writes(first));
  repair = next;
  const {
    project,
    build: { id },
  } = await platform.create('books');
  const ended = await platform.ended(id);
  const files = await versionSources(platform.databases.system, project.id, ended.version ?? 0);
  return { ended, app: files.find(({ path }) => path === 'App.tsx')?.content, types: await platform.eventTypes(project.id) };
}

test.runIf(browser)(
  'a control that does nothing, when the model mends it, is asked about once and by its name',
  async () => {
    const { ended, app, types } = await build(dead, () => writes(alive));

    expect(ended.status).toBe('succeeded');
    expect(asked).toMatchObject([[{ code: 'dead_control', path: 'App.tsx', message: expect.stringContaining('Export') as string }]]);
    expect(app).toBe(alive);
    expect(ended.version).toBe(2);
    expect(types.filter((type) => type === 'repair')).toHaveLength(1);
    expect(types.filter((type) => type === 'deployed')).toHaveLength(2);
    expect(types.at(-1)).toBe('complete');
  },
  60_000,
);

test.runIf(browser)(
  'a control that does nothing, when the model does not mend it, goes live all the same',
  async () => {
    const { ended, app } = await build(dead, () => writes(dead));

    expect(ended.status).toBe('succeeded');
    expect(asked).toHaveLength(1);
    expect(app).toBe(dead);
    expect(ended.version).toBe(1);
  },
  60_000,
);

test.runIf(browser)(
  'a control that does nothing, when the model cannot be asked, goes live all the same',
  async () => {
    const { ended, app } = await build(dead, async function* () {
      yield { type: 'thinking', text: 'Looking' };
      throw new AppError('budget_exceeded', 'The budget of this build is spent');
    });

    expect(ended.status).toBe('succeeded');
    expect(app).toBe(dead);
  },
  60_000,
);

test.runIf(browser)(
  'a page that throws at a click, when it is repaired, serves as it was repaired',
  async () => {
    const throws = page(`<button onClick={() => { ${breaks} }}>Export</button>`);
    const { ended, app } = await build(throws, () => writes(alive));

    expect(ended.status).toBe('succeeded');
    expect(asked).toHaveLength(1);
    expect(app).toBe(alive);
  },
  60_000,
);

test.runIf(browser)(
  'a page that throws when it is opened, when the model mends it, serves as it was mended',
  async () => {
    const throws = `${alive}setTimeout(() => {\n  ${breaks}\n});\n`;
    const { ended, app, types } = await build(throws, () => writes(alive));

    expect(ended.status).toBe('succeeded');
    expect(asked).toMatchObject([[{ code: 'throws_in_browser' }]]);
    expect(app).toBe(alive);
    expect(types.filter((type) => type === 'deployed')).toHaveLength(2);
  },
  60_000,
);

test.runIf(browser)(
  'a page that throws when it is opened, when the model does not mend it, fails and no version serves',
  async () => {
    const throws = `${alive}setTimeout(() => {\n  ${breaks}\n});\n`;
    const { ended } = await build(throws, () => writes(throws.replace('Books', 'My books')));

    expect(ended.status).toBe('failed');
    expect(ended.error?.code).toBe('page_threw');
    expect(asked).toHaveLength(1);
  },
  60_000,
);

test.runIf(browser)(
  'a table that is wider than a phone is mended by rule, and the model is asked nothing',
  async () => {
    const wide = page(`<table><tbody><tr>{Array.from({ length: 30 }, (_, i) => (<td key={i}>Column{i}</td>))}</tr></tbody></table>`);
    const { ended, app, types } = await build(wide, () => writes(alive));

    expect(ended.status).toBe('succeeded');
    expect(asked).toEqual([]);
    expect(app).toContain('<div className="overflow-x-auto"><table>');
    expect(types).toContain('repair');
  },
  60_000,
);
