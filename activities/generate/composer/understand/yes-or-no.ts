/** Fields that are answered by yes or no, and those of two answers. */
import type { Language } from '../../../../core/composition.ts';
import { capitalised, shortened, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';

/** A field of such an answer. */
interface Answered {
  readonly label: string;
  readonly type: 'boolean' | 'choice';
  readonly options?: readonly string[];
  readonly known: true;
}

/** "It was cash or transfer": one of two. */
const eitherOr =
  /^(?:(?:it|they|es|sie|c['’]|ce|il|elle|ha|ya|já|foi|fue|es|é)\s*(?:was|is|are|were|war|ist|était|etait|est|sido|se pagó|em|en)?\s+)?(?:by |in |en |per |em |por )?(\p{L}+)\s(?<or>or|oder|ou|o)\s(?:by |in |en |per |em |por )?(\p{L}+)$/iu;

const no = /^(?:not?|nicht|non|pas|n[aã]o)$/i;

/** "It was cash or transfer" as a choice. @param or how the language joins two */
export function oneOf(text: string, or: string): Answered | undefined {
  const [, one, join = or, other] = eitherOr.exec(text.replace(/\(([^,()]+), ([^,()]+)\)/, `$1 ${or} $2`)) ?? [];
  if (one === undefined || other === undefined || no.test(other)) return undefined;
  return { label: capitalised(`${one} ${join} ${other}`), type: 'choice', options: [one, other], known: true };
}

/** Words that stay between two others: "promised to someone". */
const inside = new Set(['to', 'or', 'not', 'zu', 'an', 'nicht', 'oder', 'a', 'au', 'ou', 'o', 'en', 'de']);

/** "Ya me pagaron o no": both answers are one. */
const orNot = /\s+(?:or|oder|ou|o)(?:\s+(?:not?|nicht|non|pas|n[aã]o))?$/iu;

/** "I finished them" as Finished. */
export function booleanWish(said: string, language: Language, lexicon: Lexicon): Answered | undefined {
  const text = said.replace(orNot, '');
  const { skipped } = lexicon.phrasing[language];
  const all = tokensOf(text);
  const told = all.filter(({ key }) => !skipped.has(key));
  const [first, last] = [told[0], told.at(-1)];
  const tokens = all.filter(
    (token) => told.includes(token) || (inside.has(token.key) && token !== all.at(-1) && token.start > (first?.start ?? 0)),
  );
  if (!first || !last) return undefined;
  const label = tokens.length <= 3 ? tokens.map(({ start, end }) => text.slice(start, end)).join(' ') : text.slice(first.start, last.end);
  return { label: capitalised(shortened(label, 40)), type: 'boolean', known: true };
}

/** "A tick box for consent". */
export const boxBefore =
  /^(?:an? |eine?n? |une? |una |uma )?(?:tick ?box|check ?box|kastchen|hakchen|ankreuzfeld|case(?: a cocher)?|casilla|caixa(?: de selecao)?|caixinha) (?:for|if|whether|fur|ob|pour|si|para|de|se) (?:the |die |das |den |der |le |la |les |el |los |las |o |a )?(?=\p{L})/u;
