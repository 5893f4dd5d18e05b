/** `bench fanout`: the events of one project to many readers, beside a bare broadcast of the same bytes; then a thousand readers on two API processes. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { account } from '../../core/contract/account.ts';
import type { Databases } from '../../db/index.ts';
import { openKeyring } from '../../db/keyring.ts';
import { insertProject } from '../../db/projects.ts';
import { startBareBroadcast, type Beside } from './processes.ts';
import { joinBare, joinProject, openReaders, type Readers } from './readers.ts';
import { atLeast, type Bench } from './report.ts';
import { assert, inRounds, onStage, type Stage } from './stage.ts';
import { spread } from './spread.ts';

const readers = 200;
/** Events of one round, written in one transaction: the feed and the peer both get them at once. */
const events = 400;
/** About a `file` event's size. */
const text = 'A sentence of the size that most events have, give or take a few words and numbers in it';

export const fanout: Bench = {
  name: 'fanout',
  run: (rounds) =>
    onStage({}, async (stage) => {
      const projectId = await addProject(stage);
      const bare = await startBareBroadcast();
      const ours = await openReaders(
        `${stage.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`,
        readers,
        joinProject(stage.client.apiKey, projectId, 0),
      );
      const peers = await openReaders(bare.url.replace('http', 'ws'), readers, joinBare);
      try {
        const measured = await inRounds(rounds, async (round) => {
          const own = await feed(stage.databases, ours, projectId, round * events);
          return { own, peer: await broadcast(bare, peers, ours.lines[0] ?? []) };
        });
        ours.close();
        peers.close();
        const [owns, others] = [measured.map(({ own }) => own), measured.map(({ peer }) => peer)];
        return [
          { name: `feed to ${readers} readers`, unit: '/s', values: owns },
          { name: 'bare ws broadcast of the same', unit: '/s', values: others },
          { name: 'feed / broadcast', unit: '×', values: owns.map((own, i) => own / (others[i] ?? NaN)), limit: atLeast('aim', 0.85) },
          ...(await spread(stage, await addProject(stage))),
        ];
      } finally {
        ours.close();
        peers.close();
        await bare.stop();
      }
    }),
};

/** A project without a build: nothing but what the bench writes is in its log. */
async function addProject({ client, databases, env }: Stage): Promise<number> {
  const { id, username } = await client.call<z.output<typeof account>>('GET', '/api/account/');
  const masterKey = Buffer.from(env['MASTER_KEY'] ?? '', 'base64');
  const project = await insertProject(databases.system, await openKeyring(databases.system, masterKey), {
    owner: { id, username },
    prompt: 'bench',
    name: 'Bench',
    appName: 'bench',
    generator: 'composer',
  });
  return project.id;
}

/** Answers events a second, from the commit to the last reader's last event. */
async function feed({ system }: Databases, ours: Readers, projectId: number, before: number): Promise<number> {
  const collected = ours.collect(events);
  const committed = await system.transaction().execute(async (trx) => {
    await sql`select append_event(${projectId}, null, 'thinking', jsonb_build_object('text', ${text} || ' ' || n), ${`bench/${before}/`} || n)
      from generate_series(1, ${events}::int) n`.execute(trx);
    return performance.now();
  });
  const ms = (await collected) - committed;
  const expected = Array.from({ length: events }, (_, i) => before + i + 1);
  const [first = []] = ours.lines;
  const told = first.map((line) => JSON.parse(line.slice(line.indexOf('['))) as [string, { seq: number; content: { text: string } }]);
  assert(
    told.every(([name, { seq, content }], i) => name === 'event' && seq === expected[i] && content.text === `${text} ${i + 1}`),
    'The feed is not the log',
  );
  assertSame(ours, first);
  return (events * readers * 1_000) / ms;
}

async function broadcast(bare: Beside, peers: Readers, lines: readonly string[]): Promise<number> {
  const collected = peers.collect(lines.length);
  const sent = performance.now();
  bare.child.send(lines);
  const ms = (await collected) - sent;
  assertSame(peers, lines);
  return (lines.length * readers * 1_000) / ms;
}

function assertSame({ lines }: Readers, expected: readonly string[]): void {
  const all = expected.join('\n');
  assert(
    lines.every((own) => own.join('\n') === all),
    'Two readers got different events',
  );
}
