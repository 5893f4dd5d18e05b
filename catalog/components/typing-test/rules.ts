/** Five characters count as a word, as typing tests have it. */
const charactersAWord = 5;

export interface Measure {
  wpm: number;
  /** Share of right keys, 0 to 100. */
  accuracy: number;
  mistakes: number;
}

/** Each letter of the passage: not typed yet, right or wrong. */
export const marksOf = (passage: string, typed: string): ('open' | 'right' | 'wrong')[] =>
  [...passage].map((letter, at) => {
    const key = [...typed][at];
    return key === undefined ? 'open' : key === letter ? 'right' : 'wrong';
  });

/** @param slips keys that were wrong when they were pressed, also where they were mended later */
export function measure(passage: string, typed: string, slips: number, seconds: number): Measure {
  const letters = [...passage];
  const right = [...typed].filter((key, at) => key === letters[at]).length;
  const pressed = right + slips;
  return {
    wpm: seconds <= 0 ? 0 : Math.round((right / charactersAWord / seconds) * 60),
    accuracy: pressed === 0 ? 100 : Math.round((right / pressed) * 100),
    mistakes: slips,
  };
}

/** Sentences in a new order, repeated until nobody gets to their end. */
export function passageOf(sentences: readonly string[], letters = 1_800): string {
  let text = '';
  while (text.length < letters && sentences.length > 0) {
    const order = [...sentences].sort(() => Math.random() - 0.5);
    text += `${text === '' ? '' : ' '}${order.join(' ')}`;
  }
  return text;
}
