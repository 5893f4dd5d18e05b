/** AES-256-GCM as everything of ours is sealed: nonce, ciphertext, tag. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

export const keyBytes = 32;
/** By how much a sealed value is longer than the plain one. */
export const overheadBytes = nonceBytes + tagBytes;

/** @param identity what it belongs to (associated data): it opens under no other */
export function encrypt(key: Buffer, plain: Buffer, identity: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(identity));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error when the key, the identity or a single bit is not the one it was sealed with */
export function decrypt(key: Buffer, sealed: Buffer, identity: string): Buffer {
  const nonce = sealed.subarray(0, nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(identity));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes)), decipher.final()]);
}
