import { Button, inLanguage, useGridKeys, useVisitor, words } from '@faibric/kit';
import { Download, Trash2, Undo2 } from 'lucide-react';
import { useState, type PointerEvent } from 'react';
import { emptyPicture, filled, painted, sizes, type Picture } from './rules.ts';
import { texts } from './texts.ts';
import { Tools } from './tools.tsx';
import { colours, type ToolName } from './tool-names.ts';

const [mostSteps, pixels] = [60, 1_024];

export default function PixelEditor({ size: first = 16 }: { size?: number }) {
  const [size, keepSize] = useVisitor(`pixel-size-${first}`, sizes.includes(first) ? first : 16);
  // Each size keeps a picture of its own.
  return <Sheet key={size} size={size} onSize={keepSize} />;
}

function Sheet({ size, onSize: keepSize }: { size: number; onSize: (size: number) => void }) {
  const [picture, keepPicture] = useVisitor<Picture>(`pixel-picture-${size}`, emptyPicture(size));
  const [steps, setSteps] = useState<readonly Picture[]>([]);
  const [tool, setTool] = useState<ToolName>('pen');
  const [colour, setColour] = useState(colours[0] ?? '#1b1b1b');
  const t = inLanguage(texts);
  const { onKeyDown, cell } = useGridKeys(size);

  const change = (next: Picture, isStep: boolean) => {
    if (next === picture) return;
    if (isStep) setSteps([...steps, picture].slice(-mostSteps));
    keepPicture(next);
  };
  const paint = (at: number, isStep: boolean) =>
    change(
      tool === 'bucket' ? filled(picture, at, colour) : painted(picture, at, tool === 'eraser' ? '' : colour),
      isStep,
    );
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons === 0 || tool === 'bucket') return;
    const at = document.elementFromPoint(event.clientX, event.clientY)?.getAttribute('data-cell');
    if (at !== null && at !== undefined) paint(Number(at), false);
  };
  const undo = () => {
    keepPicture(steps.at(-1) ?? picture);
    setSteps(steps.slice(0, -1));
  };
  const save = () => {
    const canvas = document.createElement('canvas');
    const one = Math.floor(pixels / size);
    canvas.width = canvas.height = one * size;
    const brush = canvas.getContext('2d');
    if (!brush) return;
    picture.forEach((paintOf, at) => {
      if (paintOf === '') return;
      brush.fillStyle = paintOf;
      brush.fillRect((at % size) * one, Math.floor(at / size) * one, one, one);
    });
    const link = document.createElement('a');
    link.download = 'pixel.png';
    link.href = canvas.toDataURL('image/png');
    link.click();
  };

  return (
    <section className="grid w-full gap-4">
      <Tools tool={tool} colour={colour} onTool={setTool} onColour={setColour} />
      <div
        role="group"
        aria-label={t.sheet}
        className="grid touch-none gap-px overflow-hidden rounded-app border-2 border-(--control) bg-[#d9d9d9] select-none"
        style={{ gridTemplateColumns: `repeat(${size}, minmax(0, 1fr))` }}
        onKeyDown={onKeyDown}
        onPointerMove={drag}
      >
        {picture.map((one, at) => (
          <button
            key={at}
            type="button"
            aria-label={`${t.pixel} ${Math.floor(at / size) + 1}, ${(at % size) + 1}${one === '' ? '' : `: ${one}`}`}
            className="aspect-square bg-[#f7f7f7] focus-visible:z-10"
            style={one === '' ? undefined : { backgroundColor: one }}
            {...cell(at)}
            onPointerDown={(event) => {
              event.currentTarget.releasePointerCapture(event.pointerId);
              paint(at, true);
            }}
            onClick={({ detail }) => detail === 0 && paint(at, true)}
          />
        ))}
      </div>
      <div className="flex flex-wrap justify-between gap-3">
        <div role="radiogroup" aria-label={t.size} className="flex gap-2">
          {sizes.map((one) => (
            <Button
              key={one}
              kind={one === size ? 'primary' : 'quiet'}
              className="px-3!"
              role="radio"
              aria-checked={one === size}
              onClick={() => keepSize(one)}
            >
              {one}
            </Button>
          ))}
        </div>
        <div className="flex gap-2">
          <Button kind="quiet" icon aria-label={t.undo} disabled={steps.length === 0} onClick={undo}>
            <Undo2 aria-hidden="true" className="size-5" />
          </Button>
          <Button kind="quiet" icon aria-label={words().clear} onClick={() => change(emptyPicture(size), true)}>
            <Trash2 aria-hidden="true" className="size-5" />
          </Button>
          <Button onClick={save}>
            <Download aria-hidden="true" className="size-5" />
            {t.save}
          </Button>
        </div>
      </div>
    </section>
  );
}
