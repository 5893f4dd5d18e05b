/** Takes keys out of what comes back: a service may say what it was sent (faults K2). The length stays, so that Content-Length does. */

const star = '*'.charCodeAt(0);
const nothing = Buffer.alloc(0);
/** Shorter values would be found in every text. */
const minCharacters = 6;

/** Everything that a key looks like: itself, URL-encoded, in base64, in JSON. */
export function formsOf(value: string): readonly Buffer[] {
  const forms = [
    value,
    encodeURIComponent(value),
    new URLSearchParams({ v: value }).toString().slice(2),
    Buffer.from(value).toString('base64').replace(/=+$/, ''),
    Buffer.from(value).toString('base64url'),
    JSON.stringify(value).slice(1, -1),
  ];
  return [...new Set(forms)].filter((form) => form.length >= minCharacters).map((form) => Buffer.from(form));
}

/** @returns the same bytes where there was nothing to take out */
export function maskWhole(data: Buffer, needles: readonly Buffer[]): Buffer {
  let clean = data;
  for (const needle of needles) {
    for (let at = clean.indexOf(needle); at !== -1; at = clean.indexOf(needle, at + needle.length)) {
      if (clean === data) clean = Buffer.from(data); // the bytes are not ours to change
      clean.fill(star, at, at + needle.length);
    }
  }
  return clean;
}

export const maskText = (text: string, needles: readonly Buffer[]): string =>
  needles.length === 0 ? text : maskWhole(Buffer.from(text), needles).toString();

export interface Mask {
  /** @returns what is certain to hold no beginning of a key */
  push(chunk: Buffer): Buffer;
  /** @returns the rest */
  end(): Buffer;
}

/** For an answer that passes in parts. */
export function createMask(needles: readonly Buffer[]): Mask {
  const longest = Math.max(0, ...needles.map(({ length }) => length));
  let rest: Buffer = nothing;

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
      const data = maskWhole(rest.length === 0 ? chunk : Buffer.concat([rest, chunk]), needles);
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
