export type Mark = 'right' | 'elsewhere' | 'absent';

/** What a try tells of each letter. A letter that comes twice is marked as often as the word has it. */
export function marksOf(word: string, guess: string): Mark[] {
  const left = [...word].filter((letter, at) => guess[at] !== letter);
  return [...guess].map((letter, at) => {
    if (word[at] === letter) return 'right';
    const place = left.indexOf(letter);
    if (place < 0) return 'absent';
    left.splice(place, 1);
    return 'elsewhere';
  });
}

const worth: Record<Mark, number> = { absent: 0, elsewhere: 1, right: 2 };

/** The best that is known of each letter. */
export function knownOf(word: string, guesses: readonly string[]): Map<string, Mark> {
  const known = new Map<string, Mark>();
  for (const guess of guesses)
    marksOf(word, guess).forEach((mark, at) => {
      const letter = guess[at] ?? '';
      const before = known.get(letter);
      if (before === undefined || worth[mark] > worth[before]) known.set(letter, mark);
    });
  return known;
}

/** Another word than the last one, while there is another. */
export function wordFrom(words: readonly string[], last?: string): string {
  const others = words.filter((word) => word !== last);
  const from = others.length > 0 ? others : words;
  return from[Math.floor(Math.random() * from.length)] ?? '';
}

const qwerty = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const keyboards: Record<string, readonly string[]> = {
  de: ['qwertzuiop', 'asdfghjkl', 'yxcvbnm'],
  fr: ['azertyuiop', 'qsdfghjklm', 'wxcvbn'],
};
export const rowsIn = (language: string): readonly string[] => keyboards[language] ?? qwerty;
