/** Tries the wishes of a sentence on a spec, one after the other. */
import type { AppSpec, Language } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import type { Catalog } from '../../../../catalog/load.ts';
import { compile } from '../language/pattern.ts';
import { fold } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { sayIn } from '../skeletons/bench.ts';
import { itemsOf } from '../understand/items.ts';
import { sentencesOf } from '../understand/request.ts';
import { bare } from '../understand/subject.ts';
import { addOption, removeField, renameField, renameNamed, requireField } from './fields.ts';
import { changeLanguage } from './language.ts';
import { addPage, removePage, renamePage } from './pages.ts';
import type { Edit, Rule, Wish } from './rule.ts';
import { addThing, removeThing } from './sections.ts';
import { changeColour, changeLook, changeShape, makeDark, makeLight } from './style.ts';
import { changeTagline, changeTitle, replaceText } from './texts.ts';
import { changeView } from './views.ts';

/** The order decides: pages and fields called by name before titles, titles before other fields, sorting before adding, colours before anything unknown. */
const rules: readonly Rule[] = [
  renamePage,
  renameNamed,
  changeTitle,
  changeTagline,
  addOption,
  renameField,
  requireField,
  changeShape,
  changeLook,
  makeDark,
  makeLight,
  addPage,
  removePage,
  changeView,
  removeField,
  removeThing,
  replaceText,
  addThing,
  changeLanguage,
  changeColour,
];

/** Wishes of one sentence: cut where a joining word is followed by a verb that begins a wish. */
export function clausesOf(sentence: string, language: Language, lexicon: Lexicon): string[] {
  const verbs = [...(lexicon.rules.changes['verbs']?.[language] ?? []), ...(lexicon.rules.changes['verbs']?.en ?? [])].map(
    (verb) => compile(verb).source,
  );
  const { and } = lexicon.rules.languages[language];
  const joins = [',', ...and.filter((word) => /\w/.test(word)).map((word) => `\\s${fold(word)}`)].join('|');
  const cut = new RegExp(`\\s*(?:,\\s*)?(?:${joins})\\s+(?:(?:then|also|dann|auch|puis|luego|depois)\\s+)?(?=(?:${verbs.join('|')}))`, 'g');
  return sentencesOf(sentence).flatMap((part) => {
    const folded = fold(part);
    const places = [...folded.matchAll(cut)].filter((match) => !insideQuotes(part, match.index));
    const starts = [0, ...places.map((match) => match.index + match[0].length)];
    const ends = [...places.map((match) => match.index), part.length];
    return starts
      .map((start, index) => part.slice(start, ends[index]))
      .filter((clause) => /\p{L}/u.test(clause))
      .flatMap((clause) => withoutSections(clause, language, lexicon));
  });
}

/** "add a chart per author and opening hours": what a page can be given is a wish of its own, with the verb before it. */
function withoutSections(clause: string, language: Language, lexicon: Lexicon): string[] {
  const [first = clause, ...rest] = itemsOf(clause, language, lexicon);
  const isSection = (item: string): boolean => lexicon.sections.exactly(bare(item, language, lexicon), language) !== undefined;
  const own = rest.filter(isSection);
  if (own.length === 0 || own.length < rest.length || insideQuotes(clause, clause.indexOf(own[0] ?? ''))) return [clause];
  const [verb = ''] = first.split(' ');
  return [first, ...own.map((item) => `${verb} ${item}`)];
}

const insideQuotes = (text: string, at: number): boolean => (text.slice(0, at).match(/["“”„«»]/g)?.length ?? 0) % 2 === 1;

const polite =
  /^(?:please|can you|could you|would you|bitte|kannst du|konntest du|s'il te plait|s'il vous plait|peux-tu|por favor|puedes|pode|poderia)[\s,]+|[\s,]*(?:please|bitte|s'il te plait|s'il vous plait|svp|por favor|thanks|thank you|danke)?[\s.!?]*$/g;

const tidied = (clause: string): string => {
  const folded = fold(clause);
  const marks = [...folded.matchAll(polite)].filter((match) => match[0] !== '');
  const start = marks.find(({ index }) => index === 0)?.[0].length ?? 0;
  const end = marks.find((match) => match.index > 0 && match.index + match[0].length === folded.length)?.index ?? clause.length;
  return clause.slice(start, Math.max(start + 1, end)).trim();
};

/** What came of a sentence: the new spec, what was done, what no rule knew and what could not be done. */
export interface Tried {
  readonly spec: AppSpec;
  readonly notes: readonly string[];
  readonly unknown: readonly string[];
  readonly failed: readonly AppError[];
}

/** Language in which a change is asked: its own where that is clear, else the app's. */
export function languageOf(sentence: string, spec: AppSpec, lexicon: Lexicon): Language {
  const { language, unsure } = lexicon.detect(sentence);
  return unsure ? spec.language : language;
}

/** @param sentence tidied (language/text.ts). Never throws an AppError: failures are part of the answer. */
export function tryChange(before: AppSpec, sentence: string, lexicon: Lexicon, catalog: Catalog): Tried {
  const language = languageOf(sentence, before, lexicon);
  const say: Wish['say'] = (key, values) => sayIn(lexicon, language, key, values);
  let spec = before;
  const notes: string[] = [];
  const unknown: string[] = [];
  const failed: AppError[] = [];
  for (const clause of clausesOf(sentence, language, lexicon).map(tidied)) {
    try {
      const edit = firstEdit({ spec, clause, language, lexicon, catalog, say });
      if (!edit) unknown.push(clause);
      else {
        ({ spec } = edit);
        notes.push(edit.note);
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      failed.push(error);
    }
  }
  return { spec, notes, unknown, failed };
}

function firstEdit(wish: Wish): Edit | undefined {
  for (const rule of rules) {
    const edit = rule(wish);
    if (edit) return edit;
  }
  return undefined;
}
