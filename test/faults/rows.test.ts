/** The fault rows of faults-and-attacks.md §2 on one installation, one after the other; after each the oracle judges. */
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { startRig, type Rig } from './rig.ts';
import { callerRows } from './rows/callers.ts';
import { deleteRows } from './rows/deletes.ts';
import { queueRows } from './rows/queues.ts';
import { serverRows } from './rows/servers.ts';
import { workerRows } from './rows/workers.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
beforeEach(({ onTestFailed }) => {
  onTestFailed(() => console.error(rig.installation.output().slice(-4_000))); // what the workers said: a rare fault is seen once
  rig.begin();
});
afterEach(async () => {
  expect(await rig.judge()).toEqual([]);
});
afterAll(() => rig.discard());

const shared = () => rig;
workerRows(shared);
callerRows(shared);
queueRows(shared);
deleteRows(shared);
serverRows(shared);
