import { useEffect, useRef, useState } from 'react';

const longestFrameS = 0.05;

/**
 * Calls `onFrame` before each repaint while `running`, with the seconds since the last one.
 * A tab that was hidden goes on where it was: a frame counts 0.05 s at most.
 */
export function useFrames(running: boolean, onFrame: (seconds: number) => void): void {
  const latest = useRef(onFrame);
  useEffect(() => {
    latest.current = onFrame;
  });
  useEffect(() => {
    if (!running) return undefined;
    let last: number | undefined;
    let frame = requestAnimationFrame(function tick(now) {
      if (last !== undefined) latest.current(Math.min((now - last) / 1000, longestFrameS));
      last = now;
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [running]);
}

/** Whole seconds that have run while `running` and the page was seen, and a function that sets them to 0. */
export function useSeconds(running: boolean): readonly [number, () => void] {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!running) return undefined;
    const clock = setInterval(() => setSeconds((before) => before + (document.hidden ? 0 : 1)), 1000);
    return () => clearInterval(clock);
  }, [running]);
  return [seconds, () => setSeconds(0)];
}
