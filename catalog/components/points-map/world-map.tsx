import { Button, words } from '@faibric/kit';
import clsx from 'clsx';
import { Maximize2, Minus, Plus } from 'lucide-react';
import Ground from './ground.tsx';
import type { useMapView } from './use-map-view.ts';
import { positionOf, type Point } from './view.ts';

interface WorldMapProps {
  map: ReturnType<typeof useMapView>;
  points: readonly Point[];
  chosen: number | undefined;
  /** True where a press on the map adds a point. */
  takesPoints: boolean;
  onChoose: (index: number) => void;
}

/** The world, or a piece of it, with numbered points. */
export default function WorldMap({ map, points, chosen, takesPoints, onChoose }: WorldMapProps) {
  const { map: labels } = words();
  const chosenPoint = chosen === undefined ? undefined : points[chosen];
  return (
    <div className="relative aspect-4/3 overflow-hidden rounded-app border border-line">
      <div
        ref={map.map}
        role="group"
        aria-label={labels.map}
        tabIndex={0}
        className={clsx(
          'absolute inset-0 touch-none -outline-offset-2 select-none',
          takesPoints ? 'cursor-crosshair' : 'cursor-grab active:cursor-grabbing',
        )}
        {...map.handlers}
      >
        <Ground view={map.view} squeeze={map.squeeze} />
        {points.map((point, index) => {
          const { x, y } = positionOf(point, map.view, map.squeeze);
          if (x < 0 || x > 1 || y < 0 || y > 1) return null;
          return (
            <button
              key={point.id ?? index}
              type="button"
              aria-label={`${index + 1}, ${point.name}`}
              aria-pressed={index === chosen}
              className={clsx(
                'absolute grid size-11 -translate-1/2 place-items-center rounded-full',
                index === chosen && 'z-10',
              )}
              style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
              onClick={(event) => {
                event.stopPropagation();
                onChoose(index);
              }}
            >
              <span
                className={clsx(
                  'grid size-7 place-items-center rounded-full border-2 border-surface text-sm font-semibold tabular-nums shadow-sm',
                  index === chosen ? 'scale-125 bg-text text-bg' : 'bg-primary text-on-primary',
                )}
              >
                {index + 1}
              </span>
            </button>
          );
        })}
      </div>
      <div className="absolute end-2 top-2 grid gap-1">
        <Button kind="quiet" icon aria-label={labels.zoomIn} onClick={() => map.zoom(0.5)}>
          <Plus aria-hidden="true" className="size-5" />
        </Button>
        <Button kind="quiet" icon aria-label={labels.zoomOut} onClick={() => map.zoom(2)}>
          <Minus aria-hidden="true" className="size-5" />
        </Button>
        <Button kind="quiet" icon aria-label={labels.showAll} onClick={map.showAll}>
          <Maximize2 aria-hidden="true" className="size-5" />
        </Button>
      </div>
      {chosenPoint && (
        <p
          role="status"
          className="pointer-events-none absolute start-2 bottom-2 max-w-[calc(100%-1rem)] rounded-app border border-line bg-surface px-3 py-1.5 text-sm wrap-anywhere"
        >
          <strong>{chosenPoint.name}</strong> {chosenPoint.text}
        </p>
      )}
    </div>
  );
}
