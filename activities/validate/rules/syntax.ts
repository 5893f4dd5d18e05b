import { finding, type Rule } from '../finding.ts';

/** Files that do not parse. One that breaks off at its end was cut, which needs the rest and no repair. */
export const syntax: Rule = (parsed) => {
  const end = parsed.content.trimEnd().length;
  const [first] = parsed.errors;
  if (!first) return [];
  return [
    first.at >= end - 1 && end > 0
      ? finding('truncated', parsed, end, 'The file ends in the middle: something is not closed')
      : finding('syntax_error', parsed, first.at, first.message),
  ];
};
