/** `npm run faults [-- --hits N --rounds N]`: the long fault runs. Prints what was hit and measured; ends with 1 when a promise broke. */
import { parseArgs } from 'node:util';
import { runChaos } from './chaos.ts';
import { runRaces } from './races.ts';
import { startRig } from './rig.ts';

const { values } = parseArgs({ options: { hits: { type: 'string' }, rounds: { type: 'string', default: '25' } } });
/** The figures of issue 3: at least 15 in each step and 25 in the middle of a stream, 100 builds in all. */
const each = values.hits === undefined ? undefined : Number(values.hits);
const hits =
  each === undefined
    ? { analyze: 18, generate: 18, validate: 18, deploy: 18, stream: 28 }
    : { analyze: each, generate: each, validate: each, deploy: each, stream: each };

const chaos = await runChaos({ hits, say: console.info });
console.info(JSON.stringify(chaos, undefined, 2));

const rig = await startRig();
rig.begin();
const races = await runRaces(rig, Number(values.rounds), 2).finally(() => rig.discard());
console.info(`${races.races} races of changes, stops and restores: ${races.stopped} late stops won`);

const broken = [...chaos.broken, ...races.broken];
console.info(broken.length === 0 ? 'Every promise held.' : ['Broken promises:', ...broken].join('\n'));
process.exit(broken.length === 0 ? 0 : 1);
