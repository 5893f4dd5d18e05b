/** "We move it from new to in progress to fixed", "mark them as new, kept or thrown out": states that are told in prose, in their order. */
import type { Language } from '../../../../core/composition.ts';
import { capitalised, fold, tokensOf } from '../language/text.ts';

/** What separates one state from the next, behind the first. */
const steps: Readonly<Record<Language, { readonly from: string; readonly to: string; readonly or: string }>> = {
  en: { from: 'from', to: String.raw`(?:and |and then |then |finally )?(?:to|through|via|until)(?: finally)?|and then|then`, or: 'or|and' },
  de: { from: 'von', to: String.raw`(?:und |und dann |dann )?(?:uber|zu|nach|auf|bis(?: zu)?)|und dann|dann`, or: 'oder|und' },
  fr: {
    from: 'de|du',
    to: String.raw`(?:et |puis |ensuite |et enfin )?(?:a|vers|en passant par|par|jusqu'a)|puis|et enfin|et`,
    or: 'ou|et',
  },
  es: {
    from: 'de|desde',
    to: String.raw`(?:y |luego |y luego |despues |y despues |y finalmente )?(?:a|por|hasta|pasando por)|y luego|luego|y`,
    or: 'o|u|y',
  },
  pt: {
    from: 'de|do|desde',
    to: String.raw`(?:e |depois |e depois |e por fim )?(?:para|pra|a|ate|passando por|por)|e depois|depois|e`,
    or: 'ou|e',
  },
};

/** What rows do that go from one state to the next. */
const moves =
  /(?:^|[\s,;(])(?:mov\w+|go(?:es)?|drag\w*|shift\w*|pass\w*|advanc\w*|chang\w*|progress\w*|schieb\w*|verschieb\w*|zieh\w*|wander\w*|geh\w*|lauf\w*|wechsel\w*|ruck\w*|setz\w*|va|vont|fait passer|deplac\w*|evolu\w*|gliss\w*|mueve\w*|movemos|muev\w*|arrastr\w*|avanz\w*|cambi\w*|mud\w*|arrast\w*|avanc\w*|vai|vao|passam?|passe\w*|pasan?|pase\w*|pasamos)\b/;

const marked =
  /(?:^|[\s,;(])(?:mark\w*|flag\w*|tag|tagged|label\w*|set|markier\w*|kennzeichn\w*|marqu\w*|marc\w*|sinaliz\w*|class\w*|etiquet\w*)\s+(?:\S+\s+){0,4}?(?:as|als|comme|como|en)\s+/;

const mostWords = 4;

/** Whether words can be a state: few, and no figure, day or time. */
const isState = (words: string): boolean => {
  const count = tokensOf(words).length;
  return count > 0 && count <= mostWords && !/[\d,;]/.test(words) && /\p{L}{2}/u.test(words);
};

const article = /^(?:the|der|die|das|den|dem|le|la|les|l'|el|los|las|o|a|os|as)\s+/i;
const plain = (words: string): string => words.replace(/^[\s"“”„«»'‘’]+|[\s"“”„«»'‘’.,;:!?]+$/g, '').replace(article, '');

/** Where a clause ends. */
const endOf = (folded: string, from: number): number => {
  const end =
    /[.;)!?\n]|,?\s(?:and|und|et|y|e|so|where|when|wo|wenn|ou|donde|onde)\s(?:we|i|you|they|each|can|wir|ich|man|jede\w*|on|nous|je|chaque|se|cada|da|todos)\s|,\s(?:with|mit|avec|con|com)\s/.exec(
      folded.slice(from),
    );
  return end ? from + end.index : folded.length;
};

/** Where the clause begins that says how rows are moved. */
const opens = /[,.;:](?=\s)|\s(?:and|und|et|y|e|where|wo|ou|donde|onde)(?=\s)/g;

interface Told {
  readonly states: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Rows are moved from one to the next, as on a board. */
  readonly moved: boolean;
}

/** "From A to B to C": three states at least, since "from Monday to Friday" is a span; two where rows are said to be moved. */
function movedIn(text: string, language: Language): Told | undefined {
  const folded = fold(text);
  const { from, to } = steps[language];
  const opener = new RegExp(String.raw`(?<=[\s,(])(?:${from})\s+`, 'g');
  for (const match of folded.matchAll(opener)) {
    const start = match.index + match[0].length;
    const end = endOf(folded, start);
    const split = [...folded.slice(start, end).matchAll(new RegExp(String.raw`(?:,\s*|\s+)(?:${to})\s+`, 'g'))];
    const bounds = [0, ...split.map(({ index, 0: whole }) => index + whole.length)];
    const states = bounds.map((at, i) => plain(text.slice(start + at, start + (split[i]?.index ?? end - start))));
    const before = folded.slice(0, match.index);
    const clause = before.slice([...before.matchAll(opens)].at(-1)?.index ?? 0);
    const verb = moves.exec(clause);
    const moved = verb !== null;
    // "Orders for the stall go from …": what goes is the request itself.
    const opening = clause.length === before.length && verb ? verb.index : before.length - clause.length;
    if (moved && states.length >= 3 && states.every(isState)) return { states, start: opening, end, moved };
  }
  return undefined;
}

/** "New → in progress → done". */
function arrowsIn(text: string): Told | undefined {
  const [whole = ''] = /[^,;:.()]*(?:(?:→|->|=>)[^,;:.()]*){2,}/u.exec(text) ?? [];
  const states = whole.split(/→|->|=>/).map(plain);
  const start = text.indexOf(whole);
  return whole !== '' && states.every(isState) ? { states, start, end: start + whole.length, moved: true } : undefined;
}

/** "Mark each as new, kept or thrown out". */
function markedIn(text: string, language: Language): Told | undefined {
  const folded = fold(text);
  const match = marked.exec(folded);
  if (!match) return undefined;
  const from = match.index + match[0].length;
  const end = endOf(folded, from);
  const list = text.slice(from, end);
  const states = list
    .split(new RegExp(String.raw`\s*[,/]\s*(?:(?:${steps[language].or})\s+)?|\s+(?:${steps[language].or})\s+`, 'i'))
    .map(plain);
  if (states.length < 2 || !states.every(isState)) return undefined;
  const before = folded.slice(0, match.index);
  const lead = /(?:,?\s+(?:and|und|et|y|e|where|so that|damit|pour|para|to|zum)\s+|[,:;.]\s+)(?:\S+\s+){0,4}$/.exec(before);
  return { states, start: lead ? lead.index : match.index, end, moved: false };
}

export interface MovedAlong {
  readonly rest: string;
  readonly states: readonly string[];
  readonly moved: boolean;
}

/** @returns the text without the states, and the states; undefined where it tells none, or says nothing else */
export function movedAlong(text: string, language: Language): MovedAlong | undefined {
  const told = movedIn(text, language) ?? arrowsIn(text) ?? markedIn(text, language);
  if (!told) return undefined;
  const before = text.slice(0, told.start).replace(/[\s,;:(]+$/, '');
  const behind = text.slice(told.end).replace(/^[\s,;)]+/, '');
  const rest = `${before}${/^[.!?]/.test(behind) || behind === '' ? '' : ', '}${behind}`.trim();
  return /\p{L}{3}/u.test(before) ? { rest, states: told.states.map(capitalised), moved: told.moved } : undefined;
}
