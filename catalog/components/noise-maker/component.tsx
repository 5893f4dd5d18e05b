import { Button, clockOf, inLanguage, inputClass, useVisitor, words } from '@faibric/kit';
import { CloudRain, Play, Square, Volume2, Waves, Wind, type LucideIcon } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { sorts, startNoise, type Sort } from './sources.ts';
import { texts } from './texts.ts';

const icons: Record<Sort, LucideIcon> = {
  white: Volume2,
  pink: Volume2,
  brown: Volume2,
  rain: CloudRain,
  waves: Waves,
  wind: Wind,
};
const ends = [0, 15, 30, 60];
const first: Record<Sort, number> = { white: 0, pink: 0, brown: 0, rain: 0.5, waves: 0, wind: 0 };

export default function NoiseMaker() {
  const [mix, keepMix] = useVisitor<Record<Sort, number>>('noise-mix', first);
  const [minutes, keepMinutes] = useVisitor('noise-minutes', 0);
  const [running, setRunning] = useState(false);
  const [left, setLeft] = useState<number>();
  const playing = useRef(new Map<Sort, ReturnType<typeof startNoise>>());
  const sound = useRef<AudioContext>(undefined);
  const id = useId();
  const t = inLanguage(texts);

  useEffect(() => {
    const audio = sound.current;
    if (!running || !audio) return;
    for (const sort of sorts) {
      const loud = mix[sort];
      const source = playing.current.get(sort);
      if (source) source.volume.gain.setTargetAtTime(loud, audio.currentTime, 0.05);
      else if (loud > 0) playing.current.set(sort, startNoise(audio, sort, loud));
    }
  }, [mix, running]);

  const stop = () => {
    for (const { stop: end } of playing.current.values()) end();
    playing.current.clear();
    void sound.current?.close();
    sound.current = undefined;
    setRunning(false);
    setLeft(undefined);
  };
  useEffect(() => {
    if (!running || minutes === 0) return undefined;
    const end = Date.now() + minutes * 60_000;
    const clock = setInterval(() => (Date.now() >= end ? stop() : setLeft(end - Date.now())), 500);
    return () => clearInterval(clock);
  }, [running, minutes]);
  useEffect(() => () => void sound.current?.close(), []);

  const start = () => {
    try {
      sound.current = new AudioContext();
    } catch {
      return; // this browser plays no sound
    }
    if (sorts.every((sort) => mix[sort] === 0)) keepMix({ ...mix, white: 0.4 });
    setRunning(true);
  };

  return (
    <section className="app-card grid gap-6">
      <ul className="grid gap-4 sm:grid-cols-2">
        {sorts.map((sort) => {
          const Icon = icons[sort];
          return (
            <li key={sort} className="grid gap-1 rounded-app border border-line p-3">
              <label htmlFor={`${id}-${sort}`} className="flex items-center gap-2 font-medium">
                <Icon aria-hidden="true" className="size-5 text-accent" />
                {t[sort]}
              </label>
              <input
                id={`${id}-${sort}`}
                type="range"
                className="h-9 w-full accent-primary"
                min={0}
                max={1}
                step={0.05}
                value={mix[sort]}
                aria-valuetext={`${t.volume} ${Math.round(mix[sort] * 100)} %`}
                onChange={({ target }) => keepMix({ ...mix, [sort]: Number(target.value) })}
              />
            </li>
          );
        })}
      </ul>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid gap-1.5">
          <label htmlFor={`${id}-end`} className="font-medium">
            {t.timer}
          </label>
          <select
            id={`${id}-end`}
            className={inputClass}
            value={minutes}
            onChange={({ target }) => keepMinutes(Number(target.value))}
          >
            {ends.map((end) => (
              <option key={end} value={end}>
                {end === 0 ? t.never : `${end} min`}
              </option>
            ))}
          </select>
        </div>
        <p role="timer" className="text-muted tabular-nums">
          {left !== undefined && `${clockOf(left)} ${t.left}`}
        </p>
        <Button className="min-w-36" onClick={running ? stop : start}>
          {running ? <Square aria-hidden="true" className="size-5" /> : <Play aria-hidden="true" className="size-5" />}
          {running ? t.stop : words().start}
        </Button>
      </div>
    </section>
  );
}
