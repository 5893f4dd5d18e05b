/** Apps that are in order, each of another kind. */
import type { SourceFile } from '../../../core/app-files.ts';

const theme: SourceFile = {
  path: 'theme.css',
  content: `:root { --bg: #f4efe4; --surface: #fffbf2; --text: #20302a; --muted: #5b665c; --primary: #20463a; --on-primary: #fbf5e8;
  --accent: #b26a14; --line: #d9d2c0; --radius: 14px; --font-heading: 'Fraunces Variable', serif; --font-body: 'Figtree Variable', sans-serif; }
.card { padding: 1rem; }`,
};

export const appOf = (content: string, ...others: SourceFile[]): SourceFile[] => [{ path: 'App.tsx', content }, ...others];

/** Rows on the server, a form, a list, parts in folders, icons, a stylesheet. */
export const books: SourceFile[] = [
  {
    path: 'App.tsx',
    content: `import { useState } from 'react';
import { Page, useCollection } from '@faibric/kit';
import { BookOpen } from 'lucide-react';
import { BookForm } from './components/BookForm';
import { BookList } from './components/BookList';
import Stats from './Stats';
import './theme.css';
export interface Book { title: string; rating: number }
export default function App() {
  const { rows, loading, add, remove } = useCollection<Book>('books');
  const [query, setQuery] = useState('');
  return (
    <Page>
      <h1 className="flex items-center gap-2 font-heading text-3xl text-primary"><BookOpen aria-hidden /> Books</h1>
      <input aria-label="Search" value={query} onChange={(event) => setQuery(event.target.value)} className="rounded-lg border border-line px-3 py-2" />
      <BookForm onAdd={(book) => void add(book)} />
      {loading ? <p>Loading</p> : <BookList rows={rows.filter((row) => row.title.includes(query))} onRemove={remove} />}
      <Stats count={rows.length} />
    </Page>
  );
}`,
  },
  {
    path: 'components/BookForm.tsx',
    content: `import { useState, type FormEvent } from 'react';
import { Button } from '@faibric/kit';
import type { Book } from '../App';
export function BookForm({ onAdd }: { onAdd: (book: Book) => void }) {
  const [title, setTitle] = useState('');
  const [rating, setRating] = useState(3);
  function submit(event: FormEvent) { event.preventDefault(); onAdd({ title, rating }); setTitle(''); }
  return (
    <form onSubmit={submit} className="mt-4 flex gap-3 rounded-xl bg-surface p-4 shadow">
      <input required name="title" value={title} onChange={(event) => setTitle(event.target.value)} />
      <input type="number" min={1} max={5} name="rating" value={rating} onChange={(event) => setRating(Number(event.target.value))} />
      <Button type="submit">Add</Button>
    </form>
  );
}`,
  },
  {
    path: 'components/BookList.tsx',
    content: `import { Trash2 } from 'lucide-react';
export const BookList = ({ rows, onRemove }: { rows: readonly { id: string; title: string }[]; onRemove: (id: string) => void }) => (
  <ul className="divide-y divide-line md:grid-cols-2">
    {rows.map((row) => <li key={row.id}>{row.title}<button aria-label="Delete" onClick={() => onRemove(row.id)}><Trash2 size={16} /></button></li>)}
  </ul>
);`,
  },
  {
    path: 'Stats.tsx',
    content: `import clsx from 'clsx';
import { plural } from './lib/words';
export default function Stats({ count }: { count: number }) {
  return <p className={clsx('text-muted', count > 3 && 'font-bold hover:text-accent')}>{plural(count, 'book')}</p>;
}`,
  },
  {
    path: 'lib/words.ts',
    content: `export const plural = (count: number, word: string) => count + ' ' + word + (count === 1 ? '' : 's');`,
  },
  theme,
];

/** A canvas, frames, keys, sound and an interval. */
export const game: SourceFile[] = appOf(
  `import { useEffect, useRef, useState } from 'react';
import { useVisitor } from '@faibric/kit';
import { board } from './board';
import './theme.css';
export default function App() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const direction = useRef<[number, number]>([1, 0]);
  const [score, setScore] = useState(0);
  const [best, setBest] = useVisitor('best', 0);
  const [running, setRunning] = useState(true);
  useEffect(() => {
    const turn = (event: KeyboardEvent) => { if (event.key === 'ArrowUp') direction.current = [0, -1]; };
    window.addEventListener('keydown', turn);
    return () => window.removeEventListener('keydown', turn);
  }, []);
  useEffect(() => {
    if (!running) return undefined;
    let frame = 0;
    let x = 2;
    const draw = (time: number) => {
      const context = canvas.current?.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = 'teal';
      context.fillRect(x * 10, (time / 100) % board.height, 10, 10);
      context.fillText('score', 4, context.measureText('score').width);
      x = (x + direction.current[0]) % board.width;
      frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    const tick = setInterval(() => setScore((before) => before + 1), 1000);
    return () => { cancelAnimationFrame(frame); clearInterval(tick); };
  }, [running]);
  const stop = () => {
    const sound = new AudioContext();
    sound.createOscillator().connect(sound.destination);
    setRunning(false);
    if (score > best) setBest(score);
  };
  return <main className="grid gap-4 p-4"><canvas ref={canvas} width={320} height={320} className="rounded-md border border-line" />
    <p>Score {score}, best {best}</p><button onClick={stop}>Stop</button><button onClick={() => setRunning(true)}>Again</button></main>;
}`,
  { path: 'board.ts', content: `export const board = { width: 32, height: 32 } as const;` },
  theme,
);

/** Live data that does not come, tabs, context, a reducer, a portal, a lazy part. */
export const weather: SourceFile[] = appOf(
  `import { createContext, lazy, Suspense, useContext, useReducer, useState } from 'react';
import { createPortal } from 'react-dom';
import { formatDate, SampleNotice, useService } from '@faibric/kit';
const Details = lazy(() => import('./Details'));
export const Units = createContext<'c' | 'f'>('c');
const cities = ['Berlin', 'Lyon', 'Porto'];
function City({ name }: { name: string }) {
  const { data, loading, error, sample } = useService<{ main?: { temp: number } }>('openweathermap', '/weather', { q: name });
  const unit = useContext(Units);
  return <section><h2>{name}</h2>{loading ? 'Loading' : (data?.main?.temp ?? error ?? 'No answer')} {unit}{sample && <SampleNotice />}</section>;
}
export default function App() {
  const [city, setCity] = useState(cities[0]!);
  const [units, toggle] = useReducer((before: 'c' | 'f') => (before === 'c' ? 'f' : 'c'), 'c');
  const [open, setOpen] = useState(false);
  return (
    <Units.Provider value={units}>
      <nav role="tablist">{cities.map((name) => <button key={name} role="tab" aria-selected={name === city} onClick={() => setCity(name)}>{name}</button>)}</nav>
      <City name={city} />
      <p>{formatDate('2026-05-01')}</p>
      <button onClick={toggle}>Units</button>
      <button onClick={() => setOpen(true)}>More</button>
      <Suspense fallback={<p>Wait</p>}><Details city={city} /></Suspense>
      {open && createPortal(<dialog open><button onClick={() => setOpen(false)}>Close</button></dialog>, document.body)}
    </Units.Provider>
  );
}`,
  { path: 'Details.tsx', content: `export default function Details({ city }: { city: string }) { return <p>More of {city}</p>; }` },
);

export const healthy: readonly (readonly [name: string, files: SourceFile[]])[] = [
  ['rows, a form and a list', books],
  ['a canvas game', game],
  ['live data, tabs and a lazy part', weather],
];
