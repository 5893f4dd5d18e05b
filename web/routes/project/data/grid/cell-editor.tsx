import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { FieldInput } from '../field-input.tsx';
import type { Column } from '../model/columns.ts';

/** Where the focus goes after an entry: with Enter down, with Tab aside. */
export type Leave = 'down' | 'right' | 'left' | 'stay';

interface Props {
  readonly project: number;
  readonly column: Column;
  readonly text: string;
  /** Id of the words that say why the entry is refused. */
  readonly refusal?: string | undefined;
  /** Answers whether the entry was taken; else the editor stays. */
  readonly onEnter: (text: string, leave: Leave) => boolean;
  /** The entry was left behind by going elsewhere. */
  readonly onLeave: (text: string) => void;
  readonly onDrop: () => void;
}

/** A cell while it is edited. Its keys are its own: nothing of the grid's reaches it. */
export function CellEditor({ project, column, text, refusal, onEnter, onLeave, onDrop }: Props) {
  const [value, setValue] = useState(text);
  const input = useRef<HTMLElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    const element = input.current;
    element?.focus({ preventScroll: true });
    if (element instanceof HTMLInputElement) element.select();
  }, []);
  const enter = (leave: Leave) => {
    isOver.current = true;
    isOver.current = onEnter(value, leave);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      isOver.current = true;
      onDrop();
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      enter('down');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      enter(event.shiftKey ? 'left' : 'right');
    }
  };
  const onBlur = (event: FocusEvent) => {
    // Another window in front is not another cell: the entry waits.
    if (isOver.current || event.relatedTarget === event.currentTarget || !document.hasFocus()) return;
    isOver.current = true;
    onLeave(value);
  };
  return (
    <span className="cell-editor" onKeyDown={onKeyDown} onDoubleClick={(event) => event.stopPropagation()}>
      <FieldInput
        project={project}
        column={column}
        value={value}
        onValue={setValue}
        inputRef={input}
        className="cell-input"
        aria-label={column.name}
        aria-invalid={refusal !== undefined}
        aria-describedby={refusal}
        onBlur={onBlur}
      />
    </span>
  );
}
