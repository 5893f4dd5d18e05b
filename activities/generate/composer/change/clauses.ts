/** Takes a sentence apart into wishes, and manners off a wish. */
import type { Language } from '../../../../core/composition.ts';
import { anyOf, compile } from '../language/pattern.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { itemsOf } from '../understand/items.ts';
import { sentencesOf } from '../understand/request.ts';
import { styleOf } from '../understand/style.ts';
import { bare } from '../understand/subject.ts';
import { matchOf, viewIn } from '../understand/wishes.ts';

/** Wishes of one sentence: cut where a joining word is followed by a verb that begins a wish. */
export function clausesOf(sentence: string, language: Language, lexicon: Lexicon): string[] {
  const verbs = [...(lexicon.rules.changes['verbs']?.[language] ?? []), ...(lexicon.rules.changes['verbs']?.en ?? [])].map(
    (verb) => compile(verb).source,
  );
  const { and } = lexicon.rules.languages[language];
  const joins = [',', ...and.filter((word) => /\w/.test(word)).map((word) => `\\s${fold(word)}`)].join('|');
  const cut = new RegExp(
    `\\s*(?:,\\s*)?(?:${joins})\\s+(?:(?:then|also|dann|auch|puis|luego|depois)\\s+)?(?=(?:${verbs.join('|')})\\S)`,
    'g',
  );
  return wholeQuestions(sentencesOf(sentence)).flatMap((part) => {
    const folded = fold(part);
    const places = [...folded.matchAll(cut)].filter((match) => !insideQuotes(part, match.index));
    const starts = [0, ...places.map((match) => match.index + match[0].length)];
    const ends = [...places.map((match) => match.index), part.length];
    return starts
      .map((start, index) => part.slice(start, ends[index]))
      .filter((clause) => /\p{L}/u.test(clause))
      .flatMap((clause) => withoutOwn(clause, language, lexicon));
  });
}

const question = /\b(?:questions?|fragen?|preguntas?|perguntas?)\b[^?]{0,6}:.*\?$/i;

/** "Add a question: what is the capital of Malta? Valletta": the answer behind it is a part of the wish. */
function wholeQuestions(sentences: readonly string[]): string[] {
  const whole: string[] = [];
  for (const sentence of sentences) {
    const last = whole.at(-1);
    if (last !== undefined && question.test(last)) whole[whole.length - 1] = `${last} ${sentence}`;
    else whole.push(sentence);
  }
  return whole;
}

const styles = ['dark', 'light', 'rounder', 'squarer', 'larger', 'ground'];
/** Wishes whose words are names or texts: nothing in them is a wish of its own. */
const texts = ['title', 'tagline', 'replaceText', 'renameField', 'called', 'addOption', 'required', 'choice', 'mention', 'remove'];
const fieldWord = /\b(fields?|columns?|felder|feld|spalten?|champs?|colonnes?|campos?|columnas?|colunas?|option(en|s)?)\b/;

/** "A white background with dark red buttons." */
const withStyle = /\b(?:background|hintergrund|fond|fondo|fundo)\b.*\s(?:with|mit|avec|con|com)\s/i;

const between = /\b(between|zwischen|entre)\b/;

/**
 * "Add a chart per author and opening hours", "square buttons and a light pink background": what a page can be given,
 * what can be seen of rows and what is about the look are wishes of their own, with the verb before them.
 */
