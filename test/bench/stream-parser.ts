/** Our work on each chunk of an answer must not grow with the chunks before it. */
import { createAnswerStream } from '../../activities/generate/stream-files.ts';
import { atMost, ratios, type Figure } from './report.ts';
import { assert } from './stage.ts';

/** Characters of one chunk: about a token. */
const chunkCharacters = 4;
/** Answers read for one value: the clock of the processor's time ticks in milliseconds on some systems. */
const repeats = { small: 40, large: 4 };

/** Processor time, since other processes may be busy. */
export function parserFigures(rounds: number): Figure[] {
  const [small, large] = [answerOf(1_000), answerOf(10_000)];
  const values: { small: number; large: number }[] = [];
  for (let round = 0; round <= rounds; round += 1)
    values.push({ small: microsecondsAChunk(small, 1_000, repeats.small), large: microsecondsAChunk(large, 10_000, repeats.large) });
  const [smalls, larges] = [values.slice(1).map((one) => one.small), values.slice(1).map((one) => one.large)];
  return [
    { name: 'parser, a chunk of 1,000', unit: 'µs', values: smalls },
    { name: 'parser, a chunk of 10,000', unit: 'µs', values: larges },
    // Linear work is 1 here, quadratic work 10.
    { name: 'of 10,000 / of 1,000', unit: '×', values: ratios(larges, smalls), limit: atMost('must', 2) },
  ];
}

function answerOf(chunks: number): { text: string; content: string } {
  const content = 'const answer = 42;\n'.repeat(Math.ceil((chunks * chunkCharacters) / 20));
  return { text: JSON.stringify({ components: { 'App.tsx': content } }).slice(0, -1), content };
}

function microsecondsAChunk({ text, content }: { text: string; content: string }, chunks: number, times: number): number {
  const before = process.cpuUsage();
  for (let time = 0; time < times; time += 1) {
    const stream = createAnswerStream('components');
    let read = '';
    for (let at = 0; at < text.length; at += chunkCharacters)
      for (const part of stream.push(text.slice(at, at + chunkCharacters))) if (part.type === 'file') read = part.content;
    assert(read === content, 'The parser read another file');
  }
  return process.cpuUsage(before).user / chunks / times;
}
