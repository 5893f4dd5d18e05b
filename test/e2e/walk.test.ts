/** Every page and every state of it, in two widths and two schemes, on one installation. With PICTURES set to a folder, each is kept there. */
import { tmpdir } from 'node:os';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { buildingStates } from './walk/building.ts';
import { failedStates } from './walk/failed.ts';
import { homeStates } from './walk/home.ts';
import { otherPages } from './walk/pages.ts';
import { signInStates } from './walk/sign-in.ts';
import { startWalk, type Walk } from './walk/walk.ts';

let walk: Walk | undefined;
beforeAll(async () => {
  walk = await startWalk();
});
beforeEach(({ skip, onTestFailed, task }) => {
  skip(walk === undefined, 'no browser is installed');
  onTestFailed(async () => void (await walk?.page.screenshot({ path: `${process.env['PICTURES'] ?? tmpdir()}/failed-${task.id}.png` })));
});
afterEach(async () => {
  await walk?.page.context().setOffline(false); // a test that failed in the middle must not fail the rest
  expect(walk?.faults()).toEqual([]);
});
afterAll(() => walk?.end());

const shared = (): Walk => {
  if (!walk) throw new Error('The walk has not begun');
  return walk;
};
signInStates(shared);
homeStates(shared);
buildingStates(shared);
failedStates(shared);
otherPages(shared);
