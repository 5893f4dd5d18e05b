/** Applies a change's answer to a copy of the app: whole files as they close, edits at its end, nothing that loses code. */
import { entryPath, linesOf } from '../../../core/app-files.ts';
import { applyEdits } from '../edits.ts';
import type { Piece } from '../generator.ts';
import { shrinks } from '../placeholders.ts';
import { filesOf, readChange, valuesOf } from './answers.ts';
import type { Answer, AskPart } from './ask.ts';
import { formatCode } from './format.ts';
import { pathOf, type Intake } from './intake.ts';

/** Something of an answer that could not be applied. */
export interface Misfit {
  readonly path: string;
  /** In words for the model that is asked again, and for the person. */
  readonly reason: string;
}

/** Yields the files that are different now; returns what the answer said of itself and what of it did not fit. */
export async function* applyAnswer(
  parts: AsyncIterable<AskPart>,
  intake: Intake,
  rules: { readonly before: ReadonlyMap<string, string>; readonly mayShrink: boolean },
): AsyncGenerator<Piece, { summary: string; failed: Misfit[] }> {
  const failed: Misfit[] = [];
  const held = new Map<string, string>();
  const taken = new Set<string>();
  let answer: Answer | undefined;
  const shrinksBy = (path: string, content: string, elsewhere: number) =>
    !rules.mayShrink && shrinks(rules.before.get(path) ?? '', content, elsewhere);
  async function* take(said: string, content: string): AsyncGenerator<Piece> {
    const path = pathOf(said) ?? said;
    taken.add(path);
    if (shrinksBy(path, content, 0)) held.set(path, content);
    else yield* await intake.file(path, content);
  }

  for await (const part of parts) {
    if (part.type === 'call') {
      intake.begin();
      if (part.replayed) intake.reset(rules.before);
    } else if (part.type === 'delta') yield* intake.delta(part);
    else if (part.type === 'file') yield* take(part.path, part.content);
    else if (part.type === 'answer') answer = part.answer;
    else if (part.type !== 'value') yield part;
  }
  const values = answer ? valuesOf(answer) : {};
  // What the stream could not read, the mended whole has.
  for (const [path, content] of filesOf(values, 'files')) if (!taken.has(pathOf(path) ?? path)) yield* take(path, content);
  if (Object.keys(values).length === 0 && held.size === 0 && answer?.text !== '')
    failed.push({ path: 'the answer', reason: 'it was not the JSON object' });
  const { summary, edits, deleted } = readChange(values);

  const fresh = [...intake.files].filter(([path]) => !rules.before.has(path)).reduce((lines, [, content]) => lines + linesOf(content), 0);
  for (const [path, content] of held) {
    if (shrinksBy(path, content, fresh)) failed.push({ path, reason: 'it lost more than half of its lines' });
    else yield* await intake.file(path, content);
  }
  for (const path of intake.gaps) failed.push({ path, reason: 'it left code out' });

  const files = [...intake.files].map(([path, content]) => ({ path, content }));
  const edited = applyEdits(
    files,
    edits.map((edit) => ({ ...edit, path: pathOf(edit.path) ?? edit.path })),
  );
  for (const { edit, reason } of edited.failed) failed.push({ path: edit.path, reason: `${reason}: ${edit.search.slice(0, 200)}` });
  for (const { path, content } of edited.changed) {
    const before = intake.files.get(path) ?? '';
    const formatted = (await formatCode(path, before)) === before; // what a person formatted otherwise stays so
    const after = formatted ? await formatCode(path, content) : content;
    intake.files.set(path, after);
    yield { type: 'file', path, content: after };
  }
  for (const path of deleted.map((said) => pathOf(said) ?? said))
    if (path !== entryPath && intake.files.delete(path)) yield { type: 'deleted', path };
  return { summary, failed };
}
