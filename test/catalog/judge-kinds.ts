/**
 * Holds the kinds that the encoder reads against sentences that it did not learn from: `npx tsx test/catalog/judge-kinds.ts [show]`. Prints how
 * many are right by how sure they are, and the commonest mistakes; with `show` each mistake.
 */
import { marked } from '../../activities/generate/composer/tagger/marks.ts';
import { createTagger } from '../../activities/generate/composer/tagger/tagger.ts';
import { loadWeights } from '../../catalog/weights.ts';
import { kindLines, markedLines } from './tagger/held-back.ts';

const read = createTagger(loadWeights);
const isShown = process.argv[2] === 'show';
const steps = [0.95, 0.8, 0.6, 0];
for (const [name, lines] of Object.entries({ marked: markedLines, 'with their kind alone': kindLines })) {
  const all = steps.map(() => 0);
  const right = steps.map(() => 0);
  const mistakes = new Map<string, number>();
  for (const { line } of lines.filter(({ isHeld }) => isHeld)) {
    const { kind, text } = marked(line);
    const found = read(text);
    const at = steps.findIndex((step) => found.sureness >= step);
    all[at] = (all[at] ?? 0) + 1;
    if (found.kind === kind) right[at] = (right[at] ?? 0) + 1;
    else {
      const mistake = `${kind} as ${found.kind}`;
      mistakes.set(mistake, (mistakes.get(mistake) ?? 0) + 1);
      if (isShown) console.log(`${mistake} ${found.sureness.toFixed(2)}: ${text}`);
    }
  }
  console.log(
    `sentences ${name}: ${steps.map((step, at) => `from ${String(step)} ${String(right[at])} of ${String(all[at])}`).join(', ')}`,
  );
  const often = [...mistakes].sort((a, b) => b[1] - a[1]).slice(0, 20);
  console.log(often.map(([mistake, count]) => `${mistake} ${String(count)}`).join(', '));
}
