/** Options that stand behind their field without brackets: "status offen, in Arbeit oder geliefert", "a time that is morning or evening". */
import type { Language } from '../../../../../core/composition.ts';
import { fold, tokensOf } from '../../language/text.ts';
import type { Lexicon } from '../../lexicon.ts';
import { withCategories } from './categories.ts';
import { withDayParts } from './day-parts.ts';
import { withShortMarks } from './short-marks.ts';

/** "… que puede ser a, b o c": the words between a field and its options. */
const canBe =
  /,?\s+(?:(?:que|qui|which|that|and|y|e|et|und)\s+)?(?:(?:puede|pueden|pode|podem|peut|peuvent|can|could) (?:ser|etre|estar|be)(?: either)?|(?:is|are|es|est|e|ist) (?:one of|either|entweder|soit|ya sea)|as a choice(?: of)?:?|als auswahl:?|au choix:?|a elegir:?|a escolher:?|a escolha:?|zur auswahl:?|einer? von|entweder|soit|ya sea|either)\s+/g;

const or = '(?:or|oder|ou|o|u)';

/** Words behind a field that go on with its name, and words that choose nothing. */
const goesOn =
  /^(?:or|oder|ou|o|u|of|in|for|per|to|the|a|an|and|von|der|des|im|in|fur|pro|und|zu|mit|ob|nicht|de|des|du|d|la|le|les|l|et|par|pour|pas|del|y|por|para|no|da|do|em|e|que|if|not|whether|by|is|was|ist|war|est|es|at|on)$/;

const most = 8;

/** Up to the end of a list that "or" closes: "pendiente, en curso o entregada". */
const choiceList = new RegExp(
  String.raw`^((?:[^,;.()]{1,40},\s*){0,${most}}[^,;.()]{1,40}?\s${or}\s(?:[\p{L}\d][\p{L}\d'’+-]*)(?:\s[\p{L}\d][\p{L}\d'’+-]*)??)(?=\s*(?:[,;.)]|$)|\s(?:and|und|et|y|e|with|mit|avec|con|com)\s)`,
  'iu',
);

/** "A stall - cakes, tombola or bbq - and": options between dashes. */
const dashed = /\s[-–]\s([^-–().]{2,60},[^-–().]{1,90}\s(?:or|oder|ou|o)\s[^-–().,]{2,40}?)\s[-–](?=[\s,;.:])/giu;

/** "Book a cut, colour or blow dry": one of several. */
const chosen =
  /(?<!\p{L})(book|order|reserve|buchen|reservieren|réserver|réservent|réserve|reservar|reserven|reservem|marcar)\s(an?|eine?n?|une?|una|um|uma)\s/giu;
const choice: Readonly<Record<Language, string>> = { en: 'choice', de: 'Auswahl', fr: 'choix', es: 'opción', pt: 'opção' };

function marked(said: string, language: Language): string {
  let text = said.replace(dashed, ' ($1)');
  for (const match of [...text.matchAll(chosen)].reverse()) {
    const end = match.index + match[0].length;
    const list = choiceList.exec(text.slice(end))?.[1];
    if (list?.includes(',')) text = `${text.slice(0, end)}${choice[language]} (${list})${text.slice(end + list.length)}`;
  }
  return withCanBe(text);
}

function withCanBe(text: string): string {
  const folded = fold(text);
  for (const match of [...folded.matchAll(canBe)].reverse()) {
    const end = match.index + match[0].length;
    const list = choiceList.exec(text.slice(end))?.[1];
    if (list !== undefined) return withCanBe(`${text.slice(0, match.index)} (${list})${text.slice(end + list.length)}`);
  }
  return text;
}

/** A part of the text between commas, with its place. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '(') depth += 1;
    if (char === ')') depth = Math.max(0, depth - 1);
    if (i < text.length && (depth > 0 || !/[,;.:]/.test(char) || !/\s/.test(text.charAt(i + 1)))) continue;
    pieces.push({ start, end: i });
    start = i + 1;
  }
  return pieces;
}

/** "Hen house A or B": two names, behind what they are names of. */
const named = /^(.*?\p{Ll}\s)\p{Lu}[\p{L}\d-]*\s(?:or|ou|o)\s\p{Lu}[\p{L}\d-]*$/u;

