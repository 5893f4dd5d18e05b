/**
 * Trains the tagger anew: `npx tsx test/catalog/train-tagger.ts` reads `catalog/understanding/marked/*.txt`, one marked sentence a line, the
 * language in the name of the file, holds back each eighth line, prints how much of it is found, and writes `weights.bin` from all of them.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { featuresOf } from '../../activities/generate/composer/tagger/features.ts';
import { marked, type Span } from '../../activities/generate/composer/tagger/marks.ts';
import { bestPath, bytesOf, pathOf, spansOf } from '../../activities/generate/composer/tagger/model.ts';
import { piecesOf } from '../../activities/generate/composer/tagger/tokens.ts';
import { learn } from '../../activities/generate/composer/tagger/train.ts';
import type { Language } from '../../core/composition.ts';
import { createLexicon } from '../../activities/generate/composer/lexicon.ts';
import { loadUnderstanding } from '../../catalog/understanding.ts';

const lexicon = createLexicon(loadUnderstanding());
const folder = fileURLToPath(new URL('../../catalog/understanding/marked/', import.meta.url));
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .flatMap((name) =>
    readFileSync(`${folder}${name}`, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const { text, spans } = marked(line.trim());
        const pieces = piecesOf(text);
        return { spans, pieces, features: featuresOf(text, pieces, name.slice(0, 2) as Language, lexicon), path: pathOf(spans, pieces) };
      }),
  );

const keysOf = (spans: readonly Span[]): string[] => spans.map(({ mark, start, end }) => `${mark} ${String(start)} ${String(end)}`);
const weights = learn(examples.filter((_, at) => at % 8 > 0));
const found = examples
  .filter((_, at) => at % 8 === 0)
  .map(({ spans, pieces, features }) => {
    const [right, guess] = [keysOf(spans), keysOf(spansOf(bestPath(features, weights), pieces))];
    return { right: right.length, guess: guess.length, hits: right.filter((key) => guess.includes(key)).length };
  });
const sum = (of: (one: (typeof found)[number]) => number): number => found.reduce((all, one) => all + of(one), 0);
const share = (part: number, of: number): string => `${((part / of) * 100).toFixed(1)} %`;
console.log(`${String(examples.length)} sentences; of those held back:`);
console.log(
  `  spans found ${share(
    sum(({ hits }) => hits),
    sum(({ right }) => right),
  )}, right ones among the guessed ${share(
    sum(({ hits }) => hits),
    sum(({ guess }) => guess),
  )}`,
);
console.log(
  `  whole sentences ${share(
    sum(({ right, guess, hits }) => (right === hits && guess === hits ? 1 : 0)),
    found.length,
  )}`,
);
writeFileSync(`${folder}weights.bin.gz`, gzipSync(bytesOf(learn(examples)), { level: 9 }));
