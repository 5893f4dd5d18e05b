/** `bench deploy`: a version stored and switched to, beside plain files; going back, beside one SQL update; switches under load. */
import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { startScriptedModel } from '../support/scripted-model.ts';
import { atMost, median, ratios, type Bench, type Figure } from './report.ts';
import { assert, inRounds, onStage, type Stage } from './stage.ts';
import { switchUnderLoad } from './switches.ts';
import { goBack, goLive, marked, readLiveApp, startBuild, type LiveApp } from './versions.ts';

/** Deploys and switches of one round, each; a round is one value of a ratio. */
const deploysARound = 10;
const switchesARound = 30;

interface Round {
  readonly deploys: readonly number[];
  readonly writes: readonly number[];
  readonly backs: readonly number[];
  readonly updates: readonly number[];
}

export const deploy: Bench = {
  name: 'deploy',
  run: async (rounds) => {
    const model = await startScriptedModel();
    const folder = await mkdtemp(path.join(os.tmpdir(), 'faibric-bench-'));
    try {
      return await onStage({ OPENAI_API_KEY: 'sk-scripted', OPENAI_BASE_URL: `${model.url}/v1` }, async (stage) => {
        const app = await buildTwoVersions(stage);
        const switches = await switchUnderLoad(stage, app);
        const measured = await inRounds(rounds, (round) => runRound(stage, app, folder, round));
        return [...figuresOf(measured, app), ...switches];
      });
    } finally {
      await model.close();
      await rm(folder, { recursive: true });
    }
  },
};

async function buildTwoVersions({ client, databases: { system } }: Stage): Promise<LiveApp> {
  const { projectId, buildId } = await client.create('A shelf for my teas', { generator: 'ai' });
  const change = await client.change(projectId, 'Call the page My cupboard', { generator: 'ai' });
  for (const id of [buildId, change.buildId]) {
    const { status, error } = await client.ended(id);
    assert(status === 'succeeded', `Build ${id} ${status}: ${error?.message ?? ''}`);
  }
  return readLiveApp(system, projectId);
}

async function runRound({ databases: { system } }: Stage, app: LiveApp, folder: string, round: number): Promise<Round> {
  const times = { deploys: [] as number[], writes: [] as number[], backs: [] as number[], updates: [] as number[] };
  for (let i = 0; i < deploysARound; i += 1) {
    const next = marked(app, `${round}-${i}`);
    const buildId = await startBuild(system, app.project.id);
    times.deploys.push(await timed(() => goLive(system, next, buildId)));
    times.writes.push(await timed(() => writeFiles(path.join(folder, `${round}-${i}`), [...next.files, ...next.assets])));
  }
  const buildId = await startBuild(system, app.project.id);
  for (let i = 0; i < switchesARound; i += 1) {
    const version = 1 + (i % 2);
    times.backs.push(await timed(() => goBack(system, app.project.id, buildId, version)));
    const { version: serving } = await system
      .selectFrom('projects')
      .select('version')
      .where('id', '=', app.project.id)
      .executeTakeFirstOrThrow();
    assert(serving === version, `Version ${serving ?? 0} serves, not ${version}`);
    times.updates.push(
      await timed(() =>
        sql`update projects set version = ${version}, updated_at = clock_timestamp() where id = ${app.project.id}`.execute(system),
      ),
    );
  }
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The peer: each file written beside its place, synced, and renamed into it. */
async function writeFiles(
  place: string,
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): Promise<void> {
  for (const file of files) {
    const target = `${place}-${file.path.replaceAll('/', '_')}`;
    const draft = await open(`${target}.draft`, 'w');
    await draft.writeFile(file.content);
    await draft.sync();
    await draft.close();
    await rename(`${target}.draft`, target);
  }
}

function figuresOf(rounds: readonly Round[], { files, assets }: LiveApp): Figure[] {
  const all = (what: keyof Round) => rounds.flatMap((round) => round[what]);
  const against = (ours: keyof Round, peer: keyof Round) =>
    ratios(
      rounds.map((round) => median(round[ours])),
      rounds.map((round) => median(round[peer])),
    );
  return [
    { name: `deploy, ${files.length + assets.length} files`, unit: 'ms', values: all('deploys') },
    { name: 'write, fsync and rename of the same', unit: 'ms', values: all('writes') },
    { name: 'deploy / files', unit: '×', values: against('deploys', 'writes'), limit: atMost('aim', 5) },
    { name: 'going back', unit: 'ms', values: all('backs') },
    { name: 'one SQL update', unit: 'ms', values: all('updates') },
    { name: 'back / update', unit: '×', values: against('backs', 'updates'), limit: atMost('aim', 5) },
  ];
}
