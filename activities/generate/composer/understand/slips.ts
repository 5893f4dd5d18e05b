/** Words that were taken back in the same breath, and full stops that end no sentence. */
/** "Semaphore no wait, morse code": the word before was not meant. */
const slip =
  /[\p{L}\p{N}'’-]+[\s,–—-]+(?:no wait|wait no|oh no|no,? sorry|sorry,? i mean|scratch that|ach nein|äh nein|nein,? doch|quatsch|nee,? doch|euh non|non,? pardon|non,? plutôt|no,? perdón|no,? mejor|perdón,? digo|não,? desculpa|não,? quer dizer|ou melhor)[\s,–—-]+/giu;
/** "Am 3., 10. oder 17. Mai": no sentence ends there. */
const ordinal = /(?<!\p{N})(\d{1,2})\.(?=,\s|\s(?:oder|und|bis|sowie)\s)/gu;

/** The text without what was taken back. */
export const withoutSlips = (typed: string): string => typed.replace(slip, '').replace(ordinal, '$1');
