/** The fault rows of faults-and-attacks.md §2 on one installation, one after the other; after each the oracle judges. */
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { startRig, type Rig } from './rig.ts';
import { callerRows } from './rows/callers.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';
import { deleteRows } from './rows/deletes.ts';
import { gatewayRows } from './rows/gateway.ts';
import { queueRows } from './rows/queues.ts';
import { serverRows } from './rows/servers.ts';
import { workerRows } from './rows/workers.ts';

let rig: Rig;
let upstream: Upstream;
beforeAll(async () => {
  upstream = await startUpstream();
  rig = await startRig({ GATEWAY_ALLOW_HOSTS: upstream.host });
});
beforeEach(({ onTestFailed }) => {
  onTestFailed(() => console.error(rig.installation.output().slice(-4_000))); // what the workers said: a rare fault is seen once
  rig.begin();
});
afterEach(async () => {
  expect(await rig.judge()).toEqual([]);
});
afterAll(async () => {
  await rig.discard();
  await upstream.close();
});

const shared = () => rig;
workerRows(shared);
callerRows(shared);
queueRows(shared);
deleteRows(shared);
serverRows(shared);
gatewayRows(shared, () => upstream);
