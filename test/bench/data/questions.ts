/** What both are asked, and that both answer it rightly before anything is timed. */
import { assert } from '../stage.ts';
import type { Call, Line } from './load.ts';
import type { OwnApp } from './ours.ts';
import { listOf, type PocketBase } from './pocketbase.ts';

export const sizes = [1_000, 100_000, 1_000_000] as const;
const [, many, million] = sizes;

const row = {
  title: 'Row number 17',
  text: 'The quick brown fox jumps over the lazy dog while the five boxing wizards watch and wonder whether it will eve',
  category: 'c17',
  rating: 3,
  done: true,
};

export interface Sides<T> {
  readonly own: T;
  readonly peer: T;
}

/** The same question to both. */
export interface Pair extends Sides<Call> {
  readonly status: Sides<number>;
}

export interface Questions {
  /** One a size. */
  readonly lists: readonly Pair[];
  /** PocketBase's list of a million rows as it is without being told not to count. */
  readonly counted: Call;
  readonly filtered: Pair;
  readonly get: Pair;
  readonly insert: Pair;
}

/** Asks everything once. @throws Error when the two differ in more than their ids and times */
export async function questionsOf(origin: string, apps: readonly OwnApp[], pocketBase: PocketBase, lines: Sides<Line>): Promise<Questions> {
  const of = (rows: number): OwnApp => apps[sizes.findIndex((size) => size === rows)] ?? { path: '', headers: {} };
  const ownList = (rows: number, filter = ''): Call => ({
    ...of(rows),
    origin,
    path: `${of(rows).path}?limit=20&sort=-created_at${filter}`,
  });
  const ask = async (line: Line, call: Call, status: number): Promise<Answered> => {
    const answer = await line.send(call);
    assert(answer.status === status, `${call.path} answered ${answer.status}: ${answer.body.slice(0, 200)}`);
    return JSON.parse(answer.body) as Answered;
  };
  const items = async (pair: Pair) => {
    const [own, peer] = [(await ask(lines.own, pair.own, 200)).items, (await ask(lines.peer, pair.peer, 200)).items];
    assert(
      own.length === 20 && JSON.stringify(own.map(fieldsOf)) === JSON.stringify(peer.map(fieldsOf)),
      `Two lists differ: ${pair.own.path}`,
    );
    return { own, peer };
  };
  const reads = { status: { own: 200, peer: 200 } };
  const list = (rows: number): Pair => ({ ...reads, own: ownList(rows), peer: listOf(pocketBase, rows, { skipTotal: '1' }) });
  const filtered = {
    ...reads,
    own: ownList(million, `&filter=${encodeURIComponent('category=eq.c17')}`),
    peer: listOf(pocketBase, million, { skipTotal: '1', filter: `category='c17'` }),
  };
  const lists = sizes.map(list);
  const counted = listOf(pocketBase, million);
  for (const [at, pair] of lists.entries()) {
    const rows = sizes[at] ?? 0;
    const { own } = await items(pair);
    assert(
      own[0]?.title === `Row number ${rows}` && own[19]?.title === `Row number ${rows - 19}`,
      `The newest of ${rows} rows are not first`,
    );
  }
  const { totalItems } = await ask(lines.peer, counted, 200);
  assert(totalItems === million, `PocketBase counts ${totalItems} rows`);
  const found = await items(filtered);
  assert(
    found.own.every(({ category }) => category === 'c17'),
    'The filtered list has other rows',
  );
  const [ownId, peerId] = [found.own[9]?.id ?? '', found.peer[9]?.id ?? ''];
  const get: Pair = {
    ...reads,
    own: { ...of(million), origin, path: `${of(million).path}${ownId}/` },
    peer: { origin: pocketBase.origin, path: `${pocketBase.path(million)}/${peerId}` },
  };
  const body = JSON.stringify(row);
  const insert: Pair = {
    status: { own: 201, peer: 200 },
    own: { ...of(many), origin, body },
    peer: { origin: pocketBase.origin, path: pocketBase.path(many), body },
  };
  for (const pair of [get, insert]) {
    const both = [await ask(lines.own, pair.own, pair.status.own), await ask(lines.peer, pair.peer, pair.status.peer)].map(fieldsOf);
    assert(JSON.stringify(both[0]) === JSON.stringify(both[1]), `Two rows differ: ${pair.own.path}`);
  }
  return { lists, counted, filtered, get, insert };
}

interface Answered extends Record<string, unknown> {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly items: Answered[];
  readonly totalItems: number;
}

const fieldsOf = (found: Answered) => Object.keys(row).map((field) => found[field]);
