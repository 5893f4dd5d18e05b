/** `npm run faults [-- --hits N]`: the long fault runs. Prints what was hit and measured; ends with 1 when a promise broke. */
import { parseArgs } from 'node:util';
import { runChaos } from './chaos.ts';

const { values } = parseArgs({ options: { hits: { type: 'string' } } });
/** The figures of issue 3: at least 15 in each step and 25 in the middle of a stream, 100 builds in all. */
const each = values.hits === undefined ? undefined : Number(values.hits);
const hits =
  each === undefined
    ? { analyze: 18, generate: 18, validate: 18, deploy: 18, stream: 28 }
    : { analyze: each, generate: each, validate: each, deploy: each, stream: each };

const report = await runChaos({ hits, say: console.info });
console.info(JSON.stringify(report, undefined, 2));
console.info(report.broken.length === 0 ? 'Every promise held.' : `${report.broken.length} promises broke.`);
process.exit(report.broken.length === 0 ? 0 : 1);
