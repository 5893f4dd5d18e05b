import {
  AddDialog,
  Button,
  EditDialog,
  EmptyState,
  Freshness,
  ErrorState,
  LoadingState,
  SampleNotice,
  useCollection,
  useService,
  words,
  type CollectionField,
  type Row,
} from '@faibric/kit';
import clsx from 'clsx';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { pointsIn, type Source } from './source.ts';
import { useMapView } from './use-map-view.ts';
import { rounded, type Place, type Point } from './view.ts';
import WorldMap from './world-map.tsx';

interface PointsMapProps {
  points?: readonly { name: string; latitude: number; longitude: number; text?: string }[];
  /** Points that a service gives. */
  source?: Source;
  /** With it people add points by a press on the map. */
  collection?: string;
  fields?: readonly CollectionField[];
  noun?: string;
  plural?: string;
  titleField?: string;
  latitudeField?: string;
  longitudeField?: string;
}

const noFields: readonly CollectionField[] = [];
const isPlace = ({ latitude, longitude }: Place) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;

export default function PointsMap(props: PointsMapProps) {
  const { points: fixed = [], source, collection, fields = noFields, noun = '', plural = '' } = props;
  const { titleField = 'name', latitudeField = 'latitude', longitudeField = 'longitude' } = props;
  const { rows, loading, error, add, update, remove, refresh } = useCollection(collection ?? 'none', {
    load: collection !== undefined,
    sort: { field: 'created_at', direction: 'asc' },
  });
  const live = useService(source?.service ?? '', source?.endpoint ?? '', source && { ...source.params });
  const [chosen, setChosen] = useState<number | undefined>();
  const [adding, setAdding] = useState<Place | undefined>();
  const [edited, setEdited] = useState<Row | undefined>();
  const { add: addWord, edit, empty, map: labels } = words();

  const textField = fields.find(
    ({ name, type }) => name !== titleField && ['text', 'longtext'].includes(type),
  );
  const points: Point[] = [
    ...fixed.map((point) => ({ ...point, text: point.text ?? '' })),
    ...(source ? pointsIn(live.data, source) : []),
    ...rows.map((row) => ({
      id: row.id,
      name: String(row[titleField] ?? ''),
      text: String((textField && row[textField.name]) ?? ''),
      latitude: Number(row[latitudeField] ?? NaN),
      longitude: Number(row[longitudeField] ?? NaN),
    })),
  ].filter(isPlace);
  const map = useMapView(points, collection ? setAdding : undefined);

  if (loading || live.loading) return <LoadingState lines={5} />;
  if (error && points.length === 0) return <ErrorState message={error} onRetry={refresh} />;
  if (source && live.data === undefined) return <ErrorState message={live.error} onRetry={live.refresh} />;
  return (
    <section
      id="map"
      aria-label={plural || labels.map}
      className="app-wide grid scroll-mt-6 items-start gap-6 @3xl:grid-cols-[minmax(0,1fr)_18rem]"
    >
      <WorldMap
        map={map}
        points={points}
        chosen={chosen}
        takesPoints={collection !== undefined}
        onChoose={setChosen}
      />
      <div className="grid gap-4">
        {source && <SampleNotice sample={live.sample} reason={live.error} onRetry={live.refresh} />}
        {collection && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button onClick={() => setAdding(map.view)}>
              <Plus aria-hidden="true" className="size-5" />
              {addWord(noun)}
            </Button>
            <p className="text-sm text-muted">{labels.hint}</p>
          </div>
        )}
        {points.length === 0 && <EmptyState title={empty(plural)} />}
        <ol className={source && 'max-h-120 overflow-y-auto'}>
          {points.map((point, index) => (
            <li
              key={point.id ?? index}
              className={clsx('flex items-start border-b border-line', index === chosen && 'bg-primary/10')}
            >
              <button
                type="button"
                className="flex min-h-12 min-w-0 flex-1 gap-3 p-2.5 text-start hover:underline"
                onClick={() => {
                  setChosen(index);
                  map.show(point);
                }}
              >
                <span className="w-5 shrink-0 text-end text-muted tabular-nums">{index + 1}</span>
                <span className="min-w-0 wrap-anywhere">
                  <span className="font-medium">{point.name}</span>
                  {point.text && <span className="block text-sm text-muted">{point.text}</span>}
                </span>
              </button>
              {point.id !== undefined && (
                <Button
                  kind="bare"
                  icon
                  className="shrink-0"
                  aria-label={`${edit} ${point.name}`}
                  onClick={() => setEdited(rows.find(({ id }) => id === point.id))}
                >
                  <Pencil aria-hidden="true" className="size-4" />
                </Button>
              )}
            </li>
          ))}
        </ol>
        {source && <Freshness seconds={source.refreshSeconds} />}
      </div>
      {adding && (
        <AddDialog
          fields={fields}
          noun={noun}
          initial={{
            [latitudeField]: rounded(adding.latitude, map.view),
            [longitudeField]: rounded(adding.longitude, map.view),
          }}
          onSave={(row) => void add(row)}
          onClose={() => setAdding(undefined)}
        />
      )}
      {edited && (
        <EditDialog
          fields={fields}
          row={edited}
          onSave={(changed) => void update(edited.id, changed)}
          onDelete={() => remove(edited.id)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  );
}
