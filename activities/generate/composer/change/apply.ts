/** Tries the wishes of a sentence on a spec, one after the other. */
import type { AppSpec, Language } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import type { Catalog } from '../../../../catalog/load.ts';
import { fold, tokensOf } from '../language/text.ts';
import { compile } from '../language/pattern.ts';
import type { Lexicon } from '../lexicon.ts';
import { sayIn } from '../skeletons/bench.ts';
import { itemsOf } from '../understand/items.ts';
import { matchOf, viewIn } from '../understand/wishes.ts';
import { addFormFor, addThing } from './add.ts';
import { clausesOf, tidied } from './clauses.ts';
import { removeItem, renameItem, setCurrency, setItems, setPrice } from './contents.ts';
import { callField, removeField, renameField, renameNamed, requireField, restoreField, setUnit } from './fields.ts';
import { fieldNamed } from './meant.ts';
import { saysField } from './new-field.ts';
import { noOtherFigures, renameFigure, startFigure } from './figures.ts';
import { changeLanguage } from './language.ts';
import { setNames } from './lists.ts';
import { addOption, makeChoice, removeOption } from './options.ts';
import { renameOption } from './rename-option.ts';
import { addPage, removePage, renamePage } from './pages.ts';
import { setContact, setHours } from './particulars.ts';
import { withFreshLines } from './lines.ts';
import { setLiveItems } from './live.ts';
import { setTimer } from './timing.ts';
import { retypeField } from './retype.ts';
import { movePart, removeNothing, removeThing, withLinks } from './places.ts';
import { lastTouched, undoLast } from './undo.ts';
import { addQuestion, changePoll, countQuestions, removeQuestion, setPairs } from './play.ts';
import type { Edit, Rule, Wish } from './rule.ts';
import { changeColour, changeGround, changeLook, changeShape, changeSize, makeDark, makeLight, putColour } from './style.ts';
import { groupRows, reshape } from './shape.ts';
import { narrowRows } from './narrow.ts';
import { changeChart } from './totals.ts';
import { callApp, changeButton, changeHeadline, changeTagline, changeTitle, mention, replaceText } from './texts.ts';
import { changeView } from './views.ts';

/**
 * The order decides: a colour that something is put in, what holds a text of its own, pages and fields called by name before titles, titles before other
 * fields, what parts hold before sections, sorting before adding, colours before anything unknown.
 */
const rules: readonly Rule[] = [
  undoLast,
  putColour,
  changeButton,
  addQuestion,
  removeQuestion,
  changePoll,
  renamePage,
  renameNamed,
  renameOption,
  renameItem,
  renameFigure,
  makeChoice,
  retypeField,
  changeHeadline,
  callField,
  callApp,
  changeTitle,
  changeTagline,
  mention,
  setTimer,
  setLiveItems,
  setHours,
  setContact,
  countQuestions,
  setPairs,
  startFigure,
  setPrice,
  setItems,
  setNames,
  removeItem,
  setUnit,
  setCurrency,
  movePart,
  addOption,
  restoreField,
  renameField,
  requireField,
  changeSize,
  changeGround,
  changeShape,
  changeLook,
  makeDark,
  makeLight,
  changeLanguage,
  addPage,
  removePage,
  noOtherFigures,
  changeChart,
  groupRows,
  narrowRows,
  reshape,
  changeView,
  removeOption,
  removeField,
  removeThing,
  replaceText,
  addFormFor,
  addThing,
  changeColour,
  removeNothing,
];

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
  if (unsure || language === spec.language) return spec.language;
  // "Export lessons as csv": one word of another language among nouns decides nothing, a verb does, or a small word like "the".
  const begins = (spoken: Language): boolean => startsWithVerb(sentence, spoken, lexicon);
  return begins(spec.language) && !(begins(language) && hasSmallWords(sentence, language, spec.language, lexicon))
    ? spec.language
    : language;
}

/** Whether the sentence has small words of one language that the other does not have. */
function hasSmallWords(sentence: string, language: Language, other: Language, lexicon: Lexicon): boolean {
  const [own, foreign] = [language, other].map((spoken) => new Set(lexicon.rules.languages[spoken].function.map(fold)));
  return tokensOf(sentence).some(({ key }) => own?.has(key) === true && foreign?.has(key) !== true);
}

function startsWithVerb(sentence: string, language: Language, lexicon: Lexicon): boolean {
  const first = tokensOf(tidied(sentence, language, lexicon))[0]?.key ?? '';
  return (lexicon.rules.changes['verbs']?.[language] ?? []).some((verb) => new RegExp(`^${compile(verb).source}$`, 'u').test(fold(first)));
}

/** @param sentence tidied (language/text.ts). Never throws an AppError: failures are part of the answer. */
export function tryChange(before: AppSpec, sentence: string, lexicon: Lexicon, catalog: Catalog, earlier?: AppSpec): Tried {
  const language = languageOf(sentence, before, lexicon);
  const say: Wish['say'] = (key, values) => sayIn(lexicon, language, key, values);
  let spec = before;
  let last = earlier && lastTouched(earlier, before);
  const notes: string[] = [];
  const unknown: string[] = [];
  const failed: AppError[] = [];
  for (const said of clausesOf(sentence, language, lexicon)) {
    const clause = tidied(said, language, lexicon);
    try {
      const edit = firstEdit({
        spec,
        clause,
        said,
        language,
        lexicon,
        catalog,
        say,
        ...(last === undefined ? {} : { last }),
        ...(earlier === undefined ? {} : { before: earlier }),
      });
      if (!edit) unknown.push(clause);
      else {
        spec = withFreshLines(spec, withLinks(spec, edit.spec, { clause, lexicon }), lexicon);
        notes.push(edit.note);
        last = edit.about ?? last;
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      failed.push(error);
    }
  }
  return { spec, notes, unknown, failed };
}

/** Rules that may take the name of a field for one of theirs: "add a field notes" is no wish for the look Field notes. */
const styles = new Set<Rule>([changeShape, changeLook, makeDark, makeLight, changeColour]);

/** Whether a wish names a field, to be added or to be seen by. */
function isAboutFields(wish: Wish): boolean {
  const { clause, language, lexicon } = wish;
  const added = matchOf(lexicon, 'add', clause, language)?.x;
  const view = viewIn(lexicon, clause, language);
  return (added !== undefined && saysField(added)) || [view?.field, view?.value].some((words) => fieldNamed(wish, words) !== undefined);
}

function firstEdit(wish: Wish): Edit | undefined {
  const several = removeSeveral(wish);
  if (several) return several;
  const isStyle = !isAboutFields(wish);
  for (const rule of rules) {
    if (!isStyle && styles.has(rule)) continue;
    const edit = rule(wish);
    if (edit) return edit;
  }
  return undefined;
}

/** "Drop the rating and the genre": one after the other, where each of them is something. */
function removeSeveral(wish: Wish): Edit | undefined {
  const { clause, language, lexicon } = wish;
  const words = matchOf(lexicon, 'remove', clause, language)?.x;
  const items = words === undefined ? [] : itemsOf(words, language, lexicon);
  if (words === undefined || items.length < 2) return undefined;
  const order = clause.slice(0, clause.indexOf(words));
  let { spec } = wish;
  const notes: string[] = [];
  for (const item of items) {
    const edit = firstEdit({ ...wish, spec, clause: `${order}${item}` });
    if (!edit) return undefined;
    ({ spec } = edit);
    notes.push(edit.note);
  }
  return { spec, note: notes.join(' ') };
}
