import { Button, tint, words } from '@faibric/kit';
import clsx from 'clsx';
import { Download, Trash2, Undo2 } from 'lucide-react';
import { useEffect, useId, useRef, useState, type PointerEvent } from 'react';
import { download, paint, type Stroke } from './sheet.ts';

const colours = ['var(--text)', ...[0, 60, 120, 180, 240, 300].map(tint), 'var(--surface)'];
const finest = 0.004;
const broadest = 0.06;

export default function DrawingPad() {
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [chosen, setChosen] = useState(0);
  const [width, setWidth] = useState(0.012);
  const sheet = useRef<HTMLCanvasElement>(null);
  const swatches = useRef<HTMLDivElement>(null);
  const id = useId();
  const { clear, drawing, undo } = words();

  useEffect(() => {
    const canvas = sheet.current;
    if (!canvas) return undefined;
    const draw = () => paint(canvas, strokes, getComputedStyle(canvas).backgroundColor);
    const resized = new ResizeObserver(draw);
    resized.observe(canvas);
    draw();
    return () => resized.disconnect();
  }, [strokes]);

  const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const { left, top, width: across } = sheet.current?.getBoundingClientRect() ?? new DOMRect();
    return [(clientX - left) / across, (clientY - top) / across] as const;
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const swatch = swatches.current?.children[chosen];
    const colour = swatch ? getComputedStyle(swatch).backgroundColor : 'black';
    setStrokes([...strokes, { colour, width, points: [pointOf(event)] }]);
  };
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const added = [...event.nativeEvent.getCoalescedEvents(), event].map(pointOf);
    setStrokes((before) => {
      const last = before.at(-1);
      return last ? before.with(-1, { ...last, points: [...last.points, ...added] }) : before;
    });
  };

  return (
    <section className="grid gap-4">
      <canvas
        ref={sheet}
        role="img"
        aria-label={drawing.sheet}
        className="aspect-[4/5] w-full cursor-crosshair touch-none rounded-app border-2 border-(--control) bg-surface sm:aspect-[4/3]"
        onPointerDown={begin}
        onPointerMove={go}
      />
      <div ref={swatches} role="group" aria-label={drawing.colour} className="grid grid-cols-8 gap-2">
        {colours.map((colour, at) => (
          <button
            key={colour}
            type="button"
            aria-label={`${drawing.colour} ${at + 1}`}
            aria-pressed={at === chosen}
            className={clsx(
              'h-11 rounded-app border-2',
              at === chosen ? 'border-text outline-2 outline-offset-2 outline-text' : 'border-(--control)',
            )}
            style={{ backgroundColor: colour }}
            onClick={() => setChosen(at)}
          />
        ))}
      </div>
      <div className="grid grid-cols-[auto_1fr] items-center gap-4">
        <label htmlFor={id} className="font-medium">
          {drawing.width}
        </label>
        <input
          id={id}
          type="range"
          className="h-11 w-full accent-primary"
          min={finest}
          max={broadest}
          step={0.002}
          value={width}
          onChange={(event) => setWidth(Number(event.target.value))}
        />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button kind="quiet" disabled={strokes.length === 0} onClick={() => setStrokes(strokes.slice(0, -1))}>
          <Undo2 aria-hidden="true" className="size-5" />
          {undo}
        </Button>
        <Button kind="quiet" disabled={strokes.length === 0} onClick={() => setStrokes([])}>
          <Trash2 aria-hidden="true" className="size-5" />
          {clear}
        </Button>
        <Button className="grow" onClick={() => sheet.current && download(sheet.current, 'drawing.png')}>
          <Download aria-hidden="true" className="size-5" />
          {drawing.savePicture}
        </Button>
      </div>
    </section>
  );
}
