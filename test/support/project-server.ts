/** The whole HTTP surface over a database and a Temporal namespace of its own. No worker polls: builds wait unless a test ends them. */
import { pino } from 'pino';
import { createApp } from '../../api/app.ts';
import { createWorkflowStarter } from '../../api/builds/start-workflow.ts';
import { endBuild } from '../../db/builds.ts';
import { insertVersion, switchVersion } from '../../db/versions.ts';
import { createTestTemporal } from './env.ts';
import { startTestServer, type TestServer } from './http-server.ts';

export interface ProjectServer extends TestServer {
  /** Makes a version live as a finished build would: for tests of what comes after. */
  deploy(projectId: number, buildId: number, files: Readonly<Record<string, string>>): Promise<number>;
}

export async function startProjectServer(env: Record<string, string> = {}): Promise<ProjectServer> {
  const temporal = await createTestTemporal();
  const well = () => Promise.resolve();
  const server = await startTestServer({
    env,
    app: (deps, auth) =>
      createApp(
        { ...deps, workflows: createWorkflowStarter(temporal.client, deps.databases, pino({ level: 'silent' })) },
        { auth, probes: { database: well, temporal: well, workers: well } },
      ),
  });
  return {
    ...server,
    deploy: (projectId, buildId, files) =>
      server.databases.system.transaction().execute(async (trx) => {
        const version = await insertVersion(trx, {
          projectId,
          buildId,
          kind: 'create',
          prompt: 'p',
          title: 'T',
          appType: 'tool',
          assets: [],
          changes: { files: 1, added: 1, removed: 0 },
          files: Object.entries(files).map(([path, content]) => ({ path, content })),
        });
        await switchVersion(trx, projectId, version);
        await endBuild(trx, buildId, { status: 'succeeded', version });
        return version;
      }),
    close: async () => {
      await server.close();
      await temporal.close();
    },
  };
}
