import { useLayoutEffect, useRef, useState } from 'react';

const nearPx = 48;

/**
 * Keeps a list at its end while the reader is there.
 * @returns `behind`: something came that the reader has not seen
 */
export function useEnd(length: number) {
  const list = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const [behind, setBehind] = useState(false);

  const toEnd = () => {
    isAtEnd.current = true;
    setBehind(false);
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  };
  useLayoutEffect(() => {
    if (isAtEnd.current) toEnd();
    else setBehind(true);
  }, [length]);

  const onScroll = () => {
    if (!list.current) return;
    const { scrollHeight, scrollTop, clientHeight } = list.current;
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < nearPx;
    if (isAtEnd.current) setBehind(false);
  };
  return { list, behind, toEnd, onScroll };
}
