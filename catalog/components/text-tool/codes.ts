/** Codes of letters and figures, there and back. */
const morse: Record<string, string> = Object.fromEntries(
  'a.- b-... c-.-. d-.. e. f..-. g--. h.... i.. j.--- k-.- l.-.. m-- n-. o--- p.--. q--.- r.-. s... t- u..- v...- w.-- x-..- y-.-- z--.. 0----- 1.---- 2..--- 3...-- 4....- 5..... 6-.... 7--... 8---.. 9----. ,--..-- ?..--.. !-.-.-- /-..-. @.--.-. =-...- +.-.-. :---... '
    .trim()
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);
morse['.'] = '.-.-.-';
morse['-'] = '-....-';
const letters = Object.fromEntries(Object.entries(morse).map(([letter, code]) => [code, letter]));

const plain = (text: string): string => text.replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');

export const toMorse = (text: string): string =>
  plain(text)
    .toLowerCase()
    .split(/\s+/)
    .map((word) => [...word].flatMap((letter) => morse[letter] ?? []).join(' '))
    .filter(Boolean)
    .join(' / ');

export const fromMorse = (code: string): string =>
  code
    .replace(/[·•]/g, '.')
    .replace(/[–—−_]/g, '-')
    .trim()
    .split(/\s*[/|]\s*|\n+/)
    .map((word) =>
      word
        .trim()
        .split(/\s+/)
        .map((sign) => letters[sign] ?? '?')
        .join(''),
    )
    .join(' ')
    .toUpperCase();

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const toBase64 = (text: string): string => btoa(String.fromCharCode(...bytes(text)));
export const fromBase64 = (code: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(atob(code.replace(/\s/g, '').replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
      sign.charCodeAt(0),
    ),
  );

export const toBinary = (text: string): string =>
  [...bytes(text)].map((byte) => byte.toString(2).padStart(8, '0')).join(' ');
export function fromBinary(code: string): string {
  const groups = code.replace(/[^01]/g, '').match(/.{8}/g) ?? [];
  if (groups.length === 0) throw new Error();
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(groups, (bits) => Number.parseInt(bits, 2)));
}

const signs = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;
const largestRoman = 3_999;

/** @throws Error for what has no Roman numeral */
export function toRoman(text: string): string {
  const number = Number(text.trim());
  if (!Number.isInteger(number) || number < 1 || number > largestRoman) throw new Error();
  let rest = number;
  return signs
    .map(([sign, worth]) => {
      const times = Math.floor(rest / worth);
      rest -= times * worth;
      return sign.repeat(times);
    })
    .join('');
}

/** @throws Error for what is none: IIII, VX */
export function fromRoman(text: string): string {
  const roman = text.trim().toUpperCase();
  const worth = (sign: string): number => signs.find(([one]) => one === sign)?.[1] ?? 0;
  const number = [...roman].reduce(
    (sum, sign, at) => sum + (worth(sign) < worth(roman.charAt(at + 1)) ? -1 : 1) * worth(sign),
    0,
  );
  if (roman === '' || toRoman(String(number)) !== roman) throw new Error();
  return String(number);
}

const digits = '0123456789abcdef';

/** A whole number in the bases that people use, a line each. @throws Error for other signs */
export function inBases(text: string, base: number): string {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/^(?:0x|0b|0o)/, '')
    .replace(/[\s_]/g, '');
  if (said === '' || [...said].some((digit) => digits.indexOf(digit) < 0 || digits.indexOf(digit) >= base))
    throw new Error();
  const number = [...said].reduce((sum, digit) => sum * BigInt(base) + BigInt(digits.indexOf(digit)), 0n);
  return [10, 2, 8, 16]
    .map((one) => `${String(one).padStart(2, ' ')}  ${number.toString(one).toUpperCase()}`)
    .join('\n');
}

/** Letters moved along the alphabet; accents and signs stay. */
export const shifted = (text: string, by: number): string =>
  text.replace(/[a-z]/gi, (letter) => {
    const first = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + by + 26) % 26) + first);
  });

export async function hashOf(text: string, algorithm: 'SHA-1' | 'SHA-256' | 'SHA-512'): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest(algorithm, bytes(text) as BufferSource));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
