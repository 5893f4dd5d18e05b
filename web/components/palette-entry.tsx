import { IconChevronRight } from '@tabler/icons-react';
import { Swatch } from '../swatch/swatch.tsx';
import { KeyHint } from './key-hint.tsx';
import type { Entry } from './palette-entries.ts';

interface Props {
  readonly entry: Entry;
  readonly chosen: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
}

/** One line of the palette: its cloth where it is a project, its name, its key. */
export function PaletteEntry({ entry: { id, name, sentence, action }, chosen, onPoint, onRun }: Props) {
  return (
    <div
      id={`palette-${id}`}
      role="option"
      aria-selected={chosen}
      className="palette-entry"
      onPointerMove={chosen ? undefined : onPoint}
      onClick={onRun}
    >
      {sentence === undefined ? (
        <IconChevronRight className="palette-sign" size={16} stroke={1.9} aria-hidden="true" />
      ) : (
        <span className="palette-sign palette-swatch">
          <Swatch sentence={sentence} cell={2} />
        </span>
      )}
      <span className="ellipsis">{name}</span>
      {action && <KeyHint of={action} />}
    </div>
  );
}
