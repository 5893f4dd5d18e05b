/**
 * `npm run bench [NAME] [-- --rounds N]`: ours beside a named peer, interleaved in one run.
 * Ends with 1 when an answer is wrong or a `must` is missed; an aim that is missed is printed as such.
 */
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { change } from './change.ts';
import { data } from './data/index.ts';
import { dashboard } from './dashboard/index.ts';
import { deploy } from './deploy.ts';
import { fanout } from './fanout.ts';
import { report, type Bench } from './report.ts';
import { reuse } from './reuse.ts';
import { stream } from './stream.ts';

const benches: readonly Bench[] = [build, change, stream, reuse, deploy, fanout, data, dashboard];
const names = benches.map(({ name }) => name).join(', ');

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '7' } } });
const rounds = Number(values.rounds);
const chosen = positionals.length === 0 ? benches : benches.filter(({ name }) => positionals.includes(name));
if (!Number.isInteger(rounds) || rounds < 1 || chosen.length !== (positionals.length || benches.length)) {
  console.error(`npm run bench [NAME] [-- --rounds N], where NAME is one of ${names}`);
  process.exit(1);
}

let fine = true;
for (const bench of chosen) {
  try {
    if (!report(bench.name, rounds, await bench.run(rounds))) fine = false;
  } catch (error) {
    fine = false;
    console.error(`\n${bench.name}:`, error);
  }
}
process.exit(fine ? 0 : 1);
