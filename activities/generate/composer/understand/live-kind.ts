/** Requests that mean live data, whatever they call it. */
import type { KindRule } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Named } from '../language/phrases.ts';
import { itemsOf } from './items.ts';
import type { Request } from './request-type.ts';

/** A converter of euros asks for rates, not for units. */
export function asCurrency(
  kind: Named<KindRule> | undefined,
  sentence: string,
  language: Language,
  lexicon: Lexicon,
): Named<KindRule> | undefined {
  const { currency } = lexicon.rules.kinds;
  if (kind?.rule.skeleton !== 'converter' || !currency) return kind;
  const keys = tokensOf(sentence).map(({ key }) => key);
  const monies = (lexicon.rules.live['currency']?.items ?? []).filter(({ label, words }) =>
    [...(typeof label === 'string' ? [label] : []), ...words].some((word) => keys.includes(fold(word))),
  );
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
  const [first] = clauses;
  const shown = first === undefined || !isFrame ? undefined : lexicon.asked.find(tokensOf(first), language)[0];
  return shown?.value.type === 'kind' && shown.value.rule.skeleton === 'live' && shown.from <= 1 ? shown.value : kind;
}
