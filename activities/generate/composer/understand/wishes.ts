/** What people want to see of their rows: order, filters, charts, totals. Used when an app is made and when it is changed. */
import type { Language } from '../../../../core/composition.ts';
import { captured, compile } from '../language/pattern.ts';
import { fold } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';

export const viewKinds = [
  'export',
  'board',
  'calendar',
  'tick',
  'open',
  'map',
  'comments',
  'overdue',
  'sort',
  'filter',
  'chart',
  'average',
  'total',
  'count',
  'search',
] as const;
export type ViewKind = (typeof viewKinds)[number];

/** A view over rows; `field` and `value` are people's words for fields. */
export interface ViewWish {
  readonly kind: ViewKind;
  readonly field?: string;
  readonly value?: string;
  readonly descending?: boolean;
  readonly shape?: 'bar' | 'line' | 'donut';
  /** The wish as it was written. */
  readonly said?: string;
}

const compiled = new Map<string, readonly RegExp[]>();

/** Lines that are orders: they begin what is said. "With" in the middle adds nothing. */
const orders = new Set(['title', 'tagline', 'replaceText', 'renameField', 'addOption', 'remove', 'required', 'add']);

/** Patterns of one line of changes.yaml. Those that look for a text reach to the end of what is said. */
function patternsOf(lexicon: Lexicon, key: string, language: Language): readonly RegExp[] {
  const slot = `${language} ${key}`;
  const known = compiled.get(slot);
  if (known) return known;
  const lines = lexicon.rules.changes[key]?.[language] ?? [];
  const made = lines.map(
    (pattern) =>
      new RegExp(
        `${orders.has(key) ? '^\\s*' : ''}${compile(pattern).source}${/\{\w+\}/.test(pattern) ? String.raw`[\s.!?]*$` : ''}`,
        'du',
      ),
  );
  compiled.set(slot, made);
  return made;
}

export interface Match {
  readonly x?: string | undefined;
  readonly y?: string | undefined;
  readonly index: number;
  readonly length: number;
}

/** The first pattern of a line that fits the text, in the language or in English. */
export function matchOf(lexicon: Lexicon, key: string, text: string, language: Language): Match | undefined {
  const folded = fold(text);
  for (const spoken of new Set<Language>([language, 'en'])) {
    for (const pattern of patternsOf(lexicon, key, spoken)) {
      const match = pattern.exec(folded);
      if (match) return { x: captured(match, text, 'x'), y: captured(match, text, 'y'), index: match.index, length: match[0].length };
    }
  }
  return undefined;
}

const descending =
  /\b(desc|descending|newest|latest|highest|largest|most|best|absteigend|neueste|hochste|decroissant|recents?|descendente|mas reciente|mais recente|recientes)\b/;
const overTime =
  /\b(month|months|week|weeks|day|days|year|years|time|date|monat|monate|woche|tag|jahr|zeit|mois|semaine|jour|annee|temps|mes|meses|semana|dia|ano|tiempo|tempo|fecha|data)\b/;

/** The view that a text asks for, if any. */
export function viewIn(lexicon: Lexicon, text: string, language: Language): ViewWish | undefined {
  for (const kind of viewKinds) {
    const match = matchOf(lexicon, kind, text, language);
    if (!match) continue;
    const folded = fold(text);
    const shape =
      /\b(pie|donut|torten\w*|kreis\w*|camembert|tarta|torta|pastel|pizza|circular|sectores|setores|dona|rosca|quesitos?)\b/.test(folded)
        ? 'donut'
        : /\b(line|linien\w*|courbe|lineas?|linhas?|evolu[ct]i?on?|evolucao|progress\w*|progreso|kurve|entwicklung|verlauf|tendenc\w+|trend)\b/.test(
              folded,
            ) ||
            (kind === 'chart' && overTime.test(fold(match.x ?? '')))
          ? 'line'
          : 'bar';
    return {
      kind,
      said: text.trim(),
      ...(match.x === undefined ? {} : { field: match.x }),
      ...(match.y === undefined ? {} : { value: match.y }),
      ...(kind === 'sort' ? { descending: descending.test(folded) } : {}),
      ...(kind === 'chart' ? { shape } : {}),
    };
  }
  return undefined;
}
