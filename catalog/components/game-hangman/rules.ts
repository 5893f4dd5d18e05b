export const usualLives = 6;
export const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];

/** A letter without its accent: "É" as "e", "ß" as "s". */
export const plain = (letter: string): string =>
  letter.toLowerCase().replace('ß', 's').normalize('NFD').replace(/\p{M}/gu, '');

/** Letters that have to be guessed; hyphens, spaces and figures are shown from the start. */
export const wantedIn = (word: string): string[] => [
  ...new Set([...word].map(plain).filter((letter) => alphabet.includes(letter))),
];

export const missesOf = (word: string, guesses: readonly string[]): number =>
  guesses.filter((guess) => !wantedIn(word).includes(guess)).length;

export const isSolved = (word: string, guesses: readonly string[]): boolean =>
  wantedIn(word).every((letter) => guesses.includes(letter));

/** Each letter of a word, or undefined while it is hidden. */
export const shownOf = (word: string, guesses: readonly string[]): (string | undefined)[] =>
  [...word].map((letter) =>
    alphabet.includes(plain(letter)) && !guesses.includes(plain(letter)) ? undefined : letter,
  );

/** Any of the words but the last one. */
export function wordFrom(list: readonly string[], last?: string): string {
  const others = list.length > 1 ? list.filter((word) => word !== last) : list;
  return others[Math.floor(Math.random() * others.length)] ?? '';
}
