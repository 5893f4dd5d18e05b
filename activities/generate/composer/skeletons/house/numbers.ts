/** Numbers as people write them: in figures, the small ones in words. */
const counts = [
  'one ein eine einen une un una um uma',
  'two zwei deux dos dois duas',
  'three drei trois tres',
  'four vier quatre cuatro quatro',
  'five funf cinq cinco',
  'six sechs seis',
  'seven sieben sept siete sete',
  'eight acht huit ocho oito',
  'nine neun neuf nueve nove',
  'ten zehn dix diez dez',
  'eleven elf onze once',
  'twelve zwolf douze doce doze',
];

/** What stands for a number in a pattern over folded text. */
export const number = String.raw`(?:\d{1,3}|${counts.join('|').replaceAll(' ', '|')})`;

/** @param word folded */
export function numberIn(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  const at = counts.findIndex((words) => words.split(' ').includes(word));
  return at < 0 ? undefined : at + 1;
}
