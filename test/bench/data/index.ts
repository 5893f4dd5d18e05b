/**
 * `bench data`: the rows of apps beside PocketBase as it is shipped, over HTTP and in turn. 16 keep-alive connections from this process
 * (load.ts), pages of 20, newest first, documents of 5 fields and about 200 bytes. Ours are rows of three apps among a thousand
 * neighbours in one table under row-level security, each on the disk before it is answered; PocketBase's lie in three tables of their own.
 */
import { atLeast, atMost, median, ratios, type Bench, type Figure } from '../report.ts';
import { assert, inRounds, onStage } from '../stage.ts';
import { loadFor, openLine, timeInTurn, type Line } from './load.ts';
import { seedOurs } from './ours.ts';
import { startPocketBase } from './pocketbase.ts';
import { questionsOf, sizes, type Pair, type Questions, type Sides } from './questions.ts';

const neighbours = 1_000;
const connections = 16;
/** Slices of load in one round, the sides in turn, and milliseconds of one: what else the machine does falls on both sides alike. */
const slices = 4;
const sliceMs = 200;
/** The default list of a million rows takes PocketBase most of a second under load. */
const countedMs = 1_500;
/** Calls of each kind in one round, one after the other, for the time that a single one takes. */
const timedCalls = 60;

export const data: Bench = {
  name: 'data',
  run: (rounds) =>
    onStage({}, async (stage) => {
      const apps = await seedOurs(stage, sizes, neighbours);
      const pocketBase = await startPocketBase(sizes);
      try {
        const lines = { own: await openLines(stage.url), peer: await openLines(pocketBase.origin) };
        const questions = await questionsOf(stage.url, apps, pocketBase, first(lines));
        const measured = await inRounds(rounds, (round) => runRound(questions, lines, round));
        for (const line of [...lines.own, ...lines.peer]) line.close();
        return figuresOf(measured);
      } finally {
        await pocketBase.stop();
      }
    }),
};

const openLines = (origin: string): Promise<Line[]> => Promise.all(Array.from({ length: connections }, () => openLine(origin)));

function first({ own, peer }: Sides<readonly Line[]>): Sides<Line> {
  assert(own[0] !== undefined && peer[0] !== undefined, 'There is no connection');
  return { own: own[0], peer: peer[0] };
}

async function runRound({ lists, counted, filtered, get, insert }: Questions, lines: Sides<readonly Line[]>, round: number) {
  const load = async (pair: Pair): Promise<Sides<number>> => {
    const rate = { own: 0, peer: 0 };
    for (let slice = 0; slice < slices; slice += 1)
      for (const side of (round + slice) % 2 === 0 ? (['own', 'peer'] as const) : (['peer', 'own'] as const))
        rate[side] += (await loadFor(sliceMs, lines[side], pair.status[side], pair[side])) / slices;
    return rate;
  };
  const rates = [];
  for (const pair of lists) rates.push(await load(pair));
  const { own, peer } = first(lines);
  const [small, large] = [lists[0], lists.at(-1)];
  assert(small !== undefined && large !== undefined, 'There is no list');
  const times = await timeInTurn(
    [
      [own, small.own],
      [own, large.own],
      [peer, small.peer],
      [peer, large.peer],
    ],
    timedCalls,
  );
  return {
    lists: rates,
    counted: await loadFor(countedMs, lines.peer, 200, counted),
    insert: await load(insert),
    filtered: await load(filtered),
    get: await load(get),
    times: times.map(median),
  };
}

type Round = Awaited<ReturnType<typeof runRound>>;

function figuresOf(rounds: readonly Round[]): Figure[] {
  const beside = (what: string, peersWhat: string, of: (round: Round) => Sides<number>, least?: number): Figure[] => {
    const [own, peer] = [rounds.map((round) => of(round).own), rounds.map((round) => of(round).peer)];
    const limit = least === undefined ? {} : { limit: atLeast('aim', least) };
    return [
      { name: what, unit: '/s', values: own },
      { name: `  PocketBase${peersWhat}`, unit: '/s', values: peer },
      { name: '  ours / PocketBase', unit: '×', values: ratios(own, peer), ...limit },
    ];
  };
  const none = { own: NaN, peer: NaN };
  const time = (kind: number) => rounds.map(({ times }) => times[kind] ?? NaN);
  return [
    ...sizes.flatMap((rows, at) =>
      beside(`list, ${rows.toLocaleString('en')} rows`, ', without totals', (round) => round.lists[at] ?? none, 1.5),
    ),
    ...beside('list, 1,000,000 rows', ', its default list', (round) => ({ own: round.lists.at(-1)?.own ?? NaN, peer: round.counted }), 30),
    ...beside('insert, on the disk', ', not waited for', ({ insert }) => insert, 1),
    { name: 'one list of 1,000 rows, alone', unit: 'ms', values: time(0) },
    { name: '  1,000,000 rows', unit: 'ms', values: time(1) },
    { name: '  1,000,000 / 1,000', unit: '×', values: ratios(time(1), time(0)), limit: atMost('aim', 1.2) },
    { name: '  PocketBase, 1,000 rows, without totals', unit: 'ms', values: time(2) },
    { name: '  PocketBase, 1,000,000 rows, without totals', unit: 'ms', values: time(3) },
    ...beside('list of one in a hundred of 1,000,000 rows', ', without totals', ({ filtered }) => filtered),
    ...beside('one row by its id', '', ({ get }) => get),
  ];
}
