/** A project's log as the lines of its Activity tab: newest first, a heading for each day, what says little folded. Pure. */
import type { EventType, ProjectEvent } from '../../../../core/events.ts';

export const eventKinds = {
  steps: ['step_started', 'step_finished', 'deployed', 'complete', 'cancelled', 'queued'],
  files: ['file', 'preview'],
  repairs: ['repair'],
  errors: ['error', 'app_error'],
  messages: ['user_message', 'thinking', 'progress'],
} as const satisfies Readonly<Record<string, readonly EventType[]>>;
export type EventKind = keyof typeof eventKinds;
export const isEventKind = (name: string | undefined): name is EventKind => name !== undefined && Object.hasOwn(eventKinds, name);

/** Said along the way; a failure is never among them. */
const small: ReadonlySet<EventType> = new Set(['thinking', 'progress', 'queued', 'step_started']);
/** A single line folded would take the place of the line. */
const leastFolded = 2;

export type Line =
  | { readonly kind: 'event'; readonly key: number; readonly event: ProjectEvent }
  /** `key` is its oldest event, so that it stays the same line while newer ones join it. */
  | { readonly kind: 'folded'; readonly key: number; readonly events: readonly ProjectEvent[] }
  | { readonly kind: 'day'; readonly key: string; readonly at: string };

export interface Wanted {
  readonly kind?: EventKind | undefined;
  /** Whether its words hold what was searched for. */
  readonly matches?: ((event: ProjectEvent) => boolean) | undefined;
  /** Folded lines that were opened, by key. */
  readonly opened: ReadonlySet<number>;
  /** An event that must be seen whatever folds. */
  readonly at?: number | undefined;
}

const dayOf = (iso: string): string => new Date(iso).toDateString();

/** @param events in the order of their numbers */
export function linesOf(events: readonly ProjectEvent[], { kind, matches, opened, at }: Wanted): Line[] {
  const types: readonly EventType[] | undefined = kind && eventKinds[kind];
  const wanted = events.filter((event) => (types?.includes(event.type) ?? true) && (matches?.(event) ?? true));
  const folds = kind === undefined && matches === undefined; // who asks for something sees all of it
  const lines: Line[] = [];
  let run: ProjectEvent[] = [];
  const settle = () => {
    const [first] = run;
    if (!first) return;
    const shown = run.length < leastFolded || opened.has(first.seq) || run.some(({ seq }) => seq === at);
    if (shown) lines.push(...run.map((event) => ({ kind: 'event' as const, key: event.seq, event })));
    else lines.push({ kind: 'folded', key: first.seq, events: run });
    run = [];
  };
  let day: string | undefined;
  for (const event of wanted) {
    const own = dayOf(event.timestamp);
    if (day !== undefined && own !== day) {
      settle();
      lines.push(heading(lines));
    }
    day = own;
    if (folds && small.has(event.type)) run.push(event);
    else {
      settle();
      lines.push({ kind: 'event', key: event.seq, event });
    }
  }
  settle();
  if (lines.length > 0) lines.push(heading(lines));
  return lines.reverse();
}

/** Of the day whose lines end here; read backwards it stands above them. */
function heading(lines: readonly Line[]): Line {
  const last = lines.at(-1);
  const at = last?.kind === 'event' ? last.event.timestamp : last?.kind === 'folded' ? (last.events.at(-1)?.timestamp ?? '') : '';
  return { kind: 'day', key: dayOf(at), at };
}

/** The next line below `from` that is a failure, around the end to the top. */
export function nextError(lines: readonly Line[], from: number): number {
  const isError = (line: Line | undefined) => line?.kind === 'event' && eventKinds.errors.some((type) => type === line.event.type);
  for (let step = 1; step <= lines.length; step += 1) {
    const at = (from + step) % lines.length;
    if (isError(lines[at])) return at;
  }
  return -1;
}
