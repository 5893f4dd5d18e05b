import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { moved, placeAt, squeezeOf, viewOf, zoomed, type Place, type View } from './view.ts';

const clickPx = 6;
const arrows: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [0.15, 0],
  ArrowRight: [-0.15, 0],
  ArrowUp: [0, 0.15],
  ArrowDown: [0, -0.15],
};

/** Dragging, pinching, the wheel and keys of a map. */
export function useMapView(points: readonly Place[], onPress: ((place: Place) => void) | undefined) {
  const map = useRef<HTMLDivElement>(null);
  const pointers = useRef(new Map<number, { x: number; y: number }>());
  const dragged = useRef(0);
  const [chosen, setView] = useState<View | undefined>();
  const home = viewOf(points);
  const view = chosen ?? home;
  const squeeze = squeezeOf(home);
  const zoom = (factor: number, x?: number, y?: number) =>
    setView((before) => zoomed(before ?? home, squeeze, factor, x, y));

  /** A position on the screen as parts of the map. */
  const partOf = ({ x, y }: { x: number; y: number }) => {
    const box = map.current?.getBoundingClientRect();
    return box
      ? { x: (x - box.left) / (box.width || 1), y: (y - box.top) / (box.height || 1) }
      : { x: 0.5, y: 0.5 };
  };

  const latest = useRef(zoom);
  useEffect(() => {
    latest.current = zoom;
  });
  useEffect(() => {
    const onWheel = (event: WheelEvent) => {
      // The page goes on scrolling over a map that nobody uses.
      if (!event.ctrlKey && !map.current?.contains(document.activeElement)) return;
      event.preventDefault();
      const { x, y } = partOf({ x: event.clientX, y: event.clientY });
      latest.current(1.0015 ** event.deltaY, x, y);
    };
    const element = map.current;
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, []);

  const spread = () => {
    const [a, b] = [...pointers.current.values()];
    if (!a || !b) return undefined;
    return { distance: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (pointers.current.size === 0) dragged.current = 0;
      pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      const before = pointers.current.get(event.pointerId);
      const box = map.current?.getBoundingClientRect();
      if (!before || !box) return;
      const wide = spread();
      pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      dragged.current += Math.hypot(event.clientX - before.x, event.clientY - before.y);
      if (dragged.current > clickPx) event.currentTarget.setPointerCapture(event.pointerId);
      const now = spread();
      if (wide && now) {
        const { x, y } = partOf(now);
        zoom(wide.distance / (now.distance || 1), x, y);
      } else {
        const [x, y] = [(event.clientX - before.x) / box.width, (event.clientY - before.y) / box.height];
        setView((old) => moved(old ?? home, squeeze, x, y));
      }
    },
    onPointerUp: (event: PointerEvent<HTMLDivElement>) => void pointers.current.delete(event.pointerId),
    onPointerCancel: (event: PointerEvent<HTMLDivElement>) => void pointers.current.delete(event.pointerId),
    onClick: (event: { clientX: number; clientY: number }) => {
      if (dragged.current > clickPx) return;
      const { x, y } = partOf({ x: event.clientX, y: event.clientY });
      onPress?.(placeAt(x, y, view, squeeze));
    },
    onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => {
      const arrow = arrows[event.key];
      if (event.key === '+') zoom(0.6);
      else if (event.key === '-') zoom(1 / 0.6);
      else if (arrow) setView((before) => moved(before ?? home, squeeze, arrow[0], arrow[1]));
      else return;
      event.preventDefault();
    },
  };
  return {
    map,
    view,
    squeeze,
    handlers,
    zoom,
    showAll: () => setView(undefined),
    show: (place: Place) => setView({ ...view, latitude: place.latitude, longitude: place.longitude }),
  };
}
