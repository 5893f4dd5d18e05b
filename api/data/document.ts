/** Documents between a request's bytes and the database's text. What cannot be kept exactly is refused, never bent (faults D5). */
import { AppError } from '../../core/errors.ts';
import { maxDocumentBytes, maxDocumentDepth } from '../../core/limits.ts';
import type { StoredDocument } from '../../db/documents.ts';

/** Ours; ignored when sent (contract, "App data"). */
const ownFields = new Set(['id', 'created_at', 'updated_at']);

export type Fields = Record<string, unknown>;

/**
 * Reads the body of a row.
 * @returns its fields without ours; `__proto__` and the like stay plain fields
 * @throws AppError `bad_request` for what is no JSON, `invalid_input` for what could not be answered as it was sent
 */
export function readDocument(bytes: Buffer): Fields {
  const value = parse(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('', 'A row is a JSON object');
  return Object.fromEntries(Object.entries(value).filter(([field]) => !ownFields.has(field)));
}

/** The row with `change` over its fields; `__proto__` is a field like any other. @throws AppError `too_large` */
export function mergeFields(json: string, change: Fields): string {
  return writeFields({ ...(JSON.parse(json) as Fields), ...change });
}

/** @throws AppError `too_large` */
export function writeFields(fields: Fields): string {
  const json = JSON.stringify(fields);
  if (Buffer.byteLength(json) > maxDocumentBytes) throw new AppError('too_large', `A row has at most ${maxDocumentBytes / 1024} KiB`);
  return json;
}

/** The row as it is answered, put together as text: what was stored is what goes out. */
export function documentText({ id, json, created_at, updated_at }: StoredDocument): string {
  const fields = json === '{}' ? '' : `${json.slice(1, -1)},`;
  const created = instantText(created_at);
  return `{"id":"${id}",${fields}"created_at":"${created}","updated_at":"${updated_at === null ? created : instantText(updated_at)}"}`;
}

/** A time of PostgreSQL as ISO 8601 with milliseconds; without the way over a Date where the server already tells UTC. */
const instantText = (time: string): string =>
  time.endsWith('+00')
    ? `${time.slice(0, 10)}T${time.slice(11, 19)}.${time.slice(20, -3).slice(0, 3).padEnd(3, '0')}Z`
    : new Date(time).toISOString();

function parse(bytes: Buffer): unknown {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes); // skips a byte order mark
    value = JSON.parse(text);
  } catch {
    throw new AppError('bad_request', 'The body is not valid JSON in UTF-8', {
      fields: [{ path: '', message: 'is not valid JSON in UTF-8' }],
    });
  }
  // What JSON.parse hides shows in the text without its strings: numbers it rounds, names it drops, depth.
  const skeleton = text.replace(/"(?:[^"\\]|\\.)*"/g, '');
  checkDepth(skeleton);
  checkNumbers(skeleton);
  if (countMembers(value) !== skeleton.split(':').length - 1) throw wrong('', 'A field is named twice in one object');
  return value;
}

function checkDepth(skeleton: string): void {
  let depth = 0;
  for (const [bracket] of skeleton.matchAll(/[{}[\]]/g)) {
    depth += bracket === '{' || bracket === '[' ? 1 : -1;
    if (depth > maxDocumentDepth) throw wrong('', `A row is at most ${maxDocumentDepth} levels deep`);
  }
}

/** Readers of JSON agree on doubles alone (RFC 8259 §6): a whole number must survive as one, no number may overflow or vanish. */
function checkNumbers(skeleton: string): void {
  for (const [token] of skeleton.matchAll(/-?\d[\d.eE+-]*/g)) {
    const number = Number(token);
    const whole = /^-?\d+$/.test(token);
    const kept = whole ? token.length < 16 || BigInt(token) === BigInt(number) : Number.isFinite(number) && (number !== 0 || isZero(token));
    if (!kept) throw wrong('', `The number ${token.slice(0, 40)} cannot be kept exactly; send it as text`);
  }
}

const isZero = (token: string): boolean => !/[1-9]/.test(token.split(/e/i)[0] ?? '');

/** Counts the names of all objects inside. @throws AppError `invalid_input` for text that PostgreSQL cannot store */
function countMembers(value: unknown): number {
  if (typeof value === 'string') checkText(value);
  if (typeof value !== 'object' || value === null) return 0;
  let members = 0;
  for (const [name, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) {
      checkText(name);
      members += 1;
    }
    members += countMembers(inner);
  }
  return members;
}

function checkText(text: string): void {
  if (text.includes('\u0000') || !text.isWellFormed()) throw wrong('', 'A text holds NUL or half a character, which cannot be stored');
}

const wrong = (path: string, message: string) => new AppError('invalid_input', message, { fields: [{ path, message }] });
