import { defaultRangeExtractor, useVirtualizer, type Range, type VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Row } from '../model/columns.ts';
import type { RowList } from '../row-list.ts';

interface Options {
  readonly list: RowList;
  readonly rows: readonly Row[];
  readonly scroller: RefObject<HTMLElement | null>;
  /** Pixels of a row. */
  readonly height: number;
  /** A row that stays drawn wherever the list is scrolled: the one with the focus. */
  readonly kept?: number;
}

const overscan = 12;
/** Rows before the end at which the next page is asked for. */
const ahead = 40;

/** The rows that are drawn of a long list. It reads on near the end, and rows that come in above do not move what is looked at. */
export function useRowWindow({ list, rows, scroller, height, kept = -1 }: Options): { items: readonly VirtualItem[]; total: number } {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      return kept < 0 || kept >= range.count || drawn.includes(kept) ? drawn : [...drawn, kept].sort((a, b) => a - b);
    },
    [kept],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan,
    rangeExtractor,
  });
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  useEffect(() => {
    list.see(startIndex, endIndex);
    if (endIndex >= rows.length - ahead) void list.more();
  }, [list, rows.length, startIndex, endIndex]);

  const anchor = useRef<{ list: RowList; id: string; index: number }>(undefined);
  useLayoutEffect(() => {
    const before = anchor.current;
    const element = scroller.current;
    const index = before?.list === list ? rows.findIndex(({ id }) => id === before.id) : -1;
    if (before && element && index >= 0 && element.scrollTop > 0) element.scrollTop += (index - before.index) * height;
  }, [list, rows, scroller, height]);
  useLayoutEffect(() => {
    const row = rows[startIndex];
    anchor.current = row && { list, id: row.id, index: startIndex };
  });
  return { items: virtual.getVirtualItems(), total: virtual.getTotalSize() };
}
