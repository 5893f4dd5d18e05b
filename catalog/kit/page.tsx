import { Children, isValidElement, useSyncExternalStore, type CSSProperties, type ReactElement, type ReactNode } from 'react';
import { Boundary } from './boundary.tsx';
import { setCurrency } from './format.ts';

export interface PageProps {
  /** `stack` one column · `split` the form beside the rest · `wide` sections over the full width · `stage` one thing in the middle. */
  readonly layout?: 'stack' | 'split' | 'wide' | 'stage';
  /** What amounts are in, ISO 4217; dollars in English and euros elsewhere without it. */
  readonly currency?: string;
  /** Where the title of a `stage` stands beside it. */
  readonly side?: 'start' | 'end';
  /** The header in reverse: the look's first colour as its ground. */
  readonly inked?: boolean;
  readonly children: ReactNode;
}

export interface ViewProps {
  /** What its tab says; its address on the page follows from it: `#spare-parts`. */
  readonly title: string;
  readonly children: ReactNode;
}

/** One of several views of a page. What stands outside of views is seen with each of them. */
export function View({ children }: ViewProps) {
  return <>{children}</>;
}

/** 0 to 1 from the page's title: turns and shifts the look's pattern, so that two apps of one look differ. */
function seedOf(text: string): number {
  let hash = 2_166_136_261;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619);
  return ((hash >>> 0) % 1_000) / 1_000;
}

const isView = (child: ReactNode): child is ReactElement<ViewProps> => isValidElement(child) && child.type === View;
const addressOf = ({ props }: ReactElement<ViewProps>): string =>
  props.title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

const onHash = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};
const hash = (): string => decodeURIComponent(location.hash.slice(1));

/** The shell of an app: gutters, columns and rhythm of its look, tabs for its views. Each child becomes a section that may fail alone. */
export function Page({ layout = 'stack', side = 'start', inked = false, currency, children }: PageProps) {
  if (currency !== undefined) setCurrency(currency);
  const wanted = useSyncExternalStore(onHash, hash);
  const all = Children.toArray(children);
  const views = all.filter(isView);
  const current = views.find((view) => addressOf(view) === wanted) ?? views[0];
  const shown = all.flatMap((child) => {
    if (!isView(child)) return [child];
    const tabs =
      child === views[0] ? [<Tabs key="tabs" name={layout === 'wide' ? document.title : ''} views={views} current={current} />] : [];
    return child === current ? [...tabs, ...Children.toArray(child.props.children)] : tabs;
  });
  const name = current ? addressOf(current) : '';
  return (
    <main
      className="app-page"
      data-layout={layout}
      data-side={side}
      data-inked={inked ? '' : undefined}
      style={{ '--seed': seedOf(document.title) } as CSSProperties}
    >
      {shown.map((child, index) => (
        <div key={`${name} ${index}`} className="app-section">
          <Boundary>{child}</Boundary>
        </div>
      ))}
    </main>
  );
}

interface TabsProps {
  /** Of the app, where no head above says it. */
  readonly name: string;
  readonly views: readonly ReactElement<ViewProps>[];
  readonly current: ReactElement<ViewProps> | undefined;
}

function Tabs({ name, views, current }: TabsProps) {
  return (
    <nav className="app-tabs flex flex-wrap items-center gap-x-6 border-b border-line">
      {name !== '' && <strong className="w-full py-3 text-lg sm:me-auto sm:w-auto">{name}</strong>}
      {views.map((view) => (
        <a
          key={addressOf(view)}
          href={`#${addressOf(view)}`}
          aria-current={view === current ? 'page' : undefined}
          className="inline-flex min-h-11 items-center border-b-3 border-transparent py-2 text-muted no-underline aria-[current=page]:border-primary aria-[current=page]:font-semibold aria-[current=page]:text-text"
        >
          {view.props.title}
        </a>
      ))}
    </nav>
  );
}

/** The look's picture, drawn by its stylesheet. Decoration only. */
export function Imagery({ title = '' }: { title?: string }) {
  return <div className="app-imagery" aria-hidden="true" data-initial={title.trim().charAt(0).toUpperCase()} />;
}