/** "Le créneau matin, midi ou soir": a noun and the first of what it can be. */
const article =
  /^(?:.*\s(?:and|und|et|y|e|with|mit|avec|con|com)\s)?(?:the|a|an|der|die|das|den|eine?n?|le|la|l['’]|un|une|el|los|o|os|as|uma?)\s?(\p{L}{3,})\s+(\p{L}+)$/iu;

/** "Menú normal, vegano o infantil", "turno de mañana, tarde o noche": two words in front of two or more single ones. */
const bareNoun = /^(?:.*[:(]\s*)?(\p{L}{3,})(?:\s(?:de|du|da|do))?\s(\p{L}{3,})$/u;
const isOneWord = (text: string): boolean => /^\p{L}+$/u.test(text.trim());

/** Where the field begins whose options go on behind it: "… und Status offen". */
function fieldAt(text: string, language: Language, lexicon: Lexicon): { readonly to: number } | undefined {
  const tokens = tokensOf(text);
  const names = language === 'de' ? null : named.exec(text.trim());
  if (names) return { to: text.length - text.trimStart().length + (names[1]?.length ?? 0) };
  // "Meal choice beef": a word for choosing ends the name.
  const kind = tokens.findIndex(
    ({ key }, at) =>
      at > 0 && at < tokens.length - 1 && /^(?:choice|option|type|kind|auswahl|wahl|choix|eleccion|opcion|escolha|opcao)$/.test(key),
  );
  const value = tokens[kind + 1];
  if (kind > 0 && value && !goesOn.test(value.key) && tokens.length - kind <= 3) return { to: value.start };
  for (let from = 0; from < tokens.length; from += 1) {
    const hit = lexicon.fields.at(tokens, from, language);
    const next = tokens[hit?.to ?? 0];
    if (!hit || !next || !['choice', 'text', 'number', 'time'].includes(hit.value.rule.type)) continue;
    if (goesOn.test(next.key) || tokens.length - hit.to > 3 || lexicon.fields.at(tokens, hit.to, language)) continue;
    return { to: next.start };
  }
  return undefined;
}

const tongue = /^(?:language|sprache|langue|idioma|lengua|lingua)$/;

/** Whether a piece ends with the name of a field of which there are few values. */
function endsAsField(text: string, language: Language, lexicon: Lexicon): boolean {
  const tokens = tokensOf(text);
  return tokens.some((_, from) => {
    const hit = lexicon.fields.at(tokens, from, language);
    return hit?.to === tokens.length && (listed.has(hit.value.id) || hit.value.id === 'category' || tongue.test(hit.phrase));
  });
}

/** Fields whose values people list without "or" as well: "status new, won, lost". */
const listed = new Set(['status', 'priority', 'difficulty', 'condition', 'level', 'shift', 'size']);
const shortWords = 2;

/** "Le statut à trier, retouché, livré": what follows such a field in a word or two each are its values. */
function withStatus(text: string, language: Language, lexicon: Lexicon): string {
  const pieces = piecesOf(text);
  for (const [at, piece] of pieces.entries()) {
    const said = text.slice(piece.start, piece.end);
    const tokens = tokensOf(said);
    const hit = tokens
      .map((_, from) => lexicon.fields.at(tokens, from, language))
      .find((one) => one && listed.has(one.value.id) && one.to < tokens.length);
    const first = tokens[hit?.to ?? 0];
    if (!hit || !first || /[()]/.test(said.slice(first.start)) || goesOnBare.test(first.key) || tokens.length - hit.to > shortWords)
      continue;
    let last = at;
    for (const next of pieces.slice(at + 1)) {
      const words = text.slice(next.start, next.end);
      const [, head = words] = /^(.*?)\s(?:and|und|et|y|e)\s/.exec(words) ?? [];
      const isValue =
        tokensOf(head).length <= shortWords &&
        !/[()]/.test(words) &&
        ['boolean', undefined].includes(lexicon.fields.exactly(head, language)?.rule.type) &&
        tokensOf(words).length <= 2 * shortWords;
      if (!isValue) break;
      last += 1;
    }
    // "Pendiente, haciendo y hecho" are three in two pieces.
    const isJoined = /\p{L}\s(?:and|und|et|y|e)\s/u.test(text.slice(pieces[last]?.start, pieces[last]?.end));
    if (last - at + (isJoined && last > at ? 1 : 0) < 2) continue;
    const end = pieces[last]?.end ?? piece.end;
    const [values = ''] = /^.*/s.exec(text.slice(piece.start + first.start, end)) ?? [];
    return `${text.slice(0, piece.start + first.start).trimEnd()} (${values})${text.slice(end)}`;
  }
  return text;
}

const goesOnBare = /^(?:or|oder|ou|o|u|of|in|for|per|and|von|der|des|und|et|y|e|de|du|del|da|do)$/;

/** "Queen seen or not" is yes or no, and no end of a list. */
const denied = /^(?:not?|nicht|nein|non|pas|nao|nem)(?:\s|$)/;

/** @returns the text with brackets around such options */
export function withChoices(said: string, language: Language, lexicon: Lexicon): string {
  const text = withStatus(
    marked(withCategories(withShortMarks(withDayParts(said, language)), language, lexicon), language),
    language,
    lexicon,
  );
  const pieces = piecesOf(text);
  const last = new RegExp(String.raw`^(.{1,40}?)\s${or}\s(\S+(?:\s\S+){0,2}?)(?=\s(?:and|und|et|y|e)\s|\s*$)`, 'iu');
  for (const [at, piece] of pieces.entries()) {
    const closing = last.exec(text.slice(piece.start, piece.end));
    if (!closing || /[()]/.test(closing[0]) || denied.test(fold(closing[2] ?? ''))) continue;
    for (let from = at; from >= 0 && at - from < most; from -= 1) {
      const opening = pieces[from];
      if (!opening) break;
      const inBrackets = from < at && /[()]/.test(text.slice(opening.start, opening.end));
      if (inBrackets) break;
      const field = fieldAt(text.slice(opening.start, from === at ? opening.start + closing[0].length : opening.end), language, lexicon);
      // "A status, waiting, in progress or ready": the field stands alone before its options.
      if (from < at && endsAsField(text.slice(opening.start, opening.end), language, lexicon)) {
        const first = pieces[from + 1]?.start ?? opening.end;
        const end = piece.start + closing[0].length;
        return withChoices(`${text.slice(0, opening.end)} (${text.slice(first, end).trim()})${text.slice(end)}`, language, lexicon);
      }
      const said = text.slice(opening.start, opening.end).trim();
      const areWords = pieces.slice(from + 1, at).every(({ start, end }) => isOneWord(text.slice(start, end)));
      const isBare = language !== 'en' && language !== 'de' && areWords && /^\s*\p{L}+\s\S+\s\p{L}+$/u.test(closing[0]);
      const noun =
        from < at && !field
          ? (article.exec(said) ?? (isBare && !lexicon.fields.exactly(said, language) ? bareNoun.exec(said) : null))
          : null;
      if (noun) {
        const start = opening.start + text.slice(opening.start, opening.end).trimEnd().length - (noun[2]?.length ?? 0);
        const end = piece.start + closing[0].length;
        const named = text
          .slice(0, start)
          .trimEnd()
          .replace(/\s(?:de|du|da|do)$/i, '');
        return withChoices(`${named} (${text.slice(start, end).trim()})${text.slice(end)}`, language, lexicon);
      }
      if (!field) {
        // What is a field of its own is no option.
        const words = text.slice(opening.start, opening.end);
        if (from < at && lexicon.fields.exactly(words, language)) break;
        continue;
      }
      const start = opening.start + field.to;
      const end = piece.start + closing[0].length;
      return withChoices(`${text.slice(0, start).trimEnd()} (${text.slice(start, end).trim()})${text.slice(end)}`, language, lexicon);
    }
  }
  return text;
}
