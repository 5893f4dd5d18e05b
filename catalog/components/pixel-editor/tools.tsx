import { Button, inLanguage } from '@faibric/kit';
import { Eraser, PaintBucket, Pencil, type LucideIcon } from 'lucide-react';
import { texts } from './texts.ts';
import { colours, tools, type ToolName } from './tool-names.ts';

const icons: Record<ToolName, LucideIcon> = { pen: Pencil, eraser: Eraser, bucket: PaintBucket };

interface ToolsProps {
  tool: ToolName;
  colour: string;
  onTool: (tool: ToolName) => void;
  onColour: (colour: string) => void;
}

/** Pen, eraser and bucket, and the colours. */
export function Tools({ tool, colour, onTool, onColour }: ToolsProps) {
  const t = inLanguage(texts);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div role="radiogroup" aria-label={t.tool} className="flex gap-2">
        {tools.map((name) => {
          const Icon = icons[name];
          return (
            <Button
              key={name}
              kind={name === tool ? 'primary' : 'quiet'}
              icon
              role="radio"
              aria-checked={name === tool}
              aria-label={t[name]}
              title={t[name]}
              onClick={() => onTool(name)}
            >
              <Icon aria-hidden="true" className="size-5" />
            </Button>
          );
        })}
      </div>
      <input
        type="color"
        aria-label={t.colour}
        className="size-11 cursor-pointer rounded-app border border-(--control) bg-surface p-1"
        value={colour}
        onChange={({ target }) => onColour(target.value)}
      />
      <div className="flex flex-wrap gap-1">
        {colours.map((one) => (
          <button
            key={one}
            type="button"
            aria-label={`${t.colour} ${one}`}
            aria-pressed={one === colour}
            className="size-8 rounded-full border-2 border-(--control) aria-pressed:outline-3 aria-pressed:outline-offset-1 aria-pressed:outline-primary"
            style={{ backgroundColor: one }}
            onClick={() => onColour(one)}
          />
        ))}
      </div>
    </div>
  );
}
