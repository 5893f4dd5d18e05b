import { useState, type ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { safeStore } from '../../draft.ts';

const place = 'faibric.talk-width';
const store = safeStore();
/** Rem: the width that the language was drawn for, and its bounds. */
const width = { usual: 25.75, least: 20, most: 40 };

interface Props {
  readonly left: ReactNode;
  readonly right: ReactNode;
}

/** Two panes with a seam that moves by pointer and arrow keys and is remembered. */
export function SplitView({ left, right }: Props) {
  const [first] = useState(() => {
    const kept = Number(store.getItem(place));
    return `${kept >= width.least && kept <= width.most ? kept : width.usual}rem`;
  });
  return (
    <Group orientation="horizontal" className="project-split">
      <Panel
        id="talk"
        defaultSize={first}
        minSize={`${width.least}rem`}
        maxSize={`${width.most}rem`}
        groupResizeBehavior="preserve-pixel-size"
        onResize={({ inPixels }) => store.setItem(place, String(inPixels / 16))}
        className="project-talk"
      >
        {left}
      </Panel>
      <Separator className="project-seam" />
      <Panel id="work" minSize="24rem" className="project-work">
        {right}
      </Panel>
    </Group>
  );
}
