/**
 * Holds built apps against marked sentences that the tagger did not learn from: `npx tsx test/catalog/judge-marked.ts en [show [told]]`. An app is
 * right where it has all marked fields and their options, no field of another name, and a title of the marked words. What a log, a map,
 * comments, rows that are ticked or of which at most one thing was told cannot do without is no fault: a day, a place, a name, a box. Where the app is called
 * no more than "a page", any words of the sentence are a title. Prints how many are right, by length, and how often each fault occurs;
 * with `show` also what is wrong in each. With `told` words are read as a person marked them: what is wrong then is no fault of the encoder.
 */
import { labelOfName } from '../../activities/generate/composer/language/names.ts';
import { fold, tokensOf } from '../../activities/generate/composer/language/text.ts';
import { createLexicon } from '../../activities/generate/composer/lexicon.ts';
import { marked, type Marked, type MarkedField } from '../../activities/generate/composer/tagger/marks.ts';
import type { Tagger } from '../../activities/generate/composer/tagger/tagger.ts';
import { wishOfMarked } from '../../activities/generate/composer/tagger/wish.ts';
import { languages, type Language } from '../../core/composition.ts';
import { AppError } from '../../core/errors.ts';
import { compose, composerReading, understanding, type Composed } from '../activities/generate/composer/compose.ts';
import { heldBack } from './tagger/held-back.ts';

const lexicon = createLexicon(understanding);
const [language = 'en', show, told] = process.argv.slice(2) as [Language?, string?, string?];
if (!languages.includes(language)) throw new Error(`“${language}” is none of ${languages.join(', ')}`);

const small =
  /^(?:an?|the|my|our|for|of|to|in|d(?:er|ie|as|en|em|es?)|eine?n?|mein|unser|von|fur|und|l[aeo]s?|une?|du|pour|el|una|para|o|os|as|uma?|d[aoe]s?|app|page|site|liste?|lista|seite|pagina)$/;
const keysOf = (words: string): string[] =>
  tokensOf(words)
    .map(({ key }) => fold(key))
    .filter((key) => !small.test(key));
const isLike = (one: string, other: string): boolean => {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  return one === other || (short.length > 3 && long.startsWith(short.slice(0, -1)));
};

/** Half of the words of the shorter one are in the other. */
function isSame(one: string, other: string): boolean {
  const [few = [], many = []] = [keysOf(one), keysOf(other)].sort((a, b) => a.length - b.length);
  if (few.length === 0) return fold(one) === fold(other);
  const hits = few.filter((key) => many.some((known) => isLike(key, known))).length;
  return hits > 0 && hits * 2 >= few.length;
}

const coordinates = /^(?:lat|lon|breiten|langen)/;

/** Letters between a field and the first of its options. */
const nearest = 14;

function wantedOf({ text, spans }: Marked): { fields: MarkedField[]; loose: string[] } {
  const fields: MarkedField[] = [];
  const loose: string[] = [];
  let [field, end]: [MarkedField | undefined, number] = [undefined, 0];
  for (const span of spans) {
    const words = text.slice(span.start, span.end);
    const isOwn = field !== undefined && span.start - end < nearest;
    if (span.mark === 'option') (isOwn && field ? field.options : loose).push(words);
    if (span.mark === 'field') fields.push((field = { name: words, options: [] }));
    else if (span.mark !== 'option' || !isOwn) field = undefined;
    ({ end } = span);
  }
  return { fields, loose };
}

