/**
 * Holds what is done to the encoder's marks against those of a person, in the sentences that were held back from learning:
 * `npx tsx test/catalog/judge-mending.ts`. Prints for each kind of change ("view->field") how often it came out as the person marked it, and some
 * examples of both: a rule that is wrong more often than right is worth less than none.
 */
import { createLexicon } from '../../activities/generate/composer/lexicon.ts';
import { withGaps } from '../../activities/generate/composer/tagger/gaps.ts';
import { marked, type Span } from '../../activities/generate/composer/tagger/marks.ts';
import { languages } from '../../core/composition.ts';
import { understanding } from '../activities/generate/composer/compose.ts';
import { heldBack } from './tagger/held-back.ts';

const lexicon = createLexicon(understanding);
const shownExamples = 8;

interface Change {
  readonly right: string[];
  readonly wrong: string[];
}
const changes = new Map<string, Change>();
const hits = { read: 0, mended: 0, marked: 0 };

/** The span that shares most with another. */
function over(spans: readonly Span[], { start, end }: Span): Span | undefined {
  const shared = (span: Span): number => Math.min(end, span.end) - Math.max(start, span.start);
  return [...spans].filter((span) => shared(span) > 0).sort((a, b) => shared(b) - shared(a))[0];
}
const isSame = (one: Span, other: Span): boolean => one.mark === other.mark && one.start === other.start && one.end === other.end;
const among = (spans: readonly Span[], all: readonly Span[]): number => all.filter((one) => spans.some((span) => isSame(one, span))).length;

for (const language of languages)
  for (const line of heldBack(language)) {
    const { text, spans } = marked(line);
    const { spans: read } = lexicon.read(text);
    const mended = withGaps(text, read, language, lexicon);
    hits.read += among(read, spans);
    hits.mended += among(mended, spans);
    hits.marked += spans.length;
    const note = (name: string, isRight: boolean, { start, end }: Span): void => {
      const change = changes.get(name) ?? { right: [], wrong: [] };
      changes.set(name, change);
      change[isRight ? 'right' : 'wrong'].push(text.slice(start, end));
    };
    for (const span of mended.filter((one) => !read.some((other) => isSame(one, other))))
      note(`${over(read, span)?.mark ?? 'none'}->${span.mark}`, over(spans, span)?.mark === span.mark, span);
    for (const span of read.filter((one) => over(mended, one) === undefined))
      note(`${span.mark}->none`, over(spans, span) === undefined, span);
  }

console.log(`spans found as marked: ${String(hits.read)} as read, ${String(hits.mended)} as mended, of ${String(hits.marked)}`);
for (const [name, { right, wrong }] of [...changes].sort(
  ([, a], [, b]) => b.right.length + b.wrong.length - a.right.length - a.wrong.length,
)) {
  console.log(`${name}: right ${String(right.length)}, wrong ${String(wrong.length)}`);
  console.log(`  right: ${right.slice(0, shownExamples).join(' | ')}\n  wrong: ${wrong.slice(0, shownExamples).join(' | ')}`);
}
