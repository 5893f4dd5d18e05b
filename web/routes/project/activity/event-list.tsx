import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { t } from '../../../strings/index.ts';
import { EventLine } from './event-line.tsx';
import { nextError, type Line } from './lines.ts';

interface Props {
  readonly projectId: number;
  readonly lines: readonly Line[];
  readonly follows: boolean;
  /** The event that a link points at. */
  readonly at: number | undefined;
  readonly onFollow: (follows: boolean) => void;
  /** Shows the events of a folded line. */
  readonly onOpen: (key: number) => void;
}

const lineHeight = 33;
/** Pixels from the top within which the reader still follows. */
const nearTop = 8;
const keyOf = (line: Line): string => `${line.kind} ${line.key}`;

/** Any number of lines, of which only those in sight are drawn. Letters move in it while it has the focus. */
export function EventList({ projectId, lines, follows, at, onFollow, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string>();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const activeAt = lines.findIndex((line) => keyOf(line) === active);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 12,
    getItemKey: (index) => (lines[index] ? keyOf(lines[index]) : index),
    // The line with the focus stays, or the focus would be lost when it is scrolled away.
    rangeExtractor: (range) =>
      activeAt === -1 ? defaultRangeExtractor(range) : [...new Set([...defaultRangeExtractor(range), activeAt])].sort((a, b) => a - b),
  });

  const pointed = lines.findIndex((line) => line.kind === 'event' && line.key === at);
  const isThere = pointed !== -1;
  const lead = useEffectEvent(() => rows.scrollToIndex(pointed, { align: 'center' }));
  useEffect(() => {
    if (isThere) lead();
  }, [at, isThere]); // when another event is pointed at, or its line has come to be: not whenever a line is added

  /** Where the letters start from: the line with the focus, else the one that is pointed at. */
  const here = activeAt === -1 ? pointed : activeAt;
  const focusSoon = (index: number) =>
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] .event-words`)?.focus({ preventScroll: true }),
    );
  const focus = (index: number) => {
    const line = lines[index];
    if (!line) return;
    setActive(keyOf(line));
    rows.scrollToIndex(index);
    focusSoon(index);
  };
  /** The nearest line in a direction that can have the focus: a day's heading cannot. */
  const step = (by: 1 | -1) => {
    let next = here === -1 ? 0 : here + by;
    while (lines[next]?.kind === 'day') next += next === 0 ? 1 : by;
    focus(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const line = lines[here];
    // The focus follows a letter a frame later; who types faster means the line that it goes to.
    if (event.key === 'Enter' && event.target === event.currentTarget && line) return toggle(line);
    const act = { j: () => step(1), k: () => step(-1), e: () => focus(nextError(lines, here)), l: () => onFollow(!follows) }[
      event.key.toLowerCase()
    ];
    if (!act) return;
    event.preventDefault();
    act();
  };
  useEffect(() => {
    if (follows) scroller.current?.scrollTo({ top: 0 });
  }, [follows, lines]);
  const onScroll = () => {
    const top = scroller.current?.scrollTop ?? 0;
    if (follows !== top <= nearTop) onFollow(!follows);
  };
  const toggle = (line: Line) => {
    const key = keyOf(line);
    setActive(key);
    if (follows) onFollow(false); // what is being read is held
    if (line.kind === 'folded') {
      setActive(`event ${line.events.at(-1)?.seq ?? 0}`); // the newest of them takes its place, and the focus
      focusSoon(lines.indexOf(line));
      return onOpen(line.key);
    }
    setUnfolded(new Set(unfolded.has(key) ? [...unfolded].filter((one) => one !== key) : [...unfolded, key]));
  };
  return (
    <div
      className="events"
      ref={scroller}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      tabIndex={0}
      role="group"
      aria-label={t('activity.list')}
      aria-keyshortcuts="J K E L"
    >
      <ol className="events-all" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <EventLine
              key={key}
              ref={rows.measureElement}
              index={index}
              top={start}
              of={lines.length}
              projectId={projectId}
              line={line}
              unfolded={unfolded.has(keyOf(line))}
              pointed={line.kind === 'event' && line.key === at}
              onToggle={() => toggle(line)}
            />
          );
        })}
      </ol>
    </div>
  );
}
