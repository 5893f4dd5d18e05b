import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { useShellActions } from './use-shell-actions.ts';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const KeySheet = lazy(async () => ({ default: (await import('./key-sheet.tsx')).KeySheet }));

type Layer = 'palette' | 'sheet';

/**
 * The palette and the sheet of keys, loaded when they are first wanted. The focus goes back to where it was
 * before what was chosen is done, so that a command may put it somewhere else.
 */
export function useShellLayers() {
  const [layer, setLayer] = useState<Layer>();
  const before = useRef<Element>(null);
  const open = useCallback((next: Layer) => {
    before.current = document.activeElement;
    setLayer(next);
  }, []);
  const close = useCallback((then?: () => void) => {
    setLayer(undefined);
    requestAnimationFrame(() => {
      if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
      then?.();
    });
  }, []);
  const openPalette = useCallback(() => open('palette'), [open]);
  const openSheet = useCallback(() => open('sheet'), [open]);
  useShellActions({ openPalette, openSheet });
  const layers = (
    <Suspense>
      {layer === 'palette' && <Palette onClose={close} />}
      {layer === 'sheet' && <KeySheet onClose={close} />}
    </Suspense>
  );
  return { openPalette, openSheet, layers };
}
