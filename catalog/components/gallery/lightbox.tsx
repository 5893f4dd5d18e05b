import {
  Button,
  Dialog,
  formatNumber,
  useDirections,
  Value,
  words,
  type CollectionField,
  type Row,
} from '@faibric/kit';
import { ChevronLeft, ChevronRight, Pencil, Trash2, X } from 'lucide-react';
import { useRef } from 'react';

interface LightboxProps {
  pictures: readonly Row[];
  at: number;
  imageField: string;
  title: string;
  /** What else is told about the picture. */
  details: readonly CollectionField[];
  onMove: (at: number) => void;
  onEdit?: (row: Row) => void;
  onDelete?: (row: Row) => void;
  onClose: () => void;
}

const shortestSwipePx = 32;
const isFilled = (value: unknown) => value !== undefined && value !== null && value !== '';

/** One picture over the whole screen; arrow keys and swipes go to its neighbours. */
export default function Lightbox(props: LightboxProps) {
  const { pictures, at, imageField, title, details, onMove, onEdit, onDelete, onClose } = props;
  const go = (by: number) => onMove((at + by + pictures.length) % pictures.length);
  const swipeFrom = useRef(0);
  useDirections((direction) => {
    if (direction === 'left' || direction === 'right') go(direction === 'right' ? 1 : -1);
  });
  const { close, delete: deleteWord, edit, next, previous } = words();
  const row = pictures[at];
  if (!row) return null;
  return (
    <Dialog title={title} shape="full" onClose={onClose}>
      <div className="grid h-full grid-rows-[auto_minmax(0,1fr)_auto] gap-3 bg-bg p-3 sm:p-5">
        <div className="flex items-center gap-1">
          <p aria-live="polite" className="me-auto text-muted tabular-nums">
            {formatNumber(at + 1)} / {formatNumber(pictures.length)}
          </p>
          {onEdit && (
            <Button kind="bare" icon aria-label={`${edit} ${title}`} onClick={() => onEdit(row)}>
              <Pencil aria-hidden="true" className="size-5" />
            </Button>
          )}
          {onDelete && (
            <Button kind="bare" icon aria-label={`${deleteWord} ${title}`} onClick={() => onDelete(row)}>
              <Trash2 aria-hidden="true" className="size-5" />
            </Button>
          )}
          <Button kind="bare" icon aria-label={close} onClick={onClose}>
            <X aria-hidden="true" className="size-6" />
          </Button>
        </div>
        <div
          className="min-h-0 touch-none"
          onPointerDown={({ clientX }) => {
            swipeFrom.current = clientX;
          }}
          onPointerUp={({ clientX }) => {
            const way = clientX - swipeFrom.current;
            if (Math.abs(way) > shortestSwipePx) go(way < 0 ? 1 : -1);
          }}
        >
          <img
            src={String(row[imageField])}
            alt={title}
            draggable={false}
            className="h-full w-full rounded-app object-contain"
          />
        </div>
        <div className="flex items-center gap-3">
          <Button kind="quiet" icon className="shrink-0" aria-label={previous} onClick={() => go(-1)}>
            <ChevronLeft aria-hidden="true" className="size-5" />
          </Button>
          <div className="min-w-0 flex-1 text-center">
            <p className="font-heading text-xl wrap-anywhere">{title}</p>
            <p className="flex flex-wrap justify-center gap-x-4 text-muted">
              {details
                .filter(({ name }) => isFilled(row[name]))
                .map((field) => (
                  <Value key={field.name} field={field} value={row[field.name]} />
                ))}
            </p>
          </div>
          <Button kind="quiet" icon className="shrink-0" aria-label={next} onClick={() => go(1)}>
            <ChevronRight aria-hidden="true" className="size-5" />
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
