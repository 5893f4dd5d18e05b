/**
 * Writes the marked sentences for `train.py`: `npx tsx test/catalog/tagger/export.ts FOLDER` writes `learn.jsonl`, and `held.jsonl` of those
 * that are held back: a sentence a line, with its words and a tag for each.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { marked } from '../../../activities/generate/composer/tagger/marks.ts';
import { pathOf } from '../../../activities/generate/composer/tagger/tags.ts';
import { piecesOf } from '../../../activities/generate/composer/tagger/tokens.ts';
import { markedLines } from './held-back.ts';

const [folder = '.'] = process.argv.slice(2);
const written = (isHeld: boolean): string =>
  markedLines
    .filter((one) => one.isHeld === isHeld)
    .map(({ line }) => {
      const { text, spans } = marked(line);
      const pieces = piecesOf(text);
      return JSON.stringify({ words: pieces.map(({ start, end }) => text.slice(start, end)), tags: pathOf(spans, pieces) });
    })
    .join('\n');
writeFileSync(path.join(folder, 'learn.jsonl'), written(false));
writeFileSync(path.join(folder, 'held.jsonl'), written(true));
console.log(`${String(markedLines.length)} sentences`);
