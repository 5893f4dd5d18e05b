/** One installation with a scripted model, a watcher and the oracle, shared by many fault rows. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { startScriptedModel, type Script, type ScriptedModel } from '../support/scripted-model.ts';
import { teaScript } from '../support/scripted-app.ts';
import { FaultClient } from './client.ts';
import { startInstallation, type Installation } from './installation.ts';
import { judge } from './oracle.ts';
import { watch, type Watcher } from './watcher.ts';

export interface Rig {
  readonly installation: Installation;
  readonly model: ScriptedModel;
  readonly watcher: Watcher;
  /** The row's own: what it accepted is what the oracle asks about. */
  readonly client: FaultClient;
  /** Figures for the report. */
  readonly say: (line: string) => void;
  temporal(): Promise<Client>;
  /** Begins a row: a client of its own, and a model that answers at once unless a script says otherwise. */
  begin(script?: Script): void;
  /** Every promise that the row broke. */
  judge(): Promise<string[]>;
  discard(): Promise<void>;
}

/** A sentence that the composer builds by rules. */
export const books = (n: number | string): string => `Track my books ${n} with title, author and rating`;

export async function startRig(env: Readonly<Record<string, string>> = {}): Promise<Rig> {
  const model = await startScriptedModel();
  const installation = await startInstallation({ OPENAI_API_KEY: 'sk-scripted', OPENAI_BASE_URL: `${model.url}/v1`, ...env });
  const watcher = watch(installation.url, installation.key);
  let client = new FaultClient(installation.url, installation.key);
  let connection: Connection | undefined;
  return {
    installation,
    model,
    watcher,
    get client() {
      return client;
    },
    say: (line) => console.info(line),
    temporal: async () => {
      connection ??= await Connection.connect({ address: await installation.setting('TEMPORAL_ADDRESS') });
      return new Client({ connection });
    },
    begin: (script = teaScript) => {
      client = new FaultClient(installation.url, installation.key);
      model.requests.length = 0;
      model.use(script);
    },
    judge: async () => {
      for (const id of new Set(client.accepted.map(({ projectId }) => projectId)))
        if (watcher.seen.has(id)) await watcher.caughtUp(id, (await client.events(id)).length);
      return judge({ client, databases: await installation.databases(), requests: model.requests, watched: watcher.seen });
    },
    discard: async () => {
      watcher.close();
      await connection?.close();
      await installation.discard();
      await model.close();
    },
  };
}

/** Looks every 50 ms until it is so. @throws Error with `what` after the time */
export async function until(what: string, so: () => Promise<boolean> | boolean, timeoutMs = 30_000): Promise<number> {
  const from = Date.now();
  while (!(await so())) {
    if (Date.now() - from > timeoutMs) throw new Error(`Not within ${timeoutMs / 1000} s: ${what}`);
    await sleep(50);
  }
  return Date.now() - from;
}

export interface Sent {
  readonly status: number;
  readonly text: string;
  readonly body: unknown;
}

/** One call, whatever its answer. */
export async function send(
  { client }: Pick<Rig, 'client'>,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Sent> {
  const answer = await fetch(client.url + path, {
    method,
    headers: {
      authorization: `Bearer ${client.apiKey}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, text, body: text.startsWith('{') ? (JSON.parse(text) as unknown) : undefined };
}

/** Waits for the end of these and answers how each ended. @throws Error with where it hangs, when one does not end */
export async function ends(rig: Rig, buildIds: readonly number[], timeoutMs = 120_000): Promise<string[]> {
  const { client } = rig;
  const end = async (id: number) => {
    try {
      const { status, error } = await client.ended(id, timeoutMs);
      return error ? `${status}: ${error.code} in ${error.step}, ${error.message}` : status;
    } catch (error) {
      throw new Error(`${String(error)}\n${await whereItHangs(rig, id)}`, { cause: error });
    }
  };
  return Promise.all(buildIds.map(end));
}

/** The build's last events and what Temporal waits for. */
async function whereItHangs(rig: Rig, buildId: number): Promise<string> {
  const { project_id } = await rig.client.build(buildId);
  const events = (await rig.client.events(project_id)).filter((event) => event.build_id === buildId);
  const { raw } = await (await rig.temporal()).workflow.getHandle(`build/${buildId}`).describe();
  const pending = [raw.pendingActivities, raw.pendingWorkflowTask];
  return [...events.slice(-6), pending, rig.installation.output().slice(-1_000)].map((part) => JSON.stringify(part)).join('\n');
}
