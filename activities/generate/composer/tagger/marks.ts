/** What the words of a request can be, and sentences in which a person marked them: `I want a {a:list} of …`. */

/**
 * app: what is wanted, with its topic. thing: a kind of rows. field: one piece of information of a row. option: one choice of a field.
 * view: how rows are seen or worked out. rule: who may what. deed: what people do beside filling in. name: a proper name of the app.
 */
export const marks = { a: 'app', t: 'thing', f: 'field', o: 'option', v: 'view', r: 'rule', d: 'deed', n: 'name' } as const;
export type Mark = (typeof marks)[keyof typeof marks];

export interface Span {
  readonly mark: Mark;
  /** Places in the text. */
  readonly start: number;
  readonly end: number;
}

export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** A field with the options that were marked behind it. */
export interface MarkedField {
  readonly name: string;
  readonly options: string[];
  /** The text between it and what was marked before. */
  readonly join?: string;
  /** "Tag number (required)". */
  isRequired?: boolean;
  /** Its options stand behind a comma, and not in brackets. */
  isLoose?: boolean;
}

const isMark = (letter: string): letter is keyof typeof marks => letter in marks;

/** Reads a sentence of the corpus. Throws where a mark is none. */
export function marked(line: string): Marked {
  const spans: Span[] = [];
  let text = '';
  let from = 0;
  for (const match of line.matchAll(/\{(.):([^{}]*)\}/gu)) {
    const [whole, letter = '', words = ''] = match;
    if (!isMark(letter)) throw new Error(`“${whole}” is no mark`);
    text += line.slice(from, match.index);
    spans.push({ mark: marks[letter], start: text.length, end: text.length + words.length });
    text += words;
    from = match.index + whole.length;
  }
  return { text: text + line.slice(from), spans };
}
