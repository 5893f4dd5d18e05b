/**
 * What browsers keep back from pages that came over plain HTTP from another machine, a phone on the same network for example
 * (secure contexts, https://w3c.github.io/webappsec-secure-contexts/). The dashboard and every app begin with it.
 */

/** Version 4 of RFC 9562, from random bytes, which every page may have. */
function randomUUID(): `${string}-${string}-${string}-${string}-${string}` {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The way to copy from before `navigator.clipboard`. Rejects where the browser does not let a page copy at all. */
function writeText(text: string): Promise<void> {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  document.body.append(field);
  const before = document.activeElement;
  field.select();
  const isDone = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isDone ? Promise.resolve() : Promise.reject(new Error('This browser does not let a page copy'));
}

/** Adds what is missing, and nothing where the page is trusted. */
export function fillPlainHttp(): void {
  if (!('randomUUID' in crypto)) Object.defineProperty(crypto, 'randomUUID', { value: randomUUID });
  if (!('clipboard' in navigator)) Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
}
