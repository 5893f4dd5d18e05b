import { Button, inLanguage } from '@faibric/kit';
import clsx from 'clsx';
import { Circle, Minus, Play, Plus, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { count, isBlack, keys, names, pitchOf, sound } from './notes.ts';
import { texts } from './texts.ts';

const [lowest, highest] = [2, 5];
const litMs = 180;
type Struck = { pitch: number; note: number; at: number };

export default function Piano({ octave: first = 4 }: { octave?: number }) {
  const [octave, setOctave] = useState(Math.min(highest, Math.max(lowest, first)));
  const [lit, setLit] = useState<readonly number[]>([]);
  const [begun, setBegun] = useState<number>();
  const [tune, setTune] = useState<readonly Struck[]>([]);
  const timers = useRef<ReturnType<typeof setTimeout>[]>([]);
  const t = inLanguage(texts);

  const light = (note: number) => {
    setLit((before) => [...before, note]);
    timers.current.push(setTimeout(() => setLit((before) => before.filter((one) => one !== note)), litMs));
  };
  const strike = (note: number) => {
    const pitch = pitchOf(note, octave);
    sound(pitch);
    light(note);
    if (begun !== undefined) setTune((before) => [...before, { pitch, note, at: performance.now() - begun }]);
  };
  const record = () => {
    if (begun === undefined) setTune([]);
    setBegun(begun === undefined ? performance.now() : undefined);
  };
  const replay = () => {
    const start = tune[0]?.at ?? 0;
    for (const { pitch, note, at } of tune)
      timers.current.push(
        setTimeout(() => {
          sound(pitch);
          light(note);
        }, at - start),
      );
  };

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const note = keys.indexOf(event.key.toLowerCase());
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (note < 0 || typing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      strike(note);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  useEffect(() => {
    const running = timers.current;
    return () => running.forEach(clearTimeout);
  }, []);

  const whites = Array.from({ length: count }, (_, note) => note).filter((note) => !isBlack(note));
  const nameOf = (note: number) => `${names[note % 12] ?? ''}${octave + Math.floor(note / 12)}`;
  const key = (note: number, className: string, style?: { left: string; width: string }) => (
    <button
      key={note}
      type="button"
      aria-label={nameOf(note)}
      className={clsx('grid touch-none place-content-end pb-2 text-xs select-none', className)}
      style={style}
      onPointerDown={() => strike(note)}
      onClick={({ detail }) => detail === 0 && strike(note)}
    >
      <span aria-hidden="true" className="hidden text-center sm:block">
        {keys[note]?.toUpperCase()}
      </span>
    </button>
  );

  return (
    <section className="app-card grid w-full gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="flex items-center gap-2">
          <Button
            kind="quiet"
            icon
            aria-label={t.lower}
            disabled={octave <= lowest}
            onClick={() => setOctave(octave - 1)}
          >
            <Minus aria-hidden="true" className="size-5" />
          </Button>
          <span className="tabular-nums">
            {t.octave} {octave}
          </span>
          <Button
            kind="quiet"
            icon
            aria-label={t.higher}
            disabled={octave >= highest}
            onClick={() => setOctave(octave + 1)}
          >
            <Plus aria-hidden="true" className="size-5" />
          </Button>
        </div>
        <div className="flex gap-2">
          <Button kind={begun === undefined ? 'quiet' : 'primary'} aria-pressed={begun !== undefined} onClick={record}>
            {begun === undefined ? (
              <Circle aria-hidden="true" className="size-5" />
            ) : (
              <Square aria-hidden="true" className="size-5" />
            )}
            {begun === undefined ? t.record : t.stop}
          </Button>
          <Button disabled={tune.length === 0 || begun !== undefined} onClick={replay}>
            <Play aria-hidden="true" className="size-5" />
            {t.replay}
          </Button>
        </div>
      </div>
      <div
        role="region"
        aria-label={t.piano}
        tabIndex={0}
        className="overflow-x-auto rounded-app bg-[#1b1b1b] p-2 pt-4"
      >
        <div className="relative flex h-56 min-w-[40rem]">
          {whites.map((note) =>
            key(
              note,
              clsx(
                'flex-1 rounded-b-md border border-[#999] text-[#555]',
                lit.includes(note) ? 'bg-[#ffd97a]' : 'bg-[#fdfdf8]',
              ),
            ),
          )}
          {Array.from({ length: count }, (_, note) => note)
            .filter(isBlack)
            .map((note) => {
              const before = whites.filter((white) => white < note).length;
              const width = 100 / whites.length;
              return key(
                note,
                clsx(
                  'absolute top-0 h-3/5 rounded-b-md border border-black text-[#ddd]',
                  lit.includes(note) ? 'bg-[#b07a10]' : 'bg-[#161616]',
                ),
                {
                  left: `${before * width - width * 0.32}%`,
                  width: `${width * 0.64}%`,
                },
              );
            })}
        </div>
      </div>
      <p className="text-sm text-muted">{t.hint}</p>
    </section>
  );
}
