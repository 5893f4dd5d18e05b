/** A limit of processor time: on a busy machine a healthy page takes long without being in a loop. */
import { readFileSync } from 'node:fs';

/** How many times the limit may pass on the clock, for pages that hang without working. */
const patience = 5;
/** Milliseconds of one clock tick in /proc (proc(5): USER_HZ, 100 on every Linux that Node runs on). */
const tickMs = 10;

/** @returns milliseconds of processor time that a process has used; undefined where the system does not tell (macOS, Windows) */
function processorMs(pid: number | undefined): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Fields are counted after the name, which may hold anything: the state is the third, user and system time the 14th and 15th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * tickMs;
  } catch {
    return undefined;
  }
}

/**
 * Calls `over` once the process has worked for `ms` milliseconds from now, or has not come to an end in five times that.
 * Where the system does not tell how long it worked, time on the clock counts.
 * @returns ends the limit
 */
export function limitTime(pid: number | undefined, ms: number, over: () => void): () => void {
  const startedAt = performance.now();
  const before = processorMs(pid);
  const look = () => {
    const now = processorMs(pid);
    const left = before === undefined || now === undefined ? 0 : ms - (now - before);
    const stillPatient = patience * ms - (performance.now() - startedAt);
    if (left <= 0 || stillPatient <= 0) return over();
    timer = setTimeout(look, Math.min(Math.max(left, tickMs), stillPatient));
  };
  let timer = setTimeout(look, ms);
  return () => clearTimeout(timer);
}
