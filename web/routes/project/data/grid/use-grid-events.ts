import { useRef, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { moved, type Size, type Spot } from './keys.ts';

export interface GridActions {
  readonly go: (spot: Spot, focus?: boolean) => void;
  readonly edit: (spot: Spot) => void;
  readonly sort: (column: number) => void;
  /** Of the head: all rows or none. */
  readonly select: (row: number) => void;
  readonly selectAll: () => void;
  readonly remove: (row: number) => void;
  readonly add: () => void;
  readonly filter: () => void;
  readonly leave: () => void;
}

const cellAt = (target: EventTarget): { spot: Spot; element: HTMLElement } | undefined => {
  const element = (target as HTMLElement).closest<HTMLElement>('[data-column]');
  const row = element?.parentElement?.dataset['row'];
  return element && row !== undefined ? { element, spot: { row: Number(row), column: Number(element.dataset['column']) } } : undefined;
};

/** All that happens in a grid, for its root element: ten thousand cells need no handlers. */
export function useGridEvents(spot: Spot, size: Size, isEditing: boolean, actions: GridActions) {
  const wasThere = useRef(false);

  function press(event: KeyboardEvent): boolean {
    const { key, shiftKey } = event;
    const far = event.ctrlKey || event.metaKey;
    const letter = !far && !shiftKey ? key.toLowerCase() : '';
    if (key === ' ' && shiftKey) actions.select(spot.row);
    else if (far && key.toLowerCase() === 'a') actions.selectAll();
    else if (far && (key === 'Backspace' || key === 'Delete')) actions.remove(spot.row);
    else if (key === 'Enter' || key === 'F2' || key === ' ') act(spot);
    else if (key === 'Escape') actions.leave();
    else if (letter === 'i') actions.add();
    else if (letter === 'f') actions.filter();
    else {
      const next = moved(spot, key, far, size);
      if (!next) return false;
      actions.go(next);
    }
    return true;
  }
  function act(at: Spot): void {
    if (at.column === 0) actions.select(at.row);
    else if (at.row < 0) actions.sort(at.column - 1);
    else actions.edit(at);
  }

  return {
    onKeyDown(event: KeyboardEvent) {
      if (isEditing || event.altKey || !press(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onFocus(event: FocusEvent) {
      const cell = cellAt(event.target);
      if (cell && (cell.spot.row !== spot.row || cell.spot.column !== spot.column)) actions.go(cell.spot, false);
    },
    onMouseDown(event: MouseEvent) {
      wasThere.current = cellAt(event.target)?.element === document.activeElement;
    },
    onClick(event: MouseEvent) {
      const cell = cellAt(event.target);
      if (!cell || cell.element.dataset['editing']) return;
      const { spot: at } = cell;
      if (at.column === 0 || at.row < 0 || wasThere.current) act(at);
    },
    onDoubleClick(event: MouseEvent) {
      const cell = cellAt(event.target);
      if (cell && !cell.element.dataset['editing'] && cell.spot.row >= 0 && cell.spot.column > 0) actions.edit(cell.spot);
    },
  };
}
