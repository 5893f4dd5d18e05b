/** One supervisor a data folder: `supervisor.json` says whose it is, and what a start after a crash has to end first. */
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { birthMark, endRun } from './marks.ts';

interface Note {
  readonly pid: number;
  readonly mark: string;
  readonly runId: string;
  /** Where it serves, once it does. */
  readonly url?: string;
}

export interface RunLock {
  /** Every process of this run carries it (`runVariable`). */
  readonly runId: string;
  /** Tells a second start where we serve. */
  announce(url: string): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes the folder for this process. What a crashed run left behind is ended first.
 * @throws Error when a living supervisor has it
 */
export async function takeFolder(folder: string, say: (line: string) => void): Promise<RunLock> {
  const file = path.join(folder, 'supervisor.json');
  const note: Note = { pid: process.pid, mark: (await birthMark(process.pid)) ?? '', runId: randomBytes(8).toString('hex') };
  for (;;) {
    const text = JSON.stringify(note);
    if (await createWhole(file, text)) {
      return {
        runId: note.runId,
        announce: (url) => replace(file, JSON.stringify({ ...note, url })),
        release: () => rm(file, { force: true }),
      };
    }
    await clearStale(file, say);
  }
}

/** Makes the file with all its content at once, unless there is one. */
async function createWhole(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, text, { mode: 0o600 });
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function replace(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, text, { mode: 0o600 });
  await rename(draft, file);
}

/** @throws Error when the note's supervisor lives */
async function clearStale(file: string, say: (line: string) => void): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const note = parseNote(text);
  if (note && (await birthMark(note.pid)) === note.mark) {
    const where = note.url ? `, at ${note.url}` : '';
    throw new Error(
      `Faibric already runs on ${path.dirname(file)} (process ${note.pid}${where}). Stop it first, or set another DATA_DIR and PORT.`,
    );
  }
  const ended = note ? await endRun(note.runId) : 0;
  say(
    ended > 0 ? `The last run was cut off: ended ${ended} processes that it left` : 'The last run was cut off: carrying on with its data',
  );
  // Aside first: a second start that judged the same note must not remove the one that we are about to write.
  const aside = `${file}.stale-${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  if ((await readFile(aside, 'utf8').catch(() => text)) !== text) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

/** A power cut can leave half a note: nothing of that run is alive. */
function parseNote(text: string): Note | undefined {
  try {
    return JSON.parse(text) as Note;
  } catch {
    return undefined;
  }
}
