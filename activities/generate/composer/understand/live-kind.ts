/** Requests that mean live data, whatever they call it. */
import type { KindRule } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Named } from '../language/phrases.ts';
import { itemsOf } from './items.ts';
import type { Request } from './request-type.ts';

/** What stands between one money and another. */
const into = new Set('to in into nach zu en vers a para em'.split(' '));

/** "Euro in Franken umrechnen". */
const converts = /^(?:umrechn|umgerechnet|convert|konvertier)/;

/** A converter of euros asks for rates, not for units. */
export function asCurrency(
  kind: Named<KindRule> | undefined,
  sentence: string,
  language: Language,
  lexicon: Lexicon,
): Named<KindRule> | undefined {
  const { currency } = lexicon.rules.kinds;
  if (!currency) return kind;
  const keys = tokensOf(sentence).map(({ key }) => key);
  const wordsOf = (lexicon.rules.live['currency']?.items ?? []).map(({ label, words }) => [
    ...(typeof label === 'string' ? [label] : []),
    ...words,
  ]);
  const isMoney = (key: string | undefined): boolean =>
    key !== undefined && wordsOf.some((words) => words.some((word) => fold(word) === key));
  // "Show me NOK to GBP": two monies and what leads from one to the other.
  if (!kind && keys.some((key, at) => into.has(key) && isMoney(keys[at - 1]) && isMoney(keys[at + 1])))
    return { id: 'currency', rule: currency };
  const monies = wordsOf.filter((words) => words.some((word) => keys.includes(fold(word))));
  if (!kind && monies.length > 1 && keys.some((key) => converts.test(key))) return { id: 'currency', rule: currency };
  if (kind?.rule.skeleton !== 'converter') return kind;
  return monies.length > 0 && lexicon.units.find(tokensOf(sentence), language).length < 2 ? { id: 'currency', rule: currency } : kind;
}

/** Kinds that say how something is seen and not what: "a dashboard with stock prices" shows stock prices. */
const frames = new Set(['tracker', 'list', 'site']);

/** "Movie night app: search movies and save some" searches, whatever it is called; "panel con las acciones de Tesla" shows shares. */
export function asLive(
  kind: Named<KindRule> | undefined,
  { head, segments, others }: Request,
  language: Language,
  lexicon: Lexicon,
): Named<KindRule> | undefined {
  if (kind && !frames.has(kind.id)) return kind;
  const clauses = [
    ...segments.filter(({ role }) => ['with', 'to', 'so', 'more', 'about'].includes(role)).map(({ text }) => text),
    ...others,
  ];
  const searched = [head.text, ...clauses]
    .flatMap((text) => itemsOf(text, language, lexicon))
    .map((item) => lexicon.verbs.at(tokensOf(item), 0, language)?.value)
    .find((verb) => verb?.rule.skeleton === 'live');
  if (searched) return searched;
  const isFrame = head.kind?.by === 'noun' && /^(dashboard|panel|tableau de bord|painel|page|board)$/.test(head.kind.phrase);
  if (!isFrame) return kind;
  // "Wind and weather for Lymington": alone among other things "weather" may be a field; with a place behind it it is the sky of today.
  const shown = clauses.slice(0, 1).flatMap((text) =>
    itemsOf(text, language, lexicon).flatMap((item, at) => {
      const tokens = tokensOf(item);
      const hit = lexicon.asked.find(tokens, language)[0];
      return hit && hit.from <= 1 && (at === 0 || hit.to < tokens.length) ? [hit.value] : [];
    }),
  );
  return (shown.find((asked) => asked.type === 'kind' && asked.rule.skeleton === 'live') as Named<KindRule> | undefined) ?? kind;
}
