/** "The cheapest first": an order that names no field. */
import type { CollectionField } from '../../../../core/app-spec.ts';
import { fold } from '../language/text.ts';

type Direction = 'asc' | 'desc';

const superlatives: readonly (readonly [RegExp, readonly CollectionField['type'][], Direction])[] = [
  [/\b(cheapest|gunstigste\w*|billigste\w*|moins chere?s?|mas barat[oa]s?|mais barat[oa]s?)\b/, ['money'], 'asc'],
  [/\b(most expensive|dearest|teuerste\w*|plus chere?s?|mas car[oa]s?|mais car[oa]s?)\b/, ['money'], 'desc'],
  [
    /\b(newest|latest|most recent|neueste\w*|jungste\w*|plus recente?s?|derniere?s?|mas recientes?|mais recentes?)\b/,
    ['date', 'datetime'],
    'desc',
  ],
  [
    /\b(oldest|earliest|soonest|next|most urgent|alteste\w*|fruheste\w*|nachste\w*|plus ancien(?:ne)?s?|prochaine?s?|mas antigu[oa]s?|proxim[oa]s?|mais antig[oa]s?)\b/,
    ['date', 'datetime'],
    'asc',
  ],
  [
    /\b(open|unpaid|offene\w*|unbezahlte\w*|unerledigte\w*|impaye\w*|non payee?s?|a faire|pendientes?|sin pagar|em aberto|pendentes?|devendo|nao pag\w+)\b/,
    ['boolean'],
    'asc',
  ],
  [/\b(best|top|highest rated|beste\w*|mieux notee?s?|meilleure?s?|mejor(?:es)?|melhor(?:es)?)\b/, ['rating', 'number'], 'desc'],
  [/\b(worst|schlechteste\w*|pires?|peor(?:es)?|pior(?:es)?)\b/, ['rating', 'number'], 'asc'],
  [
    /\b(biggest|largest|highest|longest|most|grosste\w*|hochste\w*|langste\w*|plus grande?s?|plus hautes?|mas grandes?|mas alt[oa]s?|maior(?:es)?)\b/,
    ['number', 'money'],
    'desc',
  ],
  [
    /\b(smallest|lowest|shortest|nearest|closest|fewest|kleinste\w*|niedrigste\w*|kurzeste\w*|plus petite?s?|mas pequen[oa]s?|menor(?:es)?)\b/,
    ['number', 'money'],
    'asc',
  ],
];

const mark = /^(?:note|nota|rating|score|mark|bewertung|punkte|puntuacion|pontuacao|valoracion|avaliacao)(?:_|$)/;

/** The first field of the kind that the words compare, with its direction. */
export function superlativeOrder<F extends Pick<CollectionField, 'name' | 'type'>>(
  fields: readonly F[],
  words: string,
): { readonly field: F; readonly direction: Direction } | undefined {
  const [, types = [], direction] = superlatives.find(([pattern]) => pattern.test(fold(words))) ?? [];
  // The best of wines is the one with the best mark, not the one of the latest year.
  const marked = types[0] === 'rating' ? fields.find(({ name, type }) => type === 'number' && mark.test(name)) : undefined;
  const field = marked ?? types.map((type) => fields.find((one) => one.type === type)).find((one) => one !== undefined);
  return field && direction ? { field, direction } : undefined;
}
