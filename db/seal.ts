/** Values at rest: AES-256-GCM, a data key for each value, wrapped by the master key (design §7). */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

function encrypt(key: Buffer, plain: Buffer, identity: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(identity));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, sealed: Buffer, identity: string): Buffer {
  const nonce = sealed.subarray(0, nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(identity));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes)), decipher.final()]);
}

const wrappedBytes = nonceBytes + 32 + tagBytes;

/** Seals text under the record's identity (for example `token/12`): moved to another record it does not open. */
export function seal(masterKey: Buffer, text: string, identity: string): Buffer {
  const dataKey = randomBytes(32);
  return Buffer.concat([Buffer.from([version]), encrypt(masterKey, dataKey, identity), encrypt(dataKey, Buffer.from(text), identity)]);
}

/** @throws Error when the key, the identity or a single bit is not the one it was sealed with */
export function open(masterKey: Buffer, sealed: Buffer, identity: string): string {
  if (sealed[0] !== version) throw new Error(`Sealed with version ${sealed[0] ?? 'none'}, which this release does not know`);
  const dataKey = decrypt(masterKey, sealed.subarray(1, 1 + wrappedBytes), identity);
  return decrypt(dataKey, sealed.subarray(1 + wrappedBytes), identity).toString();
}

/** A new public token of an app, and the hash under which it is found. */
export function newAppToken(): { token: string; hash: Buffer } {
  const token = `fb_${randomBytes(24).toString('base64url')}`;
  return { token, hash: hashToken(token) };
}

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** 16 hexadecimal characters that only we can derive: the unguessable part of a host. */
const hostSecret = (masterKey: Buffer, identity: string): string =>
  createHmac('sha256', masterKey).update(identity).digest('hex').slice(0, 16);

export const previewSecret = (masterKey: Buffer, buildId: number): string => hostSecret(masterKey, `preview/${buildId}`);
export const versionSecret = (masterKey: Buffer, projectId: number, version: number): string =>
  hostSecret(masterKey, `version/${projectId}/${version}`);
