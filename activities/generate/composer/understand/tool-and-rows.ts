/** Requests for a tool and for rows of one's own beside it: each is read by itself. */
import type { Language } from '../../../../core/composition.ts';
import { fold, tokensOf } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { rowsBeside } from './beside.ts';
import { resolveHead } from './head.ts';
import type { Named } from '../language/phrases.ts';
import type { KindRule } from '../../../../catalog/understanding.ts';

/** What stands beside what a request is for. */
export interface Beside<U> {
  /** What a tool is to keep, in the words of the sentence; empty where nothing but "a history" was said. */
  readonly kept: string;
  /** The request for rows beside a tool; without it the tool keeps its own results. */
  readonly rows?: U;
  /** The request for a tool beside rows. */
  readonly tool?: U;
}

/** What has to be known of a request that was read. */
interface Reading {
  readonly language: Language;
  readonly kind?: Named<KindRule>;
  readonly subject?: unknown;
  readonly things: readonly unknown[];
  readonly fields: readonly unknown[];
  readonly isMarked: boolean;
}

/** So many marked fields are rows, whatever is told before them. */
const fewestOfRows = 3;

type Read<U> = (text: string, lexicon: Lexicon, language: Language) => U;

/** Kinds beside which people keep rows of their own: how long, how much, how it went. */
const besideRows = new Set(['timer', 'stopwatch', 'turns', 'calculator', 'converter', 'metronome', 'reaction', 'ready']);
/** Ready parts that keep rows themselves. */
const keepsItself = new Set(['invoice', 'bracket', 'lucky-dip', 'team-maker', 'markdown-editor']);

const isTool = ({ kind }: Pick<Reading, 'kind'>): boolean =>
  kind !== undefined && besideRows.has(kind.rule.skeleton) && !keepsItself.has(kind.rule.part ?? '') && kind.rule.play !== true;

/** Tools that are used while rows are written, and that need nothing told. */
const besideTools = new Set(['timer', 'stopwatch', 'metronome', 'ready']);
const mostWords = 6;

/** "Practice diary with a metronome": rows, and the tool that ends the sentence. */
function toolBeside<U extends Reading>(whole: U, typed: string, lexicon: Lexicon, read: Read<U>): U {
  const { language, kind } = whole;
  const areRows = kind === undefined || ['records', 'tracker', 'checklist', 'habits'].includes(kind.rule.skeleton);
  if (!areRows || whole.things.length > 0) return whole;
  const joined = new RegExp(lexicon.rules.beside[language].joins, 'gu');
  const last = [...fold(typed).matchAll(joined)].at(-1);
  const said = last === undefined ? '' : typed.slice(last.index + last[0].length).replace(/[\s.!]+$/, '');
  if (last === undefined || last.index < 3 || said === '' || tokensOf(said).length > mostWords) return whole;
  const head = resolveHead(said, language, lexicon, false);
  if (head.kind?.by !== 'noun' || !besideTools.has(head.kind.rule.skeleton) || !isTool(head)) return whole;
  const tool = read(said, lexicon, language);
  const rows = read(typed.slice(0, last.index), lexicon, language);
  return isTool(tool) && rows.subject !== undefined ? { ...rows, beside: { kept: '', tool } } : whole;
}

/** Tools that keep their own figures by a press. */
const keepsFigures = new Set(['calculator', 'stopwatch']);

/** "With a history" beside a tool that has no figures to keep: when, how long and how it went. */
function plainLog({ kind, language }: Reading, { rules }: Lexicon): string | undefined {
  const skeleton = kind?.rule.skeleton ?? '';
  if (keepsFigures.has(skeleton)) return undefined;
  const measured = ['timer', 'metronome'].includes(skeleton) || kind?.id === 'breathing' ? 'duration' : 'points';
  const labels = ['date', measured, 'notes'].map((id) => rules.fields[id]?.[language][0] ?? id);
  return `${rules.beside[language].log} ${rules.beside[language].with} ${labels.join(', ')}`;
}

/** Where a clause may begin that says what is kept of what was found. */
const cuts = /[,;.]\s|\s(?:and|und|et|y|e|with|mit|avec|con|com|where|wo|donde|onde|that|die|den|qui|que|to|um|pour|para)\s/gu;
const mostCuts = 6;

/** "Buscador de películas, y poder guardar las que quiero ver": a search in a service whose hits are kept. */
function savedFinds<U extends Reading>(typed: string, language: Language, lexicon: Lexicon, read: Read<U>): U | undefined {
  const folded = fold(typed);
  const saves = new RegExp(lexicon.rules.beside[language].saves, 'u').exec(folded);
  if (!saves) return undefined;
  const ends = [...folded.slice(0, saves.index).matchAll(cuts)].map(({ index }) => index).filter((at) => at > 3);
  for (const end of [...ends.slice(-mostCuts), saves.index]) {
    const found = read(typed.slice(0, end), lexicon, language);
    if (found.kind?.rule.skeleton === 'live' && lexicon.rules.live[found.kind.id]?.props['searchParam'] !== undefined) return found;
  }
  return undefined;
}

/**
 * "Metronome and a list of practice sessions": the tool alone, and beside it the rows.
 * @param whole the sentence as one request
 * @param read how a sentence is read
 */
export function withBeside<U extends Reading>(whole: U, typed: string, lexicon: Lexicon, read: Read<U>): U {
  const { language } = whole;
  const finds = savedFinds(typed, language, lexicon, read);
  if (finds) return finds;
  const found = rowsBeside(typed, language, lexicon);
  const tool = found ? read(found.rest, lexicon, language) : whole;
  const areRows = whole.isMarked && whole.fields.length >= fewestOfRows;
  if (!found || areRows || !isTool(tool)) return toolBeside(whole, typed, lexicon, read);
  const log = found.log === '' ? plainLog(tool, lexicon) : found.log;
  const rows = log === undefined ? undefined : read(log, lexicon, language);
  return { ...tool, beside: { kept: found.kept, ...(rows ? { rows } : {}) } };
}