function faultsOf(line: Marked, { spec }: Composed): string[] {
  const { fields, loose } = wantedOf(line);
  const said = JSON.stringify(spec.parts);
  const rows = spec.entities.filter(({ collection }) => !said.includes(`"commentsCollection":"${collection}"`));
  const own = rows.flatMap((entity) => entity.fields.map((field) => ({ ...field, label: field.label ?? labelOfName(field.name) })));
  const used = new Set<object>();
  const faults = fields.flatMap((field) => {
    const { label } = wishOfMarked(field, language, lexicon, true);
    const hit =
      own.find((one) => !used.has(one) && (one.label === label || isSame(one.label, field.name))) ??
      own.find((one) => isSame(one.label, field.name));
    if (!hit) return [`missing: ${field.name}`];
    used.add(hit);
    const lacking = field.options.length < 2 ? [] : field.options.filter((option) => !hit.options?.some((one) => isSame(one, option)));
    return lacking.length === 0 || /\d/.test(field.options.join('')) ? [] : [`options: ${lacking.join(', ')}`];
  });
  const isLoose = ({ options = [] }: (typeof own)[number]): boolean => options.some((option) => loose.some((one) => isSame(one, option)));
  const done = line.spans
    .filter(({ mark }) => mark === 'deed' || mark === 'rule')
    .flatMap(({ start, end }) => keysOf(line.text.slice(start, end)));
  const isNeeded = ({ type, label, computed }: (typeof own)[number]): boolean =>
    type === 'date' ||
    computed !== undefined ||
    coordinates.test(fold(label)) ||
    (type === 'boolean' && keysOf(label).every((key) => done.some((one) => isLike(key, one)))) ||
    (fields.length < 2 && label === own[0]?.label);
  const others = fields.length === 0 ? [] : own.filter((one) => !used.has(one) && !isLoose(one) && !isNeeded(one));
  const wordsOf = (...kinds: string[]): string[] =>
    line.spans.filter(({ mark }) => kinds.includes(mark)).map(({ start, end }) => line.text.slice(start, end));
  const names = wordsOf('name').length > 0 ? wordsOf('name') : wordsOf('app', 'thing');
  const known = names.flatMap(keysOf);
  const title = keysOf(spec.title);
  const meant = known.length > 0 ? known : keysOf(line.text);
  const isTitled =
    names.length === 0 || title.filter((key) => meant.some((one) => isLike(key, one))).length * 2 >= Math.max(1, title.length);
  return [
    ...faults,
    ...(others.length > 0 ? [`other: ${others.map(({ label }) => label).join(', ')}`] : []),
    ...(isTitled ? [] : [`title: ${spec.title}`]),
  ];
}

/** The marks of a person, at their places in what became of the text. */
function asMarked({ text, kind, spans }: Marked): Tagger {
  return (read) => {
    const place = (words: string, near: number): number => {
      const from = read.toLowerCase().indexOf(words.toLowerCase(), Math.max(0, near - farthest));
      return from >= 0 ? from : read.toLowerCase().indexOf(words.toLowerCase());
    };
    const found = spans.flatMap(({ mark, start, end }) => {
      const at = place(text.slice(start, end), start);
      return at < 0 ? [] : [{ mark, start: at, end: at + end - start }];
    });
    return { spans: found.sort((a, b) => a.start - b.start), kind, sureness: 1 };
  };
}

/** Letters by which a word may have moved to the front. */
const farthest = 15;

const lengths = [12, 24, 45, Infinity];
const right = lengths.map(() => 0);
const all = lengths.map(() => 0);
const counts = new Map<string, number>();
for (const line of heldBack(language)) {
  const sentence = marked(line);
  const faults = await compose(sentence.text, told === undefined ? {} : { by: composerReading(asMarked(sentence)) }).then(
    (app) => faultsOf(sentence, app),
    (error: unknown) => {
      if (error instanceof AppError) return [`refused: ${error.message}`];
      throw error;
    },
  );
  const at = lengths.findIndex((most) => sentence.text.split(/\s+/).length <= most);
  all[at] = (all[at] ?? 0) + 1;
  if (faults.length === 0) right[at] = (right[at] ?? 0) + 1;
  for (const fault of new Set(faults.map((one) => one.split(':')[0] ?? ''))) counts.set(fault, (counts.get(fault) ?? 0) + 1);
  if (show !== undefined && faults.length > 0) console.log(`${line}\n  ${faults.join('\n  ')}`);
}
for (const [at, most] of lengths.entries()) console.log(`up to ${String(most)} words: ${String(right[at])} of ${String(all[at])} right`);
console.log([...counts].map(([fault, count]) => `${fault} ${String(count)}`).join(', '));
