import { useEffect, useState } from 'react';

/** Counts down once. */
export function Clock({ seconds, onOver }: { seconds: number; onOver: () => void }) {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const tick = setTimeout(() => (left > 1 ? setLeft(left - 1) : onOver()), 1_000);
    return () => clearTimeout(tick);
  });
  return (
    <span role="timer" className={left <= 5 ? 'font-semibold text-(--danger)' : undefined}>
      {left} s
    </span>
  );
}
