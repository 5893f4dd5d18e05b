/** In the place of `first-words.ts` on the page. */
export const firstWords = {};