function withoutOwn(clause: string, language: Language, lexicon: Lexicon): string[] {
  const items = itemsOf(clause, language, lexicon);
  // "Phone optional and email required": each half is a wish of its own.
  const halves = clause.split(/,\s+|\s+(?:and|but|und|aber|et|mais|y|pero|e|mas)\s+/i);
  const isDemand = (half: string): boolean => ['required', 'optional'].some((key) => matchOf(lexicon, key, half, language));
  if (halves.length > 1 && halves.every(isDemand)) return halves;
  if (
    (items.length < 2 && !withStyle.test(clause)) ||
    between.test(fold(clause)) ||
    /["“„«]/.test(clause) ||
    texts.some((key) => matchOf(lexicon, key, clause, language))
  )
    return [clause];
  const [first = clause, ...rest] = items;
  const isAddition = matchOf(lexicon, 'add', clause, language) !== undefined;
  const isStyle = (item: string): boolean =>
    // "Lavender soap 6" is a thing with a price.
    !/\d|:/.test(item.replace(/#[0-9a-f]+/i, '')) &&
    (styles.some((key) => matchOf(lexicon, key, item, language)) ||
      // "Add a red flag" is no colour of the page.
      (!isAddition && styleOf(item, language, lexicon, true).primary !== undefined));
  // "Make it blue and rounder" is one thing said of the page; with something that is not about the look in it, it is cut.
  const pieces = clause
    .split(/,\s+(?:(?:and|und|et|y|e)\s+)?|\s+(?:and|und|et|y|e|&|with|mit|avec|con|com)\s+/i)
    .filter((piece) => /\p{L}/u.test(piece));
  if (
    !/:\s/.test(clause) &&
    !fieldWord.test(fold(clause)) &&
    pieces.some(isStyle) &&
    !pieces.every((piece) => pieces.length < 3 && plainStyle(piece, isStyle))
  )
    return pieces;
  const isSection = (item: string): boolean => lexicon.sections.exactly(bare(item, language, lexicon), language) !== undefined;
  const isView = (item: string): boolean =>
    tokensOf(bare(item, language, lexicon)).length > 1 && viewIn(lexicon, item, language) !== undefined;
  const from = rest.findLastIndex((item) => !isSection(item) && !isView(item)) + 1;
  const own = rest.slice(from);
  if (own.length === 0) return [clause];
  const [verb = ''] = first.split(' ');
  const head = from === 0 ? first : clause.slice(0, clause.indexOf(own[0] ?? ''));
  return [head, ...own.map((item) => `${verb} ${item}`)];
}

const plainStyle = (item: string, isStyle: (item: string) => boolean): boolean =>
  isStyle(item) && !/\b(background|hintergrund|fond|fondo|fundo)\b/.test(fold(item));

const insideQuotes = (text: string, at: number): boolean => (text.slice(0, at).match(/["“”„«»]/g)?.length ?? 0) % 2 === 1;

const manners = new Map<Language, { readonly start: RegExp; readonly end: RegExp }>();

function mannersOf(language: Language, lexicon: Lexicon): { readonly start: RegExp; readonly end: RegExp } {
  const known = manners.get(language);
  if (known) return known;
  const lines = (key: string): string[] =>
    [...new Set([language, 'en' as const])].flatMap((spoken) => lexicon.rules.changes[key]?.[spoken] ?? []);
  const made = {
    start: new RegExp(`${anyOf(lines('politeStart'), 'start').source}[\\s,]*`, 'u'),
    end: new RegExp(`[\\s,]+${anyOf(lines('politeEnd')).source}[\\s.!?]*$`, 'u'),
  };
  manners.set(language, made);
  return made;
}

/** Why somebody wants it: "…, nobody likes it", "because it is too long". */
const reason =
  /(?:,\s*(?:nobody|no one|i|we|it|they|that|this|people|so that|since|as|sonst|niemand|ich|wir|das|es|damit|da|denn|weil|personne|je|on|nous|car|puisque|parce que|pour que|nadie|para que|ya que|porque|pues|ninguém|para que|já que|pois)|\s(?:because|cause|since (?:it|we|i|they)|so that|weil|damit|parce que|pour que|car (?:on|je|c|il|elle)|porque|ya que|para que|já que|pois))\s[^"“”„«»:]*$/iu;

/** The wish without "could you", "please", the reason for it and the full stop. */
export function tidied(clause: string, language: Language, lexicon: Lexicon): string {
  const { start, end } = mannersOf(language, lexicon);
  let rest = clause.replace(/^[\s¿¡]+/, '').trim();
  for (let match = start.exec(fold(rest)); match && match[0].length < rest.length && match[0] !== ''; match = start.exec(fold(rest)))
    rest = rest.slice(match[0].length);
  for (let match = end.exec(fold(rest)); match && match.index > 0; match = end.exec(fold(rest))) rest = rest.slice(0, match.index);
  const plain = rest.replace(/[\s.!?]+$/, '') || rest;
  const told = reason.exec(plain);
  return told && told.index > 6 ? plain.slice(0, told.index) : plain;
}
