export const characters = {
  lower: 'abcdefghijklmnopqrstuvwxyz',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  digits: '0123456789',
  symbols: '!#$%&()*+,-./:;<=>?@[]^_{}~',
};
export type Kind = keyof typeof characters;

const range = 2 ** 32;

/** A whole number from 0 up to but without `below`, each as likely: the uneven rest of the range is thrown away. */
export function randomBelow(below: number): number {
  const usable = range - (range % below);
  const box = new Uint32Array(1);
  do crypto.getRandomValues(box);
  while ((box[0] ?? 0) >= usable);
  return (box[0] ?? 0) % below;
}

const anyOf = (letters: string): string => letters[randomBelow(letters.length)] ?? '';

/** At least one character of each kind, the rest of any of them, in any order. */
export function passwordOf(length: number, kinds: readonly Kind[]): string {
  const all = kinds.map((kind) => characters[kind]).join('');
  const drawn = Array.from({ length }, (_, at) => {
    const kind = kinds[at];
    return anyOf(kind ? characters[kind] : all);
  });
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const other = randomBelow(last + 1);
    [drawn[last], drawn[other]] = [drawn[other] ?? '', drawn[last] ?? ''];
  }
  return drawn.join('');
}

/** How many bits somebody has to guess. */
export const bitsOf = (length: number, kinds: readonly Kind[]): number =>
  Math.floor(length * Math.log2(kinds.reduce((sum, kind) => sum + characters[kind].length, 0)));
