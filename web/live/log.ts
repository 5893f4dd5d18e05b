/** A project's log as the page holds it: every event once, in order, and what they fold to. Pure. */
import { emptyView, fold, type ProjectEvent, type ProjectView } from '../../core/events.ts';

export interface Log {
  readonly view: ProjectView;
  readonly events: readonly ProjectEvent[];
}

export const emptyLog: Log = { view: emptyView, events: [] };

/**
 * Adds events, in whatever order and however often they came. Those already applied change nothing;
 * those behind a missing number are left out.
 */
export function append(log: Log, events: readonly ProjectEvent[]): Log {
  const added: ProjectEvent[] = [];
  let { view } = log;
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    if (event.seq !== view.lastSeq + 1) continue;
    view = fold(view, event);
    added.push(event);
  }
  return added.length === 0 ? log : { view, events: [...log.events, ...added] };
}

/** Code of a file while a model writes it; `from` is the first character's place when earlier pieces were lost. */
export interface Stream {
  readonly from: number;
  readonly text: string;
}

/** Adds a piece. A piece from before the end starts over there (a new try); one from behind it leaves the lost part out. */
export function addPiece(stream: Stream | undefined, piece: { readonly offset: number; readonly text: string }): Stream {
  if (!stream || piece.offset < stream.from || piece.offset > stream.from + stream.text.length)
    return { from: piece.offset, text: piece.text };
  return { from: stream.from, text: stream.text.slice(0, piece.offset - stream.from) + piece.text };
}
