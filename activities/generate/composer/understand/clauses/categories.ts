/** "Categories sale, lost and found and events": many of a choice, named right before a list that "and" closes. */
import type { Language } from '../../../../../core/composition.ts';
import { singularOf } from '../../language/inflect.ts';
import { tokensOf } from '../../language/text.ts';
import type { Lexicon } from '../../lexicon.ts';
import { optionsOf } from '../items.ts';
import { viewIn } from '../wishes.ts';

const many =
  /(?<!\p{L})(categories|sections|types|kinds|stages|statuses|departments|classes|groups|kategorien|rubriken|arten|typen|phasen|bereiche|gruppen|catégories|rubriques|types|étapes|statuts|groupes|categorías|secciones|tipos|etapas|estados|grupos|categorias|seções|fases)(?::\s*|\s+)(?=\p{L})/giu;
const and = '(?:and|or|und|oder|et|ou|y|o|e|u|&)';
const longest = 3;
/** So many single words to the end of the text are no other list. */
const fewest = 3;

/** Where a list ends that "and" closes, counted from its beginning; its last piece may hold the word twice. */
function endOf(text: string): number | undefined {
  const [clause = ''] = /^[^.;:()!?]*/.exec(text) ?? [];
  let from = 0;
  for (const piece of clause.split(',')) {
    const closing = new RegExp(
      String.raw`^\s*(\S+(?:\s\S+){0,${String(longest)}}?\s${and}\s\S+(?:\s${and}\s\S+)?)(?=\s*$|\s(?:with|mit|avec|con|com|for|für|pour|para|where|so)\s)`,
      'iu',
    ).exec(piece);
    if (closing) return from + (closing[1]?.length ?? 0) + (/^\s*/.exec(piece)?.[0].length ?? 0);
    if (tokensOf(piece).length > longest) return undefined;
    from += piece.length + 1;
  }
  // "Categories swap, wanted, jobs.": nothing else is said.
  const isWhole = clause.split(',').length >= fewest && clause.split(',').every((piece) => tokensOf(piece).length <= 2);
  return isWhole && /^[.!]?\s*$/.test(text.slice(clause.length)) ? clause.trimEnd().length : undefined;
}

/** Values are no figures, days or addresses: those are fields that go on the list. */
const others = new Set(['date', 'money', 'number', 'email', 'phone', 'time', 'longtext', 'image']);

/** @returns the text with brackets around what the categories are */
export function withCategories(text: string, language: Language, lexicon: Lexicon): string {
  for (const match of text.matchAll(many)) {
    const from = match.index + match[0].length;
    const end = endOf(text.slice(from));
    if (end === undefined) continue;
    const list = text.slice(from, from + end);
    const options = optionsOf(list, language, lexicon);
    const areFields = options.some((option) => others.has(lexicon.fields.exactly(option, language)?.rule.type ?? ''));
    const areViews = options.some((option) => option.includes(' ') && viewIn(lexicon, option, language) !== undefined);
    if (options.length < 2 || areFields || areViews || !list.includes(',')) continue;
    return `${text.slice(0, match.index)}${singularOf(language, match[1] ?? '').toLowerCase()} (${options.join(', ')})${text.slice(from + end)}`;
  }
  return text;
}
