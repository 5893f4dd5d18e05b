/** Names and options that a sentence gives a tool: who plays, what is drawn, what is counted. */
import { capitalised, fold, shortened } from '../language/text.ts';
import { sentencesOf } from '../understand/request.ts';
import type { Bench } from './bench.ts';
import { behindColon, piecesOf } from './given.ts';

const opener =
  /^.*(?<![\p{L}])(?:from|between|among|of|for|with|players?|names?|teams?|people|aus|von|zwischen|unter|für|mit|spielern?|namen|entre|parmi|pour|avec|joueurs?|noms?|de|para|con|jugador(?:es)?|nombres?|com|jogador(?:es)?|nomes?)\s+(?=\S)/isu;
const wish =
  /^(?:no|not|never|don'?t|without|each|every|that|which|so that|until|bitte|ohne|nicht|kein\w*|dass|jede[rs]?|sans|ne|pas|que|qui|chaque|sin|cada|sem|não|nao|onde|where|first to|bis|up to)(?![\p{L}])/iu;
const mostWords = 4;
const most = 60;

const isName = (piece: string): boolean => piece.split(/\s+/).length <= mostWords && !wish.test(piece) && !/[?=]/.test(piece);

/** The longest list of short items that the sentence has. */
export function choicesIn(bench: Bench): string[] {
  const { u, language, lexicon } = bench;
  const behind = behindColon(u.sentence);
  const texts = [
    ...(behind === undefined ? [] : [behind]),
    ...sentencesOf(u.sentence),
    ...u.request.segments.flatMap(({ role, text }) => (['between', 'with', 'more', 'for'].includes(role) ? [text] : [])),
  ];
  const lists = texts.map((text) => {
    const pieces = piecesOf(text, language, lexicon);
    const [first = '', ...others] = pieces;
    // "4 teams from Tom, Lisa": the list begins behind the last word that leads to it.
    const begun = isName(first) && text === behind && !/^\d/.test(first) ? first : first.replace(opener, '');
    return [begun, ...others].filter((piece) => isName(piece));
  });
  const best = lists.reduce<readonly string[]>((longest, list) => (list.length > longest.length ? list : longest), []);
  const items = best.map((item) => capitalised(shortened(item.replace(/[.!]+$/, ''), 60)));
  return items.length < 2 ? [] : [...new Map(items.map((item) => [fold(item), item])).values()].slice(0, most);
}
