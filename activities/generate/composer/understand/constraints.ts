/** What a field must be: needed, unlike all others, inside a range. Said in brackets or behind its name. */
import { fold } from '../language/text.ts';

export interface Constraints {
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly min?: number;
  readonly max?: number;
}

const needed =
  '(?:required|mandatory|compulsory|obligatory|needed|not empty|pflicht(?:feld|angabe)?|erforderlich|notwendig|obligatoire|requise?|obligatori[oa]|requerid[oa])';
const single =
  '(?:unique|no duplicates|no doubles|without duplicates|eindeutig|einmalig|ohne duplikate|keine doppelten|sans doublons?|unic[oa]|sin duplicados|sem duplicados|sem repetir)';
const free = '(?:optional|optionnell?e?|facultati(?:f|ve)|opcional|freiwillig)';
const negative =
  "(?:(?:can(?:'?t| ?not)|must not|may not|never|not|no|non|nicht|kann nicht|darf nicht|nie|jamais|pas|ne peut pas etre|no puede ser|nao pode ser|nao)[ -](?:be |werden |sein |etre )?negativ(?:e[sr]?|f|o|a|es)?(?: werden| sein)?|positiv(?:e|a|o)? only|nur positiv|positif uniquement|solo positiv[oa]s?)";
const must =
  "(?:(?:it |which |that )?(?:is|are|be|must be|must|has to be|should be|can(?:'?t| ?not) be|ist|muss|est|es|e|deve ser|debe ser) )?";
const figure = String.raw`(-?\d{1,7}(?:[.,]\d+)?)`;
const most =
  "(?:max(?:imum|imal|imo)?\\.?(?: of)?|at most|up to|no more than|not more than|<=?|≤|hochstens|bis zu|nicht mehr als|au plus|au maximum|jusqu'a|hasta|como maximo|no maximo|ate)";
const least =
  '(?:min(?:imum|imal|imo)?\\.?(?: of)?|at least|no less than|>=?|≥|mindestens|au moins|au minimum|al menos|como minimo|pelo menos|no minimo)';

const patterns: readonly (readonly [RegExp, (...figures: number[]) => Constraints])[] = [
  [new RegExp(`^${must}${needed}$`), () => ({ required: true })],
  [new RegExp(`^${must}${single}$`), () => ({ unique: true })],
  [new RegExp(`^${must}${free}$`), () => ({})],
  [new RegExp(`^${must}${negative}$`), () => ({ min: 0 })],
  [new RegExp(`^(?:between|zwischen|entre) ${figure} (?:and|und|et|y|e) ${figure}$`), (min = 0, max = 0) => ({ min, max })],
  [
    new RegExp(`^(?:(?:from|von|de|del|du) )?${figure}\\s*(?:-|\\.\\.|to|bis|al?|ate|hasta)\\s*${figure}$`),
    (min = 0, max = 0) => ({ min, max }),
  ],
  [new RegExp(`^${must}${most}\\s*${figure}$`), (max = 0) => ({ max })],
  [new RegExp(`^${figure} max(?:imum|imal|imo)?\\.?$`), (max = 0) => ({ max })],
  [new RegExp(`^${must}${least}\\s*${figure}$`), (min = 0) => ({ min })],
];

function constraintIn(words: string): Constraints | undefined {
  const said = fold(words).trim();
  for (const [pattern, constraint] of patterns) {
    const [, ...figures] = pattern.exec(said) ?? [''];
    const values = figures.map((value) => Number(value.replace(',', '.')));
    if (pattern.test(said) && (values.length < 2 || (values[0] ?? 0) < (values[1] ?? 0))) return constraint(...values);
  }
  return undefined;
}

/** "Required" alone, behind the field that it is about. */
export const isDemand = (words: string): boolean => {
  const { required, unique } = constraintIn(words) ?? {};
  return required === true || unique === true;
};

const isRange = ({ min, max }: Constraints): boolean => min !== undefined && max !== undefined;
/** Where several are said: "unique & required". */
const joints = /\s*(?:[,;&+]|\s(?:and|und|et|y|e)\s)\s*/i;
const mostWords = 6;

/** Splits what is said at its joints, and keeps what is no constraint. */
function readParts(words: string): { found: Constraints; rest: readonly string[] } {
  let found: Constraints = {};
  const rest = words.split(joints).filter((part) => {
    const constraint = constraintIn(part);
    found = { ...found, ...constraint };
    return constraint === undefined;
  });
  const whole = rest.length > 0 ? constraintIn(words) : undefined;
  return whole ? { found: whole, rest: [] } : { found, rest };
}

/** @returns the item without what was said about its values; a range that has no other place stays in it, so that it is read */
export function constraintsIn(item: string): { readonly text: string; readonly constraints: Constraints } {
  let constraints: Constraints = {};
  const text = item.replace(/\s*[([]([^()[\]]*)[)\]]/g, (whole, inside: string) => {
    const { found, rest } = readParts(inside);
    constraints = { ...constraints, ...found };
    const isSaid = Object.keys(found).length > 0 || rest.length === 0;
    if (!isSaid || isRange(found)) return whole;
    return rest.length === 0 ? '' : ` (${rest.join(', ')})`;
  });
  const words = text.trim().split(/\s+/);
  for (let from = Math.max(1, words.length - mostWords); from < words.length; from += 1) {
    const tail = words
      .slice(from)
      .join(' ')
      .replace(/^[-–:=]\s*(?=\D)/, '');
    const { found, rest } = readParts(tail);
    if (rest.length > 0 || tail === '') continue;
    // "Severity 1-10" goes on saying of how many.
    const kept = isRange(found)
      ? text.trim()
      : words
          .slice(0, from)
          .join(' ')
          .replace(/[\s:–-]+$/, '');
    return { text: kept, constraints: { ...found, ...constraints } };
  }
  return { text: text.trim(), constraints };
}
