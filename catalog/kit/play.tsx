import { useEffect, useRef, type PointerEvent } from 'react';
import { Button } from './button.tsx';
import { formatNumber } from './format.ts';
import { words } from './labels.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

const keys: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  w: 'up',
  s: 'down',
  a: 'left',
  d: 'right',
};
const shortestSwipePx = 24;

/**
 * Arrow keys, WASD and swipes as directions.
 * @returns handlers for the board that is swiped on; give it `touch-none` so that the page does not scroll under it
 */
export function useDirections(onDirection: (direction: Direction) => void) {
  const latest = useRef(onDirection);
  const from = useRef({ x: 0, y: 0 });
  useEffect(() => {
    latest.current = onDirection;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const direction = keys[event.key];
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (!direction || typing) return;
      event.preventDefault();
      latest.current(direction);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  return {
    onPointerDown: ({ clientX: x, clientY: y }: PointerEvent): void => void (from.current = { x, y }),
    onPointerUp: ({ clientX, clientY }: PointerEvent): void => {
      const [x, y] = [clientX - from.current.x, clientY - from.current.y];
      if (Math.max(Math.abs(x), Math.abs(y)) < shortestSwipePx) return;
      const sideways: Direction = x > 0 ? 'right' : 'left';
      latest.current(Math.abs(x) > Math.abs(y) ? sideways : y > 0 ? 'down' : 'up');
    },
  };
}

/** Score and best, over a game. Texts stand as they are: `12 s`. */
export function ScoreBar({ score, best, scoreLabel }: { score: string | number; best: string | number | undefined; scoreLabel?: string }) {
  const { score: scoreWord, best: bestWord } = words();
  const figure = 'app-figure text-4xl leading-none font-semibold tabular-nums';
  return (
    <dl className="app-score mb-3 flex items-end justify-between gap-6 rounded-app border border-line bg-surface px-5 py-3">
      <div>
        <dt className="text-sm text-muted">{scoreLabel ?? scoreWord}</dt>
        <dd className={figure} aria-live="polite">
          {typeof score === 'number' ? formatNumber(score) : score}
        </dd>
      </div>
      <div className="text-end">
        <dt className="text-sm text-muted">{bestWord}</dt>
        <dd className={`${figure} text-accent`}>{typeof best === 'number' ? formatNumber(best) : (best ?? '–')}</dd>
      </div>
    </dl>
  );
}

/** Lies over a board that waits: what to do next, and under it how the last game ended. */
export function PlayCover({ label, note, onPress }: { label: string; note?: string | undefined; onPress: () => void }) {
  return (
    <div className="absolute inset-0 grid place-content-center justify-items-center gap-4 rounded-app bg-bg/70 p-4 text-center">
      <p role="status" className="rounded-app bg-bg px-4 py-1 font-heading text-3xl font-semibold empty:hidden">
        {note}
      </p>
      <Button onClick={onPress}>{label}</Button>
    </div>
  );
}

/** A colour of the look turned by so many degrees, for games that need more than it has. */
export const tint = (degrees: number): string => `oklch(from var(--primary) max(l, 0.5) max(c, 0.13) calc(h + ${degrees}))`;
