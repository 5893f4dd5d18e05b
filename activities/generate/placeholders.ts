/** Code that a model left out: "... rest of the code unchanged". Taken as it is, it would delete what it stands for. */
import { linesOf } from '../../core/app-files.ts';

const comment = String.raw`(?://|/\*+|\{\s*/\*+|<!--|#)`;
const omitted = String.raw`(?:rest of|remaining|existing|previous|other|same)\b[^\n]*\b(?:code|component|components|imports?|functions?|file|implementation|logic|styles|markup|jsx|handlers?|unchanged|here|as before|remains?|stays?)`;
const patterns = [
  new RegExp(String.raw`${comment}\s*(?:\.{3}|…)?\s*(?:the |all |keep )*${omitted}\b`, 'i'),
  new RegExp(String.raw`${comment}\s*(?:\.{3}|…)\s*(?:unchanged|omitted|etc)?\s*(?:\*/\s*\}?|-->)?\s*$`, 'im'),
  /^[ \t]*(?:\.{3}|…)[ \t]*(?:(?:rest of|existing \w|remaining \w|unchanged)[^\n,;:)\]}]*)?$/im,
];

/** True where `text` stands for code that it leaves out and `before` did not already say so. */
export const hasPlaceholder = (text: string, before = ''): boolean => patterns.some((p) => p.test(text) && !p.test(before));

/** Lines of a file below which nothing can shrink sharply, and the share that must be left. */
const smallFileLines = 20;
const leastShare = 0.5;

/**
 * True where a file written again lost more than half of its lines.
 * @param elsewhere lines of new files in the same answer: code that moved there is not lost
 */
export function shrinks(before: string, after: string, elsewhere: number): boolean {
  const lines = linesOf(before);
  return lines >= smallFileLines && linesOf(after) + elsewhere < lines * leastShare;
}

/** Words by which a person asks for less, in the five languages. */
const lessWords =
  /\b(remove|delete|drop|without|simplif|shorten|shorter|smaller|less|strip|clear|start over|rewrite|replace|only|lösch|entfern|ohne|kürz|vereinfach|weniger|ersetz|nur|supprim|enl[eè]v|retir|sans|simplifi|moins|remplac|elimin|borr|quit|sin|menos|reemplaz|remov|apag|tir|sem|substitu|apenas)/i;
export const asksForLess = (words: string): boolean => lessWords.test(words);
