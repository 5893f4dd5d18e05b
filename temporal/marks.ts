/** Telling our processes from others': ids are used again, so an id alone proves nothing. */
import { execFile } from 'node:child_process';
import { readFile, readdir, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { signalGroup } from './child.ts';

const run = promisify(execFile);

/** The variable that every process of one run carries in its environment, and passes on to what it starts. */
export const runVariable = 'FAIBRIC_RUN';

/** @returns what tells this process from a later one with the same id; undefined when there is no such process */
export async function birthMark(pid: number): Promise<string | undefined> {
  try {
    if (process.platform !== 'linux') return (await run('ps', ['-o', 'lstart=', '-p', String(pid)])).stdout.trim() || undefined;
    const [stat, boot] = await Promise.all([readFile(`/proc/${pid}/stat`, 'utf8'), readFile('/proc/sys/kernel/random/boot_id', 'utf8')]);
    // Fields are counted after the name, which may hold anything: the state is the third of proc(5), the start time the 22nd.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const isDead = fields[0] === 'Z' || fields[0] === 'X';
    return isDead ? undefined : `${boot.trim()} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** @returns ids of all living processes of a run, whoever started them */
export async function processesOf(runId: string): Promise<number[]> {
  const mark = `${runVariable}=${runId}`;
  if (process.platform !== 'linux') {
    const { stdout } = await run('ps', ['-axEww', '-o', 'pid=,command='], { maxBuffer: 64 * 1024 * 1024 }).catch(() => ({ stdout: '' }));
    return stdout.split('\n').flatMap((line) => (line.includes(mark) ? [Number.parseInt(line, 10)] : []));
  }
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const ours = await Promise.all(
    pids.map(async (pid) => (await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')).split('\0').includes(mark)),
  );
  return pids.filter((_pid, index) => ours[index]).map(Number);
}

/** @returns ids of the living processes whose working folder this is; none where the system does not tell (macOS) */
export async function processesIn(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')));
  return pids.filter((_pid, index) => folders[index] === folder).map(Number);
}

/** Milliseconds between the request to end and SIGKILL. */
const graceMs = 2_500;

/** Ends every process of a run that has lost its supervisor. @returns how many there were */
export async function endRun(runId: string): Promise<number> {
  const found = await processesOf(runId);
  signal(found, 'SIGINT'); // for PostgreSQL: cut the clients off, keep what was committed
  const deadline = Date.now() + graceMs;
  let left = found;
  while (left.length > 0 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    left = await processesOf(runId);
  }
  signal(left, 'SIGKILL');
  for (const pid of found) signalGroup(pid, 'SIGKILL'); // what they had started with an empty environment
  return found.length;
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // it has ended meanwhile
    }
  }
}
