/** Where the pieces of a streaming answer go: files to the store and the log, code to whoever watches, the rest to the progress line. */
import { checkFiles, entryPath, linesOf, normalisePath } from '../../core/app-files.ts';
import { buildFiles, shaOf, storeBuildFile } from '../../db/files.ts';
import { appendEvent } from '../../db/events.ts';
import type { Deps } from '../deps.ts';
import { createPreview } from '../deploy/preview.ts';
import type { StepRun } from '../step.ts';
import type { Piece } from './generator.ts';

/** Milliseconds between two deltas of one build, and between two progress events: people read no faster. */
const deltaEveryMs = 40;
const progressEveryMs = 500;
/** NOTIFY carries 8,000 bytes; JSON may double the text. */
const maxDeltaCharacters = 1_500;

export function createPieceSink(deps: Deps, run: StepRun, withPreview: boolean) {
  const { system } = deps.databases;
  const { projectId, buildId } = run.at;
  const preview = createPreview(deps, run);
  let pending: { path: string; offset: number; text: string } | undefined;
  let flushedAt = 0;
  let progressAt = 0;
  let thoughts = 0;
  let previews: Promise<void> = Promise.resolve();
  let previewWanted = false;

  const flush = () => {
    for (let sent = 0; pending && sent < pending.text.length; sent += maxDeltaCharacters) {
      const text = pending.text.slice(sent, sent + maxDeltaCharacters);
      deps.bus.publish(
        'faibric_deltas',
        JSON.stringify({ project_id: projectId, build_id: buildId, path: pending.path, offset: pending.offset + sent, text }),
      );
    }
    pending = undefined;
    flushedAt = Date.now();
  };

  const delta = (piece: Extract<Piece, { type: 'delta' }>) => {
    if (pending && pending.path === piece.path && pending.offset + pending.text.length === piece.offset) pending.text += piece.text;
    else {
      flush();
      pending = { path: piece.path, offset: piece.offset, text: piece.text };
    }
    if (Date.now() - flushedAt >= deltaEveryMs) flush();
  };

  const file = async (path: string, content: string) => {
    flush();
    const normal = normalisePath(path);
    checkFiles([{ path: normal, content }]);
    await run.write(async (trx) => {
      if (!(await storeBuildFile(trx, buildId, { path: normal, content }))) return;
      const said = { path: normal, lines: linesOf(content), bytes: Buffer.byteLength(content) };
      await appendEvent(trx, {
        projectId,
        buildId,
        type: 'file',
        content: said,
        key: `build/${buildId}/file/${normal}/${shaOf(content).slice(0, 12)}`,
      });
    });
    if (withPreview) showSoon();
  };

  /** One preview at a time; what arrives meanwhile is in the next one. */
  const showSoon = () => {
    if (previewWanted) return;
    previewWanted = true;
    previews = previews
      .then(async () => {
        previewWanted = false;
        const files = await buildFiles(system, buildId);
        if (files.some((f) => f.path === entryPath)) await preview.show(files);
      })
      .catch((error: unknown) => deps.log.debug({ err: error, buildId }, 'no preview'));
  };

  return {
    async take(piece: Exclude<Piece, { type: 'facts' | 'deleted' }>): Promise<void> {
      if (piece.type === 'delta') return delta(piece);
      if (piece.type === 'file') return file(piece.path, piece.content);
      if (piece.type === 'thinking') return run.emit('thinking', { text: piece.text }, `thinking/${run.at.fence}/${(thoughts += 1)}`);
      if (Date.now() - progressAt < progressEveryMs) return;
      progressAt = Date.now();
      await run.emit(
        'progress',
        { step: 'generate', percent: 50, message: 'Writing the app', output_tokens: piece.outputTokens },
        `progress/${run.at.fence}/${piece.outputTokens}`,
      );
    },
    /** Waits until what was taken can be seen. */
    async settle(): Promise<void> {
      flush();
      await previews;
    },
  };
}
