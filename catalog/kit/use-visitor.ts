import { useCallback, useState } from 'react';

const keyOf = (name: string): string => `visitor:${name}`;

function stored(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null; // storage is switched off in this browser
  }
}

/**
 * A value that this visitor's browser keeps: a best score, a name, a vote.
 * Works like `useState`; where the browser keeps nothing it lasts as long as the page.
 */
export function useVisitor<T>(name: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    try {
      return JSON.parse(stored(name) ?? 'null') ?? initial;
    } catch {
      return initial;
    }
  });
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      try {
        localStorage.setItem(keyOf(name), JSON.stringify(next));
      } catch {
        return; // full or switched off: the page still has it
      }
    },
    [name],
  );
  return [value, keep];
}
