/** Finds what a sentence asks for. */
import type { Language } from '../../../../core/composition.ts';
import { looksPlural } from '../language/inflect.ts';
import { fold } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { wishOf } from './fields.ts';
import { resolveHead, weightOf, type Head } from './head.ts';
import { itemsOf } from './items.ts';
import { openList } from './open-list.ts';
import { beginningOf, withoutOpeners } from './openers.ts';
import { asksForPage, pagesIn } from './said/page.ts';
import type { Request } from './request-type.ts';
import { segmentsOf, type Segment } from './segments.ts';
import { viewIn } from './wishes.ts';

/** Ends of sentences; "St. Anton" and "Dr. Who" go on. */
const sentenceEnd =
  /(?<=[\p{L}\p{N}"')\p{Sc}%]{2}[.!?…]|[\p{Sc}%][.!?…])(?<!(?<![\p{N}\-\u2013/])\p{N}{1,2}\.)(?<!(?<!\p{L})(?:st|sta|rev|prof|mme|sra|dra|dr|mr|mrs|ms|jr|sr|str|nr|bzw|ca|inkl|exkl|max|min|tel|av|bd|ste)\.)\s+(?=[\p{L}\p{N}"'“„¿¡])|(?<=(?:max\.?|bis|to|ate)\s?\p{N}{1,3}\.)\s+(?=\p{L})|;\s+(?=[^)]*(?:\(|$))/iu;

/** Parts of a text that end with a full stop, a question mark or a line. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));

/** Ways in which things are shown: "show my work in a gallery" asks for a gallery. */
const shows = new Set(['gallery', 'calendar', 'board', 'places']);

function shownIn(
  head: Head,
  segments: readonly Segment[],
  language: Language,
  lexicon: Lexicon,
): { head: Head; segments: readonly Segment[]; aside: string[] } {
  const at = head.kind ? -1 : segments.findIndex(({ role }) => role === 'in');
  const shown = segments[at] && resolveHead(withoutOpeners(segments[at].text, language, lexicon).text, language, lexicon, false);
  if (!shown?.kind || !shows.has(shown.kind.rule.skeleton)) return { head, segments, aside: [] };
  return { head: shown, segments: segments.toSpliced(at, 1), aside: [head.text] };
}

/** "Who brings what to the picnic? Name, what, how many": the question is what the rows are called, the list what they hold. */
function askedList([question = '', list = '', ...others]: readonly string[], language: Language, lexicon: Lexicon): Request | undefined {
  const asks = /\?$/.test(question) && lexicon.phrasing[language].questions.test(fold(question));
  const known = asks ? itemsOf(list, language, lexicon).filter((item) => wishOf(item, language, lexicon, false)?.known) : [];
  if (known.length < 2) return undefined;
  const head: Head = { text: question.replace(/[\s?]+$/, ''), subject: '', limits: [], known: 'noun' };
  return { head, segments: [{ role: 'with', lead: '', text: list }], others };
}

/** "We run a charity shop", "I repair clocks": who asks, where more is said. */
const tells =
  /^(?:(?:hi|hello|so|ok|hey)[,!. ]+)*(?:(?:we|i|wir|ich|nous|je|nosotros|yo|nos|eu)(?: just| are| also| both)? (?:run|own|have|manage|am|are|repair|fix|teach|breed|sell|keep|rent|organi[sz]e|lead|coach|work|live|look after|help|make|bake|grow|train|collect|host|volunteer|play|betreibe\w*|fuhre\w*|habe\w*|bin|sind|leite\w*|repariere\w*|verkaufe\w*|vermiete\w*|zuchte\w*|suis|sommes|gere|gerons|tiens|tenons|avons|vendons|reparons|tengo|tenemos|somos|soy|vendo|vendemos|reparo|reparamos|llevo|tenho|temos|sou|consertamos|conserto)|(?:my|our|mein\w*|unser\w*|mon|ma|notre|mi|nuestr\w*|meu|minha|noss\w*) [\p{L} -]{2,24}? (?:is|are|has|have|wants?|runs?|takes?|ist|sind|hat|est|a|es|tiene|e|tem))\b/u;

interface Candidate {
  /** Where in its sentence the request may begin. */
  readonly start: number;
  /** Words that ask stand there. */
  readonly asks: boolean;
  /** Rows and what they hold stand there. */
  readonly rows?: boolean;
  readonly before: string;
}

interface Place extends Candidate {
  readonly sentence: string;
  readonly index: number;
}

/** "I'd also like to export the list" adds to what was asked for before. */
const more = /^(?:\S+ ){1,5}?(?:also|too|as well|auch|ausserdem|zusatzlich|aussi|egalement|tambien|ademas|tambem|alem disso) /;

const keeps = new Set(['records', 'tracker', 'checklist', 'board']);

/** "Workshop book: orders with customer, price": behind the name stands what is kept. */
function areRows(sentence: string, start: number, language: Language, lexicon: Lexicon): boolean {
  const [, word = ''] = /^(\p{L}+)\s*(?:\(|(?:with|mit|avec|con|com)\s)/u.exec(sentence.slice(start)) ?? [];
  const kind = resolveHead(
    withoutOpeners(sentence.slice(0, start), language, lexicon).text.replace(/[\s:–-]+$/, ''),
    language,
    lexicon,
    false,
  ).kind;
  const isSection = lexicon.sections.exactly(word, language) !== undefined;
  const isThing =
    !isSection &&
    (looksPlural(language, word) || lexicon.nouns.exactly(word, language) !== undefined) &&
    lexicon.fields.exactly(word, language) === undefined;
  return word !== '' && isThing && (kind === undefined || keeps.has(kind.rule.skeleton));
}

/** Finds the part of the text that asks for something, and takes it apart. */
export function requestOf(text: string, language: Language, lexicon: Lexicon): Request {
  const phrasing = lexicon.phrasing[language];
  const sentences = sentencesOf(text).map((sentence) =>
    sentence.slice(0, fold(sentence).replace(phrasing.closers, '').length || undefined),
  );
  const list = askedList(sentences, language, lexicon) ?? openList(sentences, language, lexicon);
  if (list) return list;
  const places = sentences.flatMap((sentence, index) => {
    const folded = fold(sentence);
    const starts = (pattern: RegExp): { start: number; length: number }[] =>
      [...folded.matchAll(new RegExp(pattern.source, 'gu'))].map((match) => ({ start: match.index, length: match[0].length }));
    const asked = starts(phrasing.requests).map(({ start }) => ({ start, asks: true, before: sentence.slice(0, start) }));
    // "native iOS app to track my books": the app is described before the request itself.
    const linked = starts(phrasing.linked).map(({ start, length }) => ({ start, asks: false, before: sentence.slice(0, start + length) }));
    // "Dental practice in Kassel – website with …": who asks stands before the dash, what for behind it.
    const dashed = [...sentence.matchAll(/\s[-–]\s+|:\s+/g)]
      .map((match) => match.index + match[0].length)
      .filter(
        (start) =>
          lexicon.asked.at(beginningOf(sentence.slice(start)), 0, language)?.value.type === 'kind' ||
          areRows(sentence, start, language, lexicon),
      )
      .map((start) => ({ start, asks: false, rows: areRows(sentence, start, language, lexicon), before: sentence.slice(0, start) }));
    const candidates: Candidate[] = [
      { start: 0, asks: asked.some(({ start }) => start === 0), before: '' },
      ...asked,
      ...linked,
      ...dashed,
    ];
    return candidates.map((candidate): Place => ({ ...candidate, sentence, index }));
  });
  let best: { request: Request; score: number } | undefined;
  // "He is a plumber, so a simple site saying what he does": a page that is named in the middle of a story, where nothing else is asked for.
  const told = sentences.flatMap((sentence, index) =>
    pagesIn(sentence, language, lexicon).map((candidate): Place => ({ ...candidate, sentence, index })),
  );
  const asksElsewhere = (): boolean => best?.request.head.kind !== undefined;
  for (const { sentence, index, start, asks, rows, before } of [...places.slice(0, 16), ...told.slice(0, 2)]) {
    const inStory = told.some((place) => place.start === start && place.index === index);
    if (inStory && asksElsewhere()) continue;
    const opened = withoutOpeners(sentence.slice(start), language, lexicon);
    const { head, segments: cut } = segmentsOf(opened.text, language, lexicon);
    const { head: resolved, segments, aside } = shownIn(resolveHead(head, language, lexicon, opened.linked), cut, language, lexicon);
    if (inStory && resolved.kind?.rule.skeleton === 'shop' && tells.test(fold(sentence))) continue; // "we run a charity shop": a real one
    // "Sort by date" alone says how rows are seen, not which.
    const said = start === 0 ? [sentence, opened.text] : [opened.text];
    const isView = index > 0 && resolved.kind === undefined && said.some((text) => viewIn(lexicon, text, language) !== undefined);
    const isTold = start === 0 && !asks && places.some((other) => other.index > index || other.asks) && tells.test(fold(sentence));
    // "… And mail me when it is due": what cannot be done is said beside the rest.
    const isAddition = index > 0 && !resolved.kind && resolved.limits.length > 0;
    const score =
      (isTold ? 0 : weightOf(resolved)) +
      (asks ? 0.6 : 0) +
      (rows ? 3 : 0) -
      (index + (start > 0 ? 0.5 : 0)) / 100 -
      (isView || (index > 0 && more.test(fold(sentence.slice(start)))) ? 5 : 0) -
      (isAddition ? 3 : 0);
    // "A site for … . Contact form with …": the form stands on the page that was asked for before.
    const isInside =
      resolved.kind?.rule.skeleton === 'form' && index > 0 && sentences.slice(0, index).some((one) => asksForPage(one, language, lexicon));
    if (best && (isInside || best.score >= score)) continue;
    const others = [...sentences.slice(0, index), before, ...aside, ...sentences.slice(index + 1)].filter((other) => /\p{L}/u.test(other));
    best = { request: { head: resolved, segments, others }, score };
  }
  return best?.request ?? { head: resolveHead('', language, lexicon, false), segments: [], others: [] };
}
