/** Cuts words into the pieces that the encoder knows: the longest known beginning first (WordPiece, as in BERT's own tokenizer). */
const unknown = '[UNK]';
const longestWord = 60;

export type WordPieces = (word: string) => readonly number[];

export function createWordPieces(vocabulary: readonly string[]): WordPieces {
  const numbers = new Map(vocabulary.map((piece, number) => [piece, number]));
  const none = [numbers.get(unknown) ?? 0];

  function cut(part: string): readonly number[] {
    const found: number[] = [];
    for (let from = 0; from < part.length;) {
      let to = part.length;
      let number: number | undefined;
      for (; to > from && number === undefined; to -= 1) number = numbers.get(`${from > 0 ? '##' : ''}${part.slice(from, to)}`);
      if (number === undefined) return none;
      found.push(number);
      from = to + 1;
    }
    return found;
  }

  return (word) =>
    word.length > longestWord ? none : [...word.matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu)].flatMap(([part]) => cut(part));
}
