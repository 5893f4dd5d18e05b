/** Finding by words: in any order, whatever their accents and capitals. Pure. */

const folded: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' };

/** Letters without marks and capitals. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[ßøłđæœı]/g, (letter) => folded[letter] ?? letter);

/** Worth of a word by where it stands: at the name's start, at a word's, in a word; else somewhere in what goes with it. */
function worth(word: string, name: string, more: string): number {
  const starts = (text: string) => text.split(/[^\p{L}\p{N}]+/u).some((one) => one.startsWith(word));
  if (name.startsWith(word)) return 5;
  if (starts(name)) return 4;
  if (name.includes(word)) return 3;
  return starts(more) ? 2 : more.includes(word) ? 1 : 0;
}

/** How well a name, and what goes with it, fits the words; 0 when one of them stands nowhere. No words fit all alike. */
export function fitOf(wanted: string, name: string, more = ''): number {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  const worths = words.map((word) => worth(word, plain(name), plain(more)));
  if (worths.includes(0)) return 0;
  return words.length === 0 ? 1 : worths.reduce((sum, one) => sum + one, 0) / words.length;
}
