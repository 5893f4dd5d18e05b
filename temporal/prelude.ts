/**
 * Loaded before the entry of every process of ours (`node --import`): settings from files are in place before they are read,
 * and a process whose supervisor is gone ends by itself.
 */
import { readEnv } from './read-env.ts';

/** Milliseconds that a process gets to end in good order once nobody watches over it; a worker hands its work back within 8 s. */
const graceMs = 10_000;

try {
  const expanded = readEnv(process.env);
  for (const name of Object.keys(process.env)) if (!(name in expanded)) delete process.env[name];
  Object.assign(process.env, expanded);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), graceMs).unref();
  process.kill(process.pid, 'SIGTERM');
});
