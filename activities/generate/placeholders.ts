/** Code that a model left out: "... rest of the code unchanged". Taken as it is, it would delete what it stands for. */
import { linesOf } from '../../core/app-files.ts';

// Every repetition is bounded: a line of half a megabyte must not take longer than it is long.
const comment = String.raw`(?://|/\*{1,2}|\{[ \t]{0,4}/\*{1,2}|<!--)[ \t]{0,8}`;
const dots = String.raw`(?:\.{3}|…)[ \t]{0,8}`;
const omitted = String.raw`(?:rest of|remaining|existing|previous|other|same)\b[^\n]{0,200}\b(?:code|components?|imports?|functions?|file|implementation|logic|styles|markup|jsx|handlers?|unchanged|here|as before|remains?|stays?)`;
const patterns = [
  new RegExp(String.raw`${comment}(?:${dots})?(?:(?:the|all|keep) ){0,3}${omitted}\b`, 'i'),
  new RegExp(String.raw`${comment}${dots}(?:unchanged|omitted|etc)?[ \t]{0,8}(?:\*/[ \t]{0,4}\}?|-->)?[ \t]{0,8}$`, 'im'),
  new RegExp(String.raw`^[ \t]{0,40}${dots}(?:(?:rest of|existing \w|remaining \w|unchanged)[^\n,;:)\]}]{0,200})?$`, 'im'),
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

/** How a person asks for less, in the five languages: beginnings of words, and whole words. */
const stems =
  'remov|delet|drop|simplif|shorte|smaller|strip|clear|rewrit|replac|lösch|entfern|kürz|vereinfach|ersetz|supprim|enlev|enlèv|retir|remplac|elimin|borra|quita|reemplaz|apaga|substitu';
const words = 'without|less|only|start over|ohne|weniger|nur|sans|moins|sin|menos|sem|apenas';
const less = new RegExp(String.raw`(?<!\p{L})(?:(?:${stems})|(?:${words})(?!\p{L}))`, 'iu');
export const asksForLess = (request: string): boolean => less.test(request);
