/** "A metronome and a list of practice sessions", "a timer, and after it I write down how my knee felt": a tool, and rows of its owner's beside it. */
import type { Understood } from '../../../../catalog/understanding.ts';
import type { Language } from '../../../../core/composition.ts';
import { capitalised, fold } from '../language/text.ts';
import type { Lexicon } from '../lexicon.ts';
import { itemsOf } from './items.ts';

type Rules = Understood['beside']['en'];

/** What a sentence asks for beside a tool. */
export interface RowsBeside {
  /** The sentence without it. */
  readonly rest: string;
  /** A request for those rows alone. */
  readonly log: string;
  /** What is kept, as it was said; empty where nothing but "a history" was said. */
  readonly kept: string;
}

const scale =
  /,?\s*(?:\(|on a scale |auf einer skala |sur une echelle |en una escala |numa escala )?(?:from|von|de|del|do|entre|between)?\s*\b(\d{1,2})\s*(?:to|bis|a|ao|al|und|and|et|y|e|-)\s*(\d{1,3})\b\)?/;
const charted = /\b(?:charts?|graphs?|plot|curve|diagramm\w*|kurve|courbe|graphique|grafic\w*|evolu\w+|trend)\b/;
const noted = /\b(?:notes?|comments?|notiz\w*|bemerkung\w*|remarques?|notas?|comentarios?|observac\w+)\b/;

const compiled = new WeakMap<Rules, Readonly<Record<keyof Rules, RegExp>>>();

/** Each pattern bound to both ends of what it is for. */
function patternsOf(rules: Rules): Readonly<Record<keyof Rules, RegExp>> {
  const known = compiled.get(rules);
  if (known) return known;
  const made = Object.fromEntries(
    Object.entries(rules).map(([name, source]) => [
      name,
      new RegExp(name === 'plain' || name === 'lists' ? `^(?:${source})$` : name === 'asks' ? `^(?:${source})` : source, 'u'),
    ]),
  ) as Record<keyof Rules, RegExp>;
  compiled.set(rules, made);
  return made;
}

const clean = (text: string): string => text.replace(/^[\s,;:]+|[\s.,;:!?]+$/g, '');

/** A question that is kept: its scale is a field's range, and a chart shows it over the days. */
function asQuestion(kept: string, rules: Rules, language: Language, lexicon: Lexicon): string {
  const { fields } = lexicon.rules;
  const trail = patternsOf(rules).trail.exec(fold(kept))?.index ?? kept.length;
  const [question, more] = [clean(kept.slice(0, trail)), fold(kept.slice(trail))];
  const found = scale.exec(fold(question));
  const [said = '', least, most] = found ?? [];
  const asked = found ? clean(question.slice(0, found.index) + question.slice(found.index + said.length)) : question;
  const [date = '', notes = ''] = [fields['date']?.[language][0], fields['notes']?.[language][0]];
  const listed = [date, `${asked}${found ? ` (${least}-${most})` : ''}`, ...(noted.test(more) ? [notes] : [])].join(', ');
  return `${rules.log} ${rules.with} ${listed}${found || charted.test(more) ? ` ${rules.chart}` : ''}`;
}

/** Rows whose words name what they are, else what stands in each. */
function asRows(kept: string, rules: Rules, language: Language, lexicon: Lexicon): string {
  const items = itemsOf(kept, language, lexicon);
  const date = lexicon.rules.fields['date']?.[language][0] ?? '';
  const areFields = items.length > 1 || lexicon.fields.exactly(items[0] ?? '', language) !== undefined;
  return areFields ? `${rules.log} ${rules.with} ${date}, ${kept}` : `${rules.log} ${rules.of} ${kept}`;
}

function read(kept: string, rules: Rules, language: Language, lexicon: Lexicon): Pick<RowsBeside, 'log' | 'kept'> {
  const { asks, plain } = patternsOf(rules);
  const folded = fold(kept);
  if (kept === '' || plain.test(folded)) return { kept: '', log: '' };
  return { kept, log: asks.test(folded) ? asQuestion(kept, rules, language, lexicon) : asRows(kept, rules, language, lexicon) };
}

/** "Practice log", "history of my runs with distance": a list that says what it keeps is a request as it stands. */
function readList(list: string, rules: Rules, language: Language, lexicon: Lexicon): Pick<RowsBeside, 'log' | 'kept'> {
  const { lists, plain } = patternsOf(rules);
  const of = new RegExp(
    `^(?:${rules.lists})\\s+(?:${lexicon.rules.languages[language].of}|meine[rsn]?|for|fur|pour|para|about|uber|sur|sobre)\\s*(.*)$`,
    'u',
  ).exec(fold(list));
  if (of) {
    const kept = list.slice(list.length - (of.at(-1)?.length ?? 0));
    const own = read(kept, rules, language, lexicon);
    return own.kept === '' || patternsOf(rules).asks.test(fold(kept)) ? own : { kept, log: capitalised(list) };
  }
  if (lists.test(fold(list))) return { kept: '', log: '' };
  const before = fold(list).replace(new RegExp(`[\\s-]*(?:${rules.lists})$`, 'u'), '');
  return plain.test(before) ? { kept: '', log: '' } : { kept: list, log: capitalised(list) };
}

/** @returns what the sentence wants kept beside its tool; undefined where it wants nothing kept */
export function rowsBeside(text: string, language: Language, lexicon: Lexicon): RowsBeside | undefined {
  const rules = lexicon.rules.beside[language];
  const folded = fold(text);
  const find = (source: string): { at: number; from: number } | undefined => {
    const match = new RegExp(source, 'u').exec(folded);
    return match && match.index > 2 ? { at: match.index, from: match.index + match[0].length } : undefined;
  };
  const list = find(`${rules.joins}(?=${rules.whole})`);
  const keeps = find(`(?<=[\\s,])${rules.keeps}`);
  const writes = find(rules.writes);
  const [first] = [list, keeps, writes].flatMap((one) => (one ? [one] : [])).sort((a, b) => a.at - b.at || b.from - a.from);
  if (!first) return undefined;
  const rest = clean(text.slice(0, first.at));
  const kept = clean(text.slice(first.from));
  const ends = fold(kept).replace(new RegExp(rules.ends, 'u'), '').length;
  const said = clean(kept.slice(0, ends));
  const isList = new RegExp(`^(?:${rules.whole})`, 'u').test(fold(said));
  return { rest, ...(isList ? readList(said, rules, language, lexicon) : read(said, rules, language, lexicon)) };
}
