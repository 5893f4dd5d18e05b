/** Small numbers that are written as words. "One" is left: in most languages it is an article too. */
const numbers: readonly (readonly [number, RegExp])[] = [
  [2, /\b(two|zwei|deux|dos|dois|duas)\b/g],
  [3, /\b(three|drei|trois|tres)\b/g],
  [4, /\b(four|vier|quatre|cuatro|quatro)\b/g],
  [5, /\b(five|funf|cinq|cinco)\b/g],
  [6, /\b(six|sechs|seis)\b/g],
  [7, /\b(seven|sieben|sept|siete|sete)\b/g],
  [8, /\b(eight|acht|huit|ocho|oito)\b/g],
  [9, /\b(nine|neun|neuf|nueve|nove)\b/g],
  [10, /\b(ten|zehn|dix|diez|dez)\b/g],
  [12, /\b(twelve|zwolf|douze|doce|doze)\b/g],
  [15, /\b(fifteen|funfzehn|quinze|quince)\b/g],
  [20, /\b(twenty|zwanzig|vingt|veinte|vinte)\b/g],
  [30, /\b(thirty|dreissig|trente|treinta|trinta)\b/g],
];

/** "Ten questions" as "10 questions", of a folded text. */
export const inFigures = (folded: string): string => numbers.reduce((text, [number, word]) => text.replace(word, String(number)), folded);
