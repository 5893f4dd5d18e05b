import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { ProjectState } from '../use-project.ts';

/** Turns that a long talk begins with, and how many more each time. */
export const portion = 30;

/**
 * Which turns of a long talk are drawn: the newest, more on request, and in any case the one that a link leads to.
 * What is added above moves nothing that is read.
 */
export function useEarlier({ turns, feed }: ProjectState, shows: number | undefined, scroller: RefObject<HTMLElement | null>) {
  const newest = Math.max(0, turns.length - portion);
  const [hidden, setHidden] = useState<number>();
  if (hidden === undefined && feed.loaded && turns.length > 0) setHidden(newest); // fixed from then on: what is there stays there
  const led = shows === undefined ? -1 : turns.findIndex(({ build }) => build.buildId === shows);
  const first = Math.min(hidden ?? newest, led === -1 ? Infinity : led);

  const fromEnd = useRef<number>(undefined);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box && fromEnd.current !== undefined) box.scrollTo({ top: box.scrollHeight - fromEnd.current });
    fromEnd.current = undefined;
  }, [first, scroller]);
  const showEarlier = () => {
    const box = scroller.current;
    if (box) fromEnd.current = box.scrollHeight - box.scrollTop;
    setHidden(Math.max(0, first - portion));
  };
  return { first, showEarlier };
}
