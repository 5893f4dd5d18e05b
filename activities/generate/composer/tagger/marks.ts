/** What the words of a request can be, and sentences in which a person marked them: `I want a {a:list} of …`. */

/**
 * app: what is wanted, with its topic. thing: a kind of rows. field: one piece of information of a row. option: one choice of a field.
 * view: how rows are seen or worked out. rule: who may what. deed: what people do beside filling in. name: a proper name of the app.
 */
export const marks = { a: 'app', t: 'thing', f: 'field', o: 'option', v: 'view', r: 'rule', d: 'deed', n: 'name' } as const;
export type Mark = (typeof marks)[keyof typeof marks];

/** What the main thing of an app is (`catalog/understanding/marked/README.md`), in the order in which the encoder was taught them. */
export const appKinds = [
  ...['rows', 'checklist', 'board', 'calendar', 'habits', 'form', 'booking', 'signup', 'availability', 'poll', 'voting'],
  ...['chat', 'guestbook', 'forum', 'blog', 'gallery', 'map', 'site', 'menu', 'shop', 'calculator', 'converter', 'timer', 'countdown'],
  ...['counter', 'picker', 'quiz', 'flashcards', 'game', 'weather', 'stocks', 'crypto', 'currency', 'news', 'recipes', 'movies', 'books'],
  ...['data', 'tool', 'none'],
] as const;
export type AppKind = (typeof appKinds)[number];

export interface Span {
  readonly mark: Mark;
  /** Places in the text. */
  readonly start: number;
  readonly end: number;
}

export interface Marked {
  readonly kind: AppKind;
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

export const isKind = (word: string): word is AppKind => appKinds.some((kind) => kind === word);
const isMark = (letter: string): letter is keyof typeof marks => letter in marks;

/** Reads a sentence of the corpus: "form|{a:…}", and "rows" where it names no kind. Throws where a mark or a kind is none. */
export function marked(sentence: string): Marked {
  const [, kind = 'rows', line = ''] = /^(?:(\w+)\|)?(.*)$/su.exec(sentence) ?? [];
  if (!isKind(kind)) throw new Error(`“${kind}” is no kind of app`);
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
  return { kind, text: text + line.slice(from), spans };
}
