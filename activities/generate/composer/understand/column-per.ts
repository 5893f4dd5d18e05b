/** "I want a table with a column per status": rows are to be seen as a board, said beside what they hold. */
import { fold, tokensOf } from '../language/text.ts';

const phrase =
  /(?:\s(?:with|mit|avec|con|com|in|en|em))?\s(?:an?|one|(?:je )?eine[rn]?|une|una|uma)\s(?:column|lane|spalte|colonne|columna|coluna)\s(?:per|for each|for every|pro|je|fur jeden|fur jede[ns]?|par|pour chaque|por|para cada)\s+(\p{L}+)/u;
/** Words of a sentence that says no more than how rows are seen. */
const fewWords = 9;
const shown =
  /\b(?:board|table|view|overview|kanban|tableau|vue|affich\w*|tafel|tabelle|ansicht|ubersicht|tablero|tabla|vista|quadro|tabela|visao|show|zeig\w*|muestr\w*|mostr\w*|want|mochte|will|veux|voudrais|quiero|quero)\b/;

export interface ColumnPer {
  readonly rest: string;
  readonly field: string;
}

/** @returns the text without that wish, and what the columns are; undefined where none is wished */
export function columnPer(text: string): ColumnPer | undefined {
  const folded = fold(text);
  const match = phrase.exec(folded);
  const field = match?.[1];
  if (!match || field === undefined) return undefined;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const start = Math.max(...['. ', '; ', ', ', '! ', ' – ', ' - '].map((sign) => before.lastIndexOf(sign)));
  const own = before.slice(start + 1);
  const isOwn = start > 0 && tokensOf(own).length <= fewWords && shown.test(fold(own));
  return { rest: `${isOwn ? before.slice(0, start) : before}${after}`.trim(), field };
}
