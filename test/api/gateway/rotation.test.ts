/** A rotation of the master key under traffic: every key and token is read, replaced and used meanwhile, over a restart of the API. */
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { sql } from 'kysely';
import { asAdmin, masterId, type DatabaseSettings } from '../../../db/index.ts';
import { beginRotation, settleKeys } from '../../../db/master-keys.ts';
import { forgetProcess, noteProcess } from '../../../db/processes.ts';
import { insertProject, readToken } from '../../../db/projects.ts';
import { headerOf } from '../../../db/seal.ts';
import { insertKey } from '../../../db/vault.ts';
import { createOwnDatabase } from '../../support/env.ts';
import { startUpstream } from '../../support/upstream.ts';
import { startGatewayStage, type GatewayStage } from './stage.ts';

const quiet = () => undefined;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const values = 1_000;
/** How many of the keys are replaced all the time; the others keep their values. */
const replaceable = 50;

/** As many tokens and keys of one person. */
async function fill({ databases: { system, keyring }, upstream }: GatewayStage, userId: string) {
  const tokens = new Map<number, string>();
  for (let n = 0; n < values; n += 1) {
    const owner = { id: userId, username: 'ann' };
    const project = await insertProject(system, keyring, { owner, prompt: 'p', name: 'n', appName: 'n', generator: 'composer' });
    tokens.set(project.id, await readToken(keyring, project));
    const key = { name: `KEY_${n}`, value: `value-of-key-${n}`, scope: 'user', userId, appId: null } as const;
    await insertKey(system, keyring, { ...key, allowedHosts: [upstream.host], expiresAt: null });
  }
  return tokens;
}

/** Values by their first bytes, over both tables. */
const headers = ({ url }: DatabaseSettings) =>
  asAdmin(url, async (db) => {
    const { rows } = await sql<{ header: string }>`select distinct left(encrypted_value, 4) as header from api_keys
      union select distinct encode(substring(token_sealed for 3), 'base64') from projects`.execute(db);
    return rows.map((row) => row.header);
  });

test('a rotation, while keys are used and replaced and tokens are read, over a restart, fails no call and leaves one key', async () => {
  const old = await createOwnDatabase();
  const next = { url: old.url, masterKey: randomBytes(32) };
  const world = await startUpstream();
  const upstream = { ...world, close: () => Promise.resolve() };
  const first = await startGatewayStage({ settings: old, upstream });
  const ann = await first.person('ann');
  const app = await first.addApp(ann, { hosts: [upstream.host] });
  const tokens = [...(await fill(first, ann.userId))];
  const replaced = new Map<string, string>();
  const note = () => noteProcess(first.databases.system, 'first', 'api', masterId(old.masterKey));
  await note();
  const notes = setInterval(() => void note(), 500);

  let serving = [first];
  let done = false;
  let [calls, reads, replacements] = [0, 0, 0];
  const failures: string[] = [];
  const some = (max: number) => Math.floor(Math.random() * max);
  const stage = () => serving[some(serving.length)] ?? first;
  const check = (what: string, got: unknown, wanted: unknown) => void (got === wanted || failures.push(`${what}: ${String(got)}`));

  async function useKey(name: string, value: string): Promise<void> {
    const answer = await stage().asOwner(app, { url: `${upstream.url}/echo?${name}`, headers: { 'X-Key': `\${${name}}` } });
    check(name, answer.status, 200);
    check(name, upstream.seen.findLast(({ query }) => name in query)?.headers['x-key'], value);
  }
  const useKeys = async () => {
    for (; !done; calls += 1) {
      const n = replaceable + some(values - replaceable);
      await useKey(`KEY_${n}`, `value-of-key-${n}`);
      await pause(15); // below the limit of calls
    }
  };
  const readTokens = async () => {
    for (; !done; reads += 1) {
      const [id, token] = tokens[some(tokens.length)] ?? [0, ''];
      const answer = await stage().call({ path: `/api/projects/${id}/token/`, headers: { authorization: ann.authorization } });
      check(`token ${id}`, (answer.body as { token?: string }).token ?? answer.text, token);
    }
  };
  const replaceKeys = async () => {
    const list = await first.databases.system.selectFrom('api_keys').select(['id', 'name']).orderBy('id').limit(replaceable).execute();
    for (; !done; replacements += 1) {
      const { id, name } = list[some(list.length)] ?? { id: 0, name: '' };
      const value = randomBytes(12).toString('hex');
      const path = `/api/vault/keys/${id}/rotate/`;
      const answer = await stage().call({ method: 'POST', path, body: { value }, headers: { authorization: ann.authorization } });
      check(`replace ${name}`, answer.status, 200);
      replaced.set(name, value);
    }
  };
  const traffic = Promise.all([useKeys(), readTokens(), replaceKeys()]).catch((error: unknown) => void failures.push(String(error)));

  await beginRotation(old, next.masterKey, quiet);
  expect((await settleKeys(next, quiet))?.[0], 'the old process lives').toMatch(/^api since/);
  const second = await startGatewayStage({ settings: next, upstream });
  serving = [first, second];
  await pause(1_000);
  serving = [second];
  await pause(500); // requests under way end
  clearInterval(notes);
  await forgetProcess(first.databases.system, 'first');
  await first.close();
  expect(await settleKeys(next, quiet), 'the rotation has ended').toEqual([]);
  await pause(500);
  done = true;
  await traffic;
  for (const [name, value] of [...replaced].slice(0, 20)) await useKey(name, value);

  expect(failures).toEqual([]);
  expect(Math.min(calls, reads, replacements)).toBeGreaterThan(10);
  expect(await headers(next), 'all under version 2').toEqual([headerOf(2).toString('base64')]);
  await second.close();
  await world.close();
});
