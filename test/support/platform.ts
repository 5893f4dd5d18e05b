/** A whole platform in one test: database, Temporal namespace, worker and the starter that the API uses. */
import { pino } from 'pino';
import { createWorkflowStarter, type WorkflowStarter } from '../../api/builds/start-workflow.ts';
import type { Deps } from '../../activities/deps.ts';
import type { Caller } from '../../api/http/caller.ts';
import { readConfig } from '../../core/config.ts';
import { appNameOf } from '../../core/host.ts';
import { openBus } from '../../db/bus.ts';
import { acceptBuild, getBuild, type NewBuild } from '../../db/builds.ts';
import { readEvents } from '../../db/events.ts';
import { asUser } from '../../db/index.ts';
import { insertProject } from '../../db/projects.ts';
import type { BuildRow, ProjectRow } from '../../db/schema.ts';
import { runWorker, type RunningWorker } from '../../temporal/run-worker.ts';
import { createTestTemporal, type TestTemporal } from './env.ts';
import { addTestPerson, openTestDatabases, type TestDatabases } from './people.ts';

export interface TestPlatform {
  readonly databases: TestDatabases;
  readonly temporal: TestTemporal;
  readonly deps: Deps;
  readonly starter: WorkflowStarter;
  readonly owner: Caller;
  /** @param workflowBundlePath other workflow code than today's */
  startWorker(workflowBundlePath?: string): Promise<RunningWorker>;
  /** Accepts a project with its first build and hands it to Temporal. */
  create(prompt: string): Promise<{ project: ProjectRow; build: BuildRow }>;
  accept(build: Omit<NewBuild, 'generator'> & Partial<Pick<NewBuild, 'generator'>>): Promise<BuildRow>;
  /** Waits until a build has ended. */
  ended(buildId: number): Promise<BuildRow>;
  eventTypes(projectId: number): Promise<string[]>;
  /** Looks every 50 ms until it is so; fails after 30 s. */
  until(so: () => Promise<boolean>): Promise<void>;
  close(): Promise<void>;
}

type Given = Pick<Deps, 'generators' | 'toolchain' | 'visitor'> & Partial<Pick<Deps, 'partFiles'>>;

export async function startTestPlatform(given: Given, env: Record<string, string> = {}): Promise<TestPlatform> {
  const databases = await openTestDatabases();
  const temporal = await createTestTemporal();
  const log = pino({ level: process.env['TEST_LOG_LEVEL'] ?? 'silent' });
  const bus = openBus({ databases, listen: false });
  const deps: Deps = { config: readConfig(env), keyring: databases.keyring, databases, bus, log, partFiles: () => undefined, ...given };
  const starter = createWorkflowStarter(temporal.client, databases, log);
  const owner = await addTestPerson(databases, 'owner');
  const workers: RunningWorker[] = [];
  const accept: TestPlatform['accept'] = async (build) => {
    const row = await asUser(databases, owner.userId, (trx) => acceptBuild(trx, { generator: 'auto', ...build }));
    await starter.enqueue(row, owner.userId);
    return row;
  };
  return {
    databases,
    temporal,
    deps,
    starter,
    owner,
    accept,
    startWorker: async (workflowBundlePath) => {
      const { address, namespace } = temporal;
      const worker = await runWorker(deps, { address, namespace, ...(workflowBundlePath === undefined ? {} : { workflowBundlePath }) });
      workers.push(worker);
      return worker;
    },
    create: async (prompt) => {
      const project = await asUser(databases, owner.userId, (trx) =>
        insertProject(trx, databases.keyring, {
          owner: { id: owner.userId, username: 'owner' },
          prompt,
          name: appNameOf(prompt),
          appName: appNameOf(prompt),
          generator: 'auto',
        }),
      );
      return { project, build: await accept({ projectId: project.id, kind: 'create', prompt }) };
    },
    until,
    ended: async (buildId) => {
      await until(async () => (await getBuild(databases.system, buildId)).finished_at !== null);
      return getBuild(databases.system, buildId);
    },
    eventTypes: async (projectId) => (await readEvents(databases.system, projectId, 0, 1_000)).map((event) => event.type),
    close: async () => {
      workers.forEach((worker) => worker.stop());
      await Promise.all(workers.map((worker) => worker.ended.catch(() => undefined)));
      await bus.close();
      await temporal.close();
      await databases.close();
    },
  };
}

async function until(so: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await so()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not become so within 30 s');
}
