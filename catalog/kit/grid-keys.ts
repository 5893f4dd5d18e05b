import { useState, type KeyboardEvent } from 'react';

const steps = (columns: number): Record<string, number> => ({ ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns });

/**
 * Makes the buttons of a grid one stop of the Tab key, with arrow keys between them
 * (https://www.w3.org/WAI/ARIA/apg/patterns/grid/).
 * @returns `onKeyDown` for the grid, and `cell(index)` for the props of the button with that number, row by row
 */
export function useGridKeys(columns: number) {
  const [current, setCurrent] = useState(0);
  return {
    current,
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      const step = steps(columns)[event.key];
      const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-cell]')];
      const next = step === undefined ? undefined : cells[cells.findIndex((cell) => cell === event.target) + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
    cell: (index: number) => ({ 'data-cell': index, tabIndex: index === current ? 0 : -1, onFocus: (): void => setCurrent(index) }),
  };
}
