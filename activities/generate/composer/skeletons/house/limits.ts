/** How many there may be: "max 3 nurses per night", "20 places", "no double bookings". */
import { fold } from '../../language/text.ts';
import type { Span } from '../../understand/said/span.ts';
import { number, numberIn } from './numbers.ts';

export interface Limits {
  /** So many rows for each of something: what it is in the words of the sentence. */
  readonly each?: { readonly most: number; readonly what: string; readonly per: string };
  /** So many rows in all, or people in one row: what they are in the words of the sentence. */
  readonly inAll?: { readonly most: number; readonly what: string };
  /** Nothing is booked twice at one time. */
  readonly once: boolean;
  /** Alike things to be booked: "eight tables". */
  readonly pool?: number;
  readonly spans: readonly Span[];
}

const most =
  "(?:(?:with\\s+|mit\\s+|avec\\s+|con\\s+|com\\s+)?(?:a\\s+|un\\s+|una\\s+)?(?:max(?:imum|imal|imo)?\\.?(?:\\s+(?:of|de))?|at most|no more than|not more than|up to|only|limited to|limit of|hochstens|maximal|nicht mehr als|bis zu|nur|begrenzt auf|au plus|au maximum|jusqu'a|pas plus de|seulement|limitee? a|como maximo|no mas de|hasta|solo|limitad[oa] a|no maximo|nao mais de|ate|so|limite de))";
const per =
  '(?:a|an|per|each|in each|for each|for every|every|on each|on a|pro|je|in jeder|fur jede[ns]?|par|por|chaque|dans chaque|a cada|en cada|em cada|cada)';
const places =
  '(?:places?|spots?|seats?|slots?|openings?|platze?|plaetze|stellen|creneaux|plazas?|cupos?|vagas?|lugares|lugar)(?:\\s+(?:available|left|only|frei|verfugbar|disponibles?|disponiveis))?';

const patterns: readonly RegExp[] = [
  new RegExp(
    `(?<![a-z])${most}\\s+(?<most>${number})(?:\\s+(?<what>(?:[\\p{L}-]+\\s+){0,3}?[\\p{L}-]+))??\\s+${per}\\s+(?<per>[\\p{L}-]+)`,
    'u',
  ),
  new RegExp(
    `(?<![a-z\\d])(?<most>${number})\\s+(?<what>${places}|[\\p{L}-]+)\\s+${per}\\s+(?<per>[\\p{L}-]+)(?:\\s+(?:max(?:imum|imal|imo)?|at most|hochstens))`,
    'u',
  ),
  new RegExp(`(?<![a-z\\d])(?<most>${number})\\s+(?<what>${places})\\s+${per}\\s+(?<per>[\\p{L}-]+)`, 'u'),
];
const wholes: readonly RegExp[] = [
  new RegExp(`(?<![a-z])${most}\\s+(?<most>${number})\\s+(?<what>[\\p{L}-]+)`, 'u'),
  new RegExp(`(?<![a-z\\d])(?<most>${number})\\s+(?<what>${places})`, 'u'),
  new RegExp(`(?<![a-z])(?:max(?:imum|imal|imo)?\\.?|hochstens|maximal)\\s+(?<most>${number})(?=\\s*(?:$|[,.;)]))`, 'u'),
];

const twice =
  /\b(?:double[- ]?(?:book|reserv)\w*|(?:no|any|without) (?:two|overlap\w*|clash\w*)(?: \w+)?|clash\w*|overlap\w*|(?:book|reserv|tak)\w* twice|(?:already|it'?s|is|slot) (?:taken|booked|reserved|occupied)|taken already|(?:two|2) (?:\w+ )?(?:at|in|on) the same (?:time|slot|hour|room)|doppelbuch\w*|doppelbeleg\w*|doppelt (?:gebucht|vergeben|belegt|reserviert|buchen|belegen)|(?:schon|bereits) (?:gebucht|vergeben|belegt|reserviert|besetzt)|uberschneid\w*|gleichzeitig|doubles? (?:reservation|reserve|booking)s?|(?:reserve|reserver|pris|prise|louer?) (?:pas )?deux fois|deux fois|deja (?:pris\w*|reserve\w*|occupe\w*)|chevauch\w*|reservas? (?:dobles?|duplicad\w*)|doble reserva|dos veces|ya (?:este |esta |sea |fue )?(?:ocupad\w*|reservad\w*|cogid\w*)|solap\w*|misma hora|mismo horario|duas vezes|ja (?:esteja |esta |estiver )?(?:ocupad\w*|reservad\w*|marcad\w*)|mesma hora|mesmo horario|sobrepo\w*|duplas? (?:reservas?|marcac\w*)|reservas? (?:duplas?|em duplicado))\b/g;

const alike =
  'tables|tische|tischen|mesas|courts|rooms|desks|boats|kayaks|canoes|bikes|lanes|chairs|machines|tennisplatze|courtplatze|raume|boote|fahrrader|bahnen|stuhle|terrains|pistes|salles|postes|bateaux|velos|pistas|canchas|salas|barcos|bicis|bicicletas|quadras|barcos|cadeiras';
const pool = new RegExp(`(?<![a-z\\d])(?<most>${number})\\s+(?:[\\p{L}-]+\\s+)?(?:${alike})(?!\\p{L})`, 'u');

/** @param sentence as it was typed */
export function limitsIn(sentence: string): Limits {
  const folded = fold(sentence);
  const spans: Span[] = [];
  const firstOf = (list: readonly RegExp[]): { most: number; what: string; per: string } | undefined => {
    for (const pattern of list) {
      const found = pattern.exec(folded);
      const figure = numberIn(found?.groups?.['most'] ?? '');
      if (!found || figure === undefined) continue;
      spans.push({ start: found.index, end: found.index + found[0].length });
      return { most: figure, what: found.groups?.['what'] ?? '', per: found.groups?.['per'] ?? '' };
    }
    return undefined;
  };
  const each = firstOf(patterns);
  const inAll = each ? undefined : firstOf(wholes);
  const doubles = [...folded.matchAll(twice)];
  for (const { index, 0: said } of doubles) spans.push({ start: index, end: index + said.length });
  const alikeThings = pool.exec(folded);
  return {
    ...(each ? { each } : {}),
    ...(inAll ? { inAll } : {}),
    once: doubles.length > 0,
    ...(alikeThings ? { pool: numberIn(alikeThings.groups?.['most'] ?? '') ?? 1 } : {}),
    spans,
  };
}
