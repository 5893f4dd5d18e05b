/** Values in a row without commas: "blood group A+ A- B+", "days (Mon Wed Fri)". */
const mark = String.raw`[\p{Lu}\d][\p{Lu}\d+-]{0,3}`;
/** "Condition M NM VG": a name in small letters, and at least three marks behind it that end the piece. */
const behindName = new RegExp(
  String.raw`(?<=(?:[,;(:]\s*|\s(?:with|mit|avec|con|com|and|und|et|y|e)\s)\p{L}?\p{Ll}+(?:\s\p{Ll}+){0,2}) (?=\S*\p{Lu})(${mark}(?:\s+${mark}){2,})(?=\s*(?:[,;.)]|$|\s(?:and|und|et|y|e)\s))`,
  'gu',
);
const day =
  '(?:[Mm]on|[Tt]ues?|[Ww]ed|[Tt]hu(?:rs?)?|[Ff]ri|[Ss]at|[Ss]un|[Mm]o|[Dd]i|[Mm]i|[Dd]o|[Ff]r|[Ss]a|[Ss]o|[Ll]un|[Mm]ar|[Mm]er|[Jj]eu|[Vv]en|[Ss]am|[Dd]im|[Mm]i[eé]|[Jj]ue|[Vv]ie|[Ss][aá]b|[Dd]om|[Ss]eg|[Tt]er|[Qq]ua|[Qq]ui|[Ss]ex)\\.?';
const inBrackets = new RegExp(String.raw`\(\s*(${day}(?:\s+${day}){1,6}|${mark}(?:\s+${mark}){2,})\s*\)`, 'gu');
/** "Block A, B or C". */
const lettered = /(?<=\p{Ll}) (\p{Lu}(?:,\s\p{Lu})*),?\s(?:or|oder|ou|o|u)\s(\p{Lu})(?![\p{L}\p{N}])/gu;

/** @returns the text with commas between such values, in brackets behind what they are values of */
export const withShortMarks = (text: string): string =>
  text
    .replace(behindName, (_, marks: string) => ` (${marks.split(/\s+/).join(', ')})`)
    .replace(inBrackets, (_, marks: string) => `(${marks.trim().split(/\s+/).join(', ')})`)
    .replace(lettered, (whole: string, first: string, last: string) => (first.includes(',') ? ` (${first}, ${last})` : whole));
