/** What a clause asks for: "to keep track of my tools", "somewhere to put each medicine", "a form they can send in". */
import type { Language } from '../../../../../core/composition.ts';
import { tokensOf } from '../../language/text.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { Clause } from './cut.ts';
import { lengthOf, plain } from './grammar.ts';
import { sortedClause } from './sort.ts';
import { withWord } from './joining.ts';

const to = /^(?:to|where|um|zum|zu|pour|para|de|d'|que|where i|where we)\s+/;

export interface Asked {
  /** What is asked for; empty where it is only a place: "a page", "somewhere". */
  readonly head: string;
  /** Clauses that stood inside it. */
  readonly inside: readonly Clause[];
}

/** "To keep track of my tools", "somewhere to put each medicine", "a form they can send in". */
export function askedIn(clause: Clause, language: Language, lexicon: Lexicon): Asked {
  const grammar = lexicon.clauses[language];
  const sorted = sortedClause(clause.rest, language, lexicon);
  if (sorted.by === 'people' && sorted.sort !== 'told') return { head: '', inside: [{ ...clause, ...sorted, relative: true }] };
  const withoutVerb = (text: string): string => {
    const bared = text.replace(to, '');
    const length = Math.max(lengthOf(grammar.keep, bared), bared === text ? 0 : lengthOf(grammar.enter, bared));
    // "Keep my wool in it": where is the app.
    return length > 0 && length < bared.length
      ? bared
          .slice(length)
          .trim()
          .replace(/\s+(?:in it|in there|there|somewhere|dort|dadrin|dedans|ahí|allí|lá|nele|nela)$/iu, '')
      : text;
  };
  const bare = withoutVerb(clause.rest);
  if (new RegExp(String.raw`^${withWord[language]}\s`, 'i').test(bare))
    return { head: '', inside: [{ ...clause, sort: 'item', text: bare, rest: bare }] };
  // "Calendar to note what I sow": behind the verb stands what is kept.
  const noted = [...plain(clause.rest).matchAll(/\s(?:to|para|pour|pra)\s/g)].find(
    ({ index, 0: word }) => lengthOf(grammar.keep, clause.rest.slice(index + word.length)) > 0,
  );
  if (noted && noted.index > 0 && lengthOf(grammar.place, clause.rest) === 0) {
    const list = clause.rest.slice(noted.index + noted[0].length);
    const kept = list.slice(lengthOf(grammar.keep, list));
    return { head: clause.rest.slice(0, noted.index), inside: [{ ...clause, sort: 'data', by: 'speaker', text: list, rest: kept }] };
  }
  const place = lengthOf(grammar.place, clause.rest);
  const behind = clause.rest.slice(place).trim();
  if (place > 0 && behind === '') return { head: '', inside: [] };
  if (place > 0 && to.test(behind) && withoutVerb(behind) !== behind) return { head: withoutVerb(behind), inside: [] };
  return contact({ head: withoutVerb(clause.rest), inside: [] }, clause, language, lexicon);
}

/** "A packing list I can tick off": who does what stands right behind the thing. */
function contact(asked: Asked, clause: Clause, language: Language, lexicon: Lexicon): Asked {
  if (language !== 'en') return asked;
  const { speaker, people } = lexicon.clauses.en;
  const place = [...plain(asked.head).matchAll(/\s\S+/g)].find(({ index }) => {
    const rest = asked.head.slice(index + 1);
    const by = lengthOf(speaker, rest) || (/^(?:they|people|everyone|you)\s/.test(plain(rest)) ? lengthOf(people, rest) : 0);
    return by > 0 && ['act', 'data', 'wish'].includes(sortedClause(rest, language, lexicon).sort);
  });
  if (!place || tokensOf(asked.head.slice(0, place.index)).length < 1) return asked;
  const rest = asked.head.slice(place.index + 1);
  const done = sortedClause(rest, language, lexicon);
  return { head: asked.head.slice(0, place.index), inside: [{ ...clause, text: rest, ...done }] };
}
