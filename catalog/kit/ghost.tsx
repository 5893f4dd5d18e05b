import clsx from 'clsx';
import { Star } from 'lucide-react';
import { isNumeric, labelOf, type CollectionField } from './fields.ts';

/** What a value of the field will look like, without a value. */
function GhostValue({ field, index }: { field: CollectionField; index: number }) {
  if (field.type === 'boolean') return <span className="block size-5 rounded-app border-2 border-line" />;
  if (field.type === 'rating')
    return (
      <span className="flex gap-0.5">
        {[1, 2, 3, 4, 5].map((step) => (
          <Star key={step} className={clsx('size-4 text-line', step <= 4 - (index % 3) && 'fill-line')} />
        ))}
      </span>
    );
  if (field.type === 'choice') return <span className="block h-6 w-16 rounded-full border-2 border-line" />;
  const isShort = isNumeric(field) || field.type === 'date' || field.type === 'time';
  return <span className="block h-3 rounded-full bg-line" style={{ width: isShort ? '4rem' : `${85 - ((index * 23) % 40)}%` }} />;
}

const mostColumns = 5;

/** Rows as they will stand here, fading out: shows what a list will hold before it holds anything. */
export function Ghosts({ fields }: { fields: readonly CollectionField[] }) {
  const shown = fields.filter(({ type }) => type !== 'image' && type !== 'longtext').slice(0, mostColumns);
  return (
    <div aria-hidden="true" className="app-ghosts">
      <div className="flex gap-4 py-2 text-sm text-muted">
        {shown.map((field, at) => (
          <span key={field.name} className={clsx('min-w-0 flex-1 truncate', at === 0 && 'flex-2', at > 1 && 'hidden @md:block')}>
            {labelOf(field)}
          </span>
        ))}
      </div>
      {[0, 1, 2, 3].map((row) => (
        <div key={row} className="flex items-center gap-4 border-t border-line py-4" style={{ opacity: 1 - row * 0.25 }}>
          {shown.map((field, at) => (
            <span key={field.name} className={clsx('min-w-0 flex-1', at === 0 && 'flex-2', at > 1 && 'hidden @md:block')}>
              <GhostValue field={field} index={row + at} />
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
