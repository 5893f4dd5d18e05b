/** Takes keys out of a stream: a service may say back what it was sent (faults K2). The length stays, so that Content-Length does. */

export interface Mask {
  /** @returns what is certain to hold no beginning of a key */
  push(chunk: Buffer): Buffer;
  /** @returns the rest */
  end(): Buffer;
}

const star = '*'.charCodeAt(0);
const nothing = Buffer.alloc(0);

export function createMask(texts: readonly string[]): Mask {
  const needles = texts.map((text) => Buffer.from(text));
  const longest = Math.max(0, ...needles.map(({ length }) => length));
  let rest: Buffer = nothing;

  function masked(data: Buffer): Buffer {
    let clean = data;
    for (const needle of needles) {
      for (let at = clean.indexOf(needle); at !== -1; at = clean.indexOf(needle, at + needle.length)) {
        if (clean === data) clean = Buffer.from(data); // the chunk is not ours to change
        clean.fill(star, at, at + needle.length);
      }
    }
    return clean;
  }

  /** Bytes at the end that could be the beginning of a key. */
  function suspicious(data: Buffer): number {
    for (let length = Math.min(longest - 1, data.length); length > 0; length -= 1) {
      const tail = data.subarray(data.length - length);
      if (needles.some((needle) => needle.length > length && needle.subarray(0, length).equals(tail))) return length;
    }
    return 0;
  }

  return {
    push(chunk) {
      const data = masked(rest.length === 0 ? chunk : Buffer.concat([rest, chunk]));
      const held = suspicious(data);
      rest = held === 0 ? nothing : Buffer.from(data.subarray(data.length - held));
      return held === 0 ? data : data.subarray(0, data.length - held);
    },
    end() {
      const last = rest;
      rest = nothing;
      return last;
    },
  };
}

export const maskText = (text: string, texts: readonly string[]): string =>
  texts.reduce((clean, secret) => clean.replaceAll(secret, '*'.repeat(secret.length)), text);
