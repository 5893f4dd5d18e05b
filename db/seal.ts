/**
 * Values at rest: AES-256-GCM, a data key for each value, wrapped by an encryption key, which the master key seals (design §7).
 * A sealed value is `2`, the encryption key's version in two bytes, the wrapped data key, the value. Before there were
 * encryption keys it was `1`, the data key wrapped by the master key, the value.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { decrypt, encrypt, keyBytes, overheadBytes } from './aes-gcm.ts';
import type { EncryptionKey, Keyring } from './keyring.ts';

const format = 2;
const formatOfMaster = 1;
/** Bytes of the first three fields; no remainder in base64, so that a sealed text's beginning tells its version. */
export const headerBytes = 3;
const wrappedBytes = keyBytes + overheadBytes;

/** How every value begins that is sealed with this version. */
export const headerOf = (version: number): Buffer => Buffer.from([format, version >> 8, version & 255]);

/** Version of the encryption key, undefined for the master key's own. @throws Error for what no release has sealed */
function versionOf(sealed: Buffer): number | undefined {
  if (sealed[0] === formatOfMaster) return undefined;
  if (sealed[0] !== format || sealed.length < headerBytes) throw new Error('Sealed in a way that this release does not know');
  return sealed.readUInt16BE(1);
}

/** Seals text under the record's identity (for example `token/12`): moved to another record it does not open. */
export function seal(keyring: Keyring, text: string, identity: string): Buffer {
  const dataKey = randomBytes(keyBytes);
  return put(keyring.newest(), dataKey, encrypt(dataKey, Buffer.from(text), identity), identity);
}

/** @throws Error when the key, the identity or a single bit is not the one it was sealed with */
export async function open(keyring: Pick<Keyring, 'master' | 'find'>, sealed: Buffer, identity: string): Promise<string> {
  const { dataKey, value } = await take(keyring, sealed, identity);
  return decrypt(dataKey, value, identity).toString();
}

/** The same value under the newest encryption key: only its data key is wrapped anew. @throws as `open` */
export async function rewrap(keyring: Keyring, sealed: Buffer, identity: string): Promise<Buffer> {
  const { dataKey, value } = await take(keyring, sealed, identity);
  return put(keyring.newest(), dataKey, value, identity);
}

const put = ({ version, key }: EncryptionKey, dataKey: Buffer, value: Buffer, identity: string): Buffer =>
  Buffer.concat([headerOf(version), encrypt(key, dataKey, identity), value]);

async function take(
  keyring: Pick<Keyring, 'master' | 'find'>,
  sealed: Buffer,
  identity: string,
): Promise<{ dataKey: Buffer; value: Buffer }> {
  const version = versionOf(sealed);
  const [key, start] = version === undefined ? [keyring.master, 1] : [await keyring.find(version), headerBytes];
  const dataKey = decrypt(key, sealed.subarray(start, start + wrappedBytes), identity);
  return { dataKey, value: sealed.subarray(start + wrappedBytes) };
}

/** A new public token of an app, and the hash under which it is found. */
export function newAppToken(): { token: string; hash: Buffer } {
  const token = `fb_${randomBytes(24).toString('base64url')}`;
  return { token, hash: hashToken(token) };
}

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** 16 hexadecimal characters that only we can derive: the unguessable part of a host. */
const hostSecret = ({ root }: Pick<Keyring, 'root'>, identity: string): string =>
  createHmac('sha256', root).update(identity).digest('hex').slice(0, 16);

export const previewSecret = (keyring: Pick<Keyring, 'root'>, buildId: number): string => hostSecret(keyring, `preview/${buildId}`);
export const versionSecret = (keyring: Pick<Keyring, 'root'>, projectId: number, version: number): string =>
  hostSecret(keyring, `version/${projectId}/${version}`);
