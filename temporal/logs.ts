/** What the processes say: all of it to files that cannot grow without end, what matters as short lines to the terminal. */
import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Bytes after which a log begins anew; one older file is kept. */
const maxLogBytes = 10 * 1024 * 1024;

export interface Log {
  write(line: string): void;
  close(): void;
}

/** Opens `folder/name.log` at its end. Lines are written at once: what was said before a crash is there after it. */
export function openLog(folder: string, name: string): Log {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${name}.log`);
  const open = () => openSync(file, 'a', 0o600);
  let descriptor = open();
  let bytes = fstatSync(descriptor).size;
  return {
    write(line) {
      try {
        if (bytes > maxLogBytes) {
          renameSync(file, `${file}.1`);
          closeSync(descriptor);
          descriptor = open();
          bytes = 0;
        }
        bytes += writeSync(descriptor, `${line}\n`);
      } catch {
        // a full disk must not end what still works
      }
    },
    close: () => closeSync(descriptor),
  };
}

/** Severities as pino numbers them. */
const warning = 40;
const maxShown = 300;

/** Temporal's SDK writes lines of its own until it is told otherwise: `2026-11-21T09:54:55.517Z [INFO] Worker state changed`. */
const quietLine = /^\S+ \[(TRACE|DEBUG|INFO)\] /;

/**
 * The line for the terminal, or undefined when it is not worth one: warnings and worse of ours, errors of Temporal,
 * FATAL and PANIC of PostgreSQL, and whatever is not a log record of one of our processes (a crash).
 */
export function shortLine(name: string, line: string): string | undefined {
  if (name === 'postgres') return / (FATAL|PANIC): /.test(line) ? shorten(line.replace(/^.* (?=FATAL|PANIC)/, '')) : undefined;
  const record = parseRecord(line);
  if (name === 'temporal') return record?.['level'] === 'ERROR' ? shorten(textOf(record)) : undefined;
  if (!record) return line.trim() === '' || quietLine.test(line) ? undefined : shorten(line);
  return typeof record['level'] === 'number' && record['level'] >= warning ? shorten(textOf(record)) : undefined;
}

function parseRecord(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function textOf(record: Record<string, unknown>): string {
  const { msg, err, error } = record;
  const cause = typeof err === 'object' && err !== null && 'message' in err ? err.message : error;
  return [msg, cause].filter((part) => typeof part === 'string').join(': ');
}

const shorten = (text: string) => (text.length > maxShown ? `${text.slice(0, maxShown)}…` : text);
