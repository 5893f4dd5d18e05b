/** Started by a test, which kills it in the middle: renders a page that never ends. */
import { setTimeout as sleep } from 'node:timers/promises';
import { bundleApp } from '../../../activities/bundle/bundle.ts';
import { createSmokePool } from '../../../activities/validate/smoke.ts';
import { appOf } from '../bundle/apps.ts';
import { vendorSet } from '../bundle/vendor-set.ts';

const vendor = await vendorSet();
const bundle = await bundleApp(appOf(`export default function App() { while (true) {} return <p />; }`), { vendor });
const pool = createSmokePool({ vendor, timeoutMs: 2_000 });
pool.prewarm();
await sleep(1_500);
const rendering = pool.render(bundle);
await sleep(500); // it is inside of the loop by now
console.log('rendering');
await rendering;
pool.close();
