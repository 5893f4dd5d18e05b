import { finding, type Rule } from '../finding.ts';

/** What models write instead of code that they leave out. */
const leftOut = [
  /\b(rest|remainder) of (the |your |this )?(\w+ )?(code|component|file|function|implementation|content|styles?|imports?|jsx|markup)\b/i,
  /\b(code|component|file|imports?|functions?|styles?|everything( else)?) (remains?|stays?|is|are|unchanged)( the)?( same| unchanged)\b/i,
  /\b(same|unchanged) as (before|above|previous)/i,
  /(\.\.\.|…)\s*(existing|rest|previous|other|remaining|same|unchanged|more|keep|etc)\b/i,
  /\b(existing|previous|unchanged|remaining) (code|content|implementation|imports?|functions?|markup|logic|jsx)( here| goes here| unchanged)?\s*(\.\.\.|…)?$/i,
  /\b(your|add|insert|put|implement) (\w+ )?(code|logic|implementation|content|it)? ?here\b/i,
  /^\s*(\.\.\.|…)\s*$/,
];

/** Comments that stand for code: the file is not whole. */
export const shortened: Rule = (parsed) =>
  parsed.comments
    .filter(({ value }) => leftOut.some((pattern) => pattern.test(value.trim())))
    .map(({ value, start }) =>
      finding('shortened', parsed, start, `The comment “${value.trim().slice(0, 80)}” stands where code should be`),
    );
