/**
 * Writes the sentences for `train.py`: `npx tsx test/catalog/tagger/export.ts FOLDER` writes `learn.jsonl`, and `held.jsonl` of those that are
 * held back: a sentence a line, with its kind, its words and a tag for each; none for those of which the kind alone is told.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { appKinds, marked } from '../../../activities/generate/composer/tagger/marks.ts';
import { pathOf } from '../../../activities/generate/composer/tagger/tags.ts';
import { piecesOf } from '../../../activities/generate/composer/tagger/tokens.ts';
import { kindLines, markedLines } from './held-back.ts';

const [folder = '.'] = process.argv.slice(2);
const all = [...markedLines.map((one) => ({ ...one, isMarked: true })), ...kindLines.map((one) => ({ ...one, isMarked: false }))];
const written = (isHeld: boolean): string =>
  all
    .filter((one) => one.isHeld === isHeld)
    .map(({ line, isMarked }) => {
      const { kind, text, spans } = marked(line);
      const pieces = piecesOf(text);
      const words = pieces.map(({ start, end }) => text.slice(start, end));
      return JSON.stringify({ kind: appKinds.indexOf(kind), words, tags: isMarked ? pathOf(spans, pieces) : null });
    })
    .join('\n');
writeFileSync(path.join(folder, 'learn.jsonl'), written(false));
writeFileSync(path.join(folder, 'held.jsonl'), written(true));
console.log(`${String(all.length)} sentences`);
