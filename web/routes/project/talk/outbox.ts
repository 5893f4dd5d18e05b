/** Messages on their way: sent under one key until they are accepted, also after their page was closed and opened again. */
import { quickUpdate } from '../../../../core/contract/projects.ts';
import { call, isAway } from '../../../api.ts';
import { explain } from '../../../components/problem.ts';
import { keepUnsent, readUnsent, type Draft } from '../../../draft.ts';
import { signal, type Signal } from '../../../signal.ts';

export interface Pending extends Draft {
  /** The build that it became; that build's event takes the message's place. */
  readonly buildId?: number;
  readonly problem?: string;
}

export interface Outbox extends Pick<Signal<readonly Pending[]>, 'get' | 'subscribe'> {
  send(message: Draft): void;
}

const longestWait = 15_000;
const wait = (tries: number) => new Promise((done) => setTimeout(done, Math.min(longestWait, 1_000 * 2 ** tries)));

/** Accepted messages that are kept until their event has come; older ones have had it long ago. */
const acceptedKept = 8;

function createOutbox(projectId: number): Outbox {
  const pending = signal<readonly Pending[]>([]);
  const change = (message: Pending) => {
    const others = pending.get().filter(({ key }) => key !== message.key);
    const accepted = others.filter(({ buildId }) => buildId !== undefined).slice(0, -acceptedKept);
    pending.set([...others.filter((other) => !accepted.includes(other)), message]);
    keepUnsent(
      projectId,
      pending.get().filter(({ buildId }) => buildId === undefined),
    );
  };
  const send = async ({ text, key }: Draft): Promise<void> => {
    change({ text, key });
    for (let tries = 0; ; tries += 1) {
      try {
        const { build } = await call(quickUpdate, { params: { id: projectId }, body: { prompt: text.trim() }, key });
        return change({ text, key, buildId: build.id });
      } catch (error) {
        change({ text, key, problem: explain(error) });
        if (!isAway(error)) return;
        await wait(tries);
      }
    }
  };
  for (const message of readUnsent(projectId)) void send(message);
  return { get: pending.get, subscribe: pending.subscribe, send: (message) => void send(message) };
}

const outboxes = new Map<number, Outbox>();

/** The project's outbox, the same for every caller. */
export function outboxOf(projectId: number): Outbox {
  const outbox = outboxes.get(projectId) ?? createOutbox(projectId);
  outboxes.set(projectId, outbox);
  return outbox;
}
