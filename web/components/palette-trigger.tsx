import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense } from 'react';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

interface Props {
  readonly opened: boolean;
  readonly setOpened: (opened: boolean) => void;
}

/** Listens for the key; the palette itself is loaded when it is first wanted. */
export function LazyPalette({ opened, setOpened }: Props) {
  useHotkeys([['mod+K', () => setOpened(true)]], []);
  return <Suspense>{opened && <Palette onClose={() => setOpened(false)} />}</Suspense>;
}
