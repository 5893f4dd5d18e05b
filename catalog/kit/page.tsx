import { Children, type CSSProperties, type ReactNode } from 'react';
import { Boundary } from './boundary.tsx';

export interface PageProps {
  /** `stack` one column · `split` the form beside the rest · `wide` sections over the full width · `stage` one thing in the middle. */
  readonly layout?: 'stack' | 'split' | 'wide' | 'stage';
  readonly children: ReactNode;
}

/** 0 to 1 from the page's title: turns and shifts the look's pattern, so that two apps of one look differ. */
function seedOf(text: string): number {
  let hash = 2_166_136_261;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619);
  return ((hash >>> 0) % 1_000) / 1_000;
}

/** The shell of an app: gutters, columns and rhythm of its look. Each child becomes a section that may fail alone. */
export function Page({ layout = 'stack', children }: PageProps) {
  return (
    <main className="app-page" data-layout={layout} style={{ '--seed': seedOf(document.title) } as CSSProperties}>
      {Children.toArray(children).map((child, index) => (
        <div key={index} className="app-section">
          <Boundary>{child}</Boundary>
        </div>
      ))}
    </main>
  );
}

/** The look's picture, drawn by its stylesheet. Decoration only. */
export function Imagery({ title = '' }: { title?: string }) {
  return <div className="app-imagery" aria-hidden="true" data-initial={title.trim().charAt(0).toUpperCase()} />;
}
