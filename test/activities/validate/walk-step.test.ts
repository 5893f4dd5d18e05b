/** The walk inside of a build: on the preview host, before the app goes live, repaired once. */
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
    expect(types.filter((type) => type === 'repair')).toHaveLength(1);
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
  'a page that throws at a click, when it is repaired, is walked again',
  async () => {
    // Only a browser measures: the smoke render knows no widths.
    const measures = `if (document.body.getBoundingClientRect().width > 0) throw new Error('no export');`;
    const throws = page(`<button onClick={() => { ${measures} }}>Export</button>`);
    const { ended, app } = await build(throws, () => writes(alive));

    expect(ended.status).toBe('succeeded');
    expect(asked).toHaveLength(1);
    expect(app).toBe(alive);
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
