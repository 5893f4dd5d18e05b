import { useEffect, useRef } from 'react';
import { clothOf, drawRepeat } from './weave.ts';

interface Props {
  /** The sentence that the cloth is woven from. */
  readonly sentence: string;
  /** CSS pixels of one thread: 3 in the prompt, 2 in icons. */
  readonly cell: 2 | 3;
  /** Threads that are woven so far, from the top; absent: all. */
  readonly rows?: number;
  readonly className?: string;
}

/** The project's own cloth, tiled over the element's box. Decoration: it carries no name. */
export function Swatch({ sentence, cell, rows, className = '' }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const box = canvas.current;
    if (!box) return;
    const weave = () => {
      const cloth = clothOf(sentence);
      const ratio = Math.max(1, Math.round(window.devicePixelRatio));
      const pixels = cell * ratio;
      const tile = document.createElement('canvas');
      tile.width = tile.height = cloth.repeat * pixels;
      const drawing = tile.getContext('2d');
      const context = box.getContext('2d');
      if (!drawing || !context) return;
      drawRepeat(drawing, cloth, pixels);
      box.width = box.clientWidth * ratio;
      box.height = box.clientHeight * ratio;
      const pattern = context.createPattern(tile, 'repeat');
      if (!pattern) return;
      context.fillStyle = pattern;
      context.fillRect(0, 0, box.width, rows === undefined ? box.height : rows * pixels);
    };
    weave();
    const observer = new ResizeObserver(weave);
    observer.observe(box);
    return () => observer.disconnect();
  }, [sentence, cell, rows]);
  return <canvas ref={canvas} className={`swatch ${className}`} aria-hidden="true" />;
}
