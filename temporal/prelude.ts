/**
 * Loaded before the entry of every process of ours (`node --import`): settings from files are in place before they are read,
 * and a process whose supervisor is gone ends by itself.
 */
import { readEnv } from './read-env.ts';

try {
  const expanded = readEnv(process.env);
  for (const name of Object.keys(process.env)) if (!(name in expanded)) delete process.env[name];
  Object.assign(process.env, expanded);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

// At once: the database goes at the same moment (reaper.ts), so what a worker heard from a model meanwhile could not be kept.
process.once('disconnect', () => process.exit(1));
