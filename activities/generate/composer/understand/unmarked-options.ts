/** Options that stand behind their field with nothing but spaces: "category food water rent", "early late night". */
import type { Language } from '../../../../core/composition.ts';
import { singularOf } from '../language/inflect.ts';
import { fold, tokensOf, type Token } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { clausesOf, isJoin } from './plain-lists.ts';

const fewest = 3;
/** Lines of fields.yaml whose values people list. */
const listed = new Set(['category', 'status', 'priority', 'difficulty', 'condition', 'shift', 'mood', 'genre', 'species', 'made']);

/** Ends a list of values, never one of fields. */
const others = /^(?:others?|misc|sonstiges?|andere[srn]?|autres?|otr[oa]s?|outr[oa]s?|varios|diversos|demais)$/;

/** "Tazas a gramos" leads from one to the other: no list goes on across it. */
const leads = /^(?:to|into|zu|nach|vers|a|para)$/;

/** Where the options of a clause begin, and the field before them; undefined where it has none. */
function optionsIn(
  tokens: readonly Token[],
  language: Language,
  lexicon: Lexicon,
): { readonly from: number; readonly options: number } | undefined {
  for (let from = 0; from < tokens.length - fewest; from += 1) {
    const hit = lexicon.fields.at(tokens, from, language);
    if (!hit || !listed.has(hit.value.id)) continue;
    const rest = tokens.slice(hit.to);
    const arePlain = rest.every((token, at) => !isJoin(token, language, lexicon) && !(at > 0 && leads.test(token.key)));
    // Behind "Kategorien" nothing but options stands, whatever else their words may name.
    const isMany = hit.value.id === 'category' && hit.phrase !== tokens[from]?.key;
    // "Rent" is a field of its own elsewhere; among other options it is one.
    const known = rest.filter((_, at) => lexicon.fields.at(rest, at, language)).length;
    const isRest = !lexicon.fields.at(rest, 0, language) && others.test(rest.at(-1)?.key ?? '');
    if (rest.length >= fewest && arePlain && (isMany || isRest || known * 3 < rest.length)) return { from, options: hit.to };
  }
  return undefined;
}

/** The field of which all words of a clause are options. */
function ownerOf(tokens: readonly Token[], language: Language, lexicon: Lexicon): string | undefined {
  if (tokens.length < fewest) return undefined;
  const rule = Object.values(lexicon.rules.fields).find(({ options }) => {
    const known = new Set(options?.[language].map(fold));
    return tokens.every(({ key }) => known.has(key));
  });
  return rule?.[language][0];
}

/** The sentence with brackets and commas around such options. */
export function withOptionMarks(sentence: string, language: Language, lexicon: Lexicon): string {
  let written = sentence;
  for (const { start, end } of clausesOf(sentence).reverse()) {
    const clause = sentence.slice(start, end);
    if (/[()]/.test(clause)) continue;
    const tokens = tokensOf(clause);
    const words = (from: number): string =>
      tokens
        .slice(from)
        .map((token) => clause.slice(token.start, token.end))
        .join(', ');
    const owner = ownerOf(tokens, language, lexicon);
    const found = owner === undefined ? optionsIn(tokens, language, lexicon) : undefined;
    if (owner === undefined && !found) continue;
    const before = found ? clause.slice(0, tokens[found.from]?.start).trimEnd() : '';
    const said = found ? clause.slice(tokens[found.from]?.start, tokens[found.options - 1]?.end) : (owner ?? '').toLowerCase();
    // "Kategorien (…)" would name things of their own.
    const name = singularOf(language, said);
    const joint = before === '' ? (start === 0 ? '' : ' ') : start === 0 ? ': ' : ', ';
    written = `${written.slice(0, start)}${before}${joint}${name} (${words(found?.options ?? 0)})${written.slice(end)}`;
  }
  return written;
}
