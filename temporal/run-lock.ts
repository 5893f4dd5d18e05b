/**
 * One supervisor a data folder. Each run leaves a note `lock/N.json` with the next number: creating a file is the one step
 * that the system lets only one of several starts do, so the highest note says who has the folder, or had it last.
 */
import { link, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { birthMark, endRun } from './marks.ts';

interface Note {
  readonly pid: number;
  readonly mark: string;
  readonly runId: string;
  /** Where it serves, once it does. */
  readonly url?: string;
  /** Set when the run has ended in good order. */
  readonly ended?: boolean;
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
  const notes = path.join(folder, 'lock');
  await mkdir(notes, { recursive: true, mode: 0o700 });
  const note: Note = { pid: process.pid, mark: (await birthMark(process.pid)) ?? '', runId: randomBytes(8).toString('hex') };
  for (;;) {
    const numbers = await numbersOf(notes);
    const last = Math.max(0, ...numbers);
    if (last > 0) await endLast(path.join(notes, `${last}.json`), folder, say);
    const own = path.join(notes, `${last + 1}.json`);
    if (!(await create(own, note))) continue; // another start was quicker: look again
    await Promise.all(numbers.map((number) => rm(path.join(notes, `${number}.json`), { force: true })));
    return {
      runId: note.runId,
      announce: (url) => replace(own, { ...note, url }),
      release: () => replace(own, { ...note, ended: true }), // kept: its number must not be given again
    };
  }
}

/** Whether a living supervisor has the folder. */
export async function isTaken(folder: string): Promise<boolean> {
  const notes = path.join(folder, 'lock');
  const last = Math.max(0, ...(await numbersOf(notes)));
  const note = await readNote(path.join(notes, `${last}.json`));
  return note !== undefined && isAlive(note);
}

const numbersOf = async (notes: string): Promise<number[]> =>
  (await readdir(notes).catch(() => [])).flatMap((name) => (/^\d+\.json$/.test(name) ? [Number.parseInt(name, 10)] : []));

const isAlive = async (note: Note): Promise<boolean> => !note.ended && (await birthMark(note.pid)) === note.mark;

/** @throws Error when the note's supervisor lives */
async function endLast(file: string, folder: string, say: (line: string) => void): Promise<void> {
  const note = await readNote(file);
  if (!note || note.ended) return;
  if (await isAlive(note)) {
    const where = note.url ? `, at ${note.url}` : '';
    throw new Error(`Faibric already runs on ${folder} (process ${note.pid}${where}). Stop it first, or set another DATA_DIR and PORT.`);
  }
  const ended = await endRun(note.runId);
  say(`The last run was cut off: ${ended > 0 ? `ended ${ended} processes that it left` : 'carrying on with its data'}`);
}

/** A power cut can leave half a note: nothing of that run is alive. */
async function readNote(file: string): Promise<Note | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Note;
  } catch {
    return undefined;
  }
}

/** Makes the file with all its content at once. @returns false when there is one */
async function create(file: string, note: Note): Promise<boolean> {
  const draft = await writeDraft(file, note);
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

async function replace(file: string, note: Note): Promise<void> {
  await rename(await writeDraft(file, note), file);
}

async function writeDraft(file: string, note: Note): Promise<string> {
  const draft = `${file}.${note.runId}`;
  await writeFile(draft, JSON.stringify(note), { mode: 0o600 });
  return draft;
}
