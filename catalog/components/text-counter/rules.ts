/** Silent reading of plain prose: Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047 */
const wordsPerMinute = 238;

export interface Counts {
  words: number;
  characters: number;
  sentences: number;
  seconds: number;
}

/** Counts by the rules of a language, so that an emoji is one character and "3.5" no end of a sentence. */
export function countsOf(text: string, language: string): Counts {
  const pieces = (granularity: 'word' | 'sentence' | 'grapheme') => [
    ...new Intl.Segmenter(language, { granularity }).segment(text),
  ];
  const words = pieces('word').filter(({ isWordLike }) => isWordLike).length;
  return {
    words,
    characters: pieces('grapheme').length,
    sentences: pieces('sentence').filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment)).length,
    seconds: Math.round((words / wordsPerMinute) * 60),
  };
}
