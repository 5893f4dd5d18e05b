import { finding, type Rule } from '../finding.ts';

/** Files that do not parse. One that breaks off at its end was cut, which needs the rest and no repair. */
export const syntax: Rule = (parsed) => {
  const [first] = parsed.errors;
  if (!first) return [];
  const reachesEnd = first.end >= parsed.content.trimEnd().length;
  const isOneTooMany = /[)\]}]/.test(parsed.content.charAt(first.at));
  return [
    reachesEnd && !isOneTooMany
      ? finding('truncated', parsed, first.at, 'The file ends in the middle: something is not closed')
      : finding('syntax_error', parsed, first.at, first.message),
  ];
};
