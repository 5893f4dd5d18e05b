import { Button, clockOf, inLanguage, inputClass, useFrames, useVisitor, words } from '@faibric/kit';
import { Play, Square } from 'lucide-react';
import { useId, useState } from 'react';
import { breathAt, nameOf, rhythms, type Rhythm } from './rhythm.ts';
import { texts } from './texts.ts';

interface BreathingProps {
  pattern?: readonly number[];
  minutes?: number;
}

const lengths = [1, 2, 3, 5, 10, 15];
const isRhythm = (pattern: readonly number[] | undefined): pattern is Rhythm =>
  pattern?.length === 4 && (pattern[0] ?? 0) > 0;

export default function Breathing({ pattern, minutes: first = 3 }: BreathingProps) {
  const all = isRhythm(pattern) ? [pattern, ...rhythms.filter((rhythm) => rhythm.join() !== pattern.join())] : rhythms;
  const [name, keepName] = useVisitor(`breathing-${nameOf(all[0] ?? [4, 4, 4, 4])}`, nameOf(all[0] ?? [4, 4, 4, 4]));
  const [minutes, keepMinutes] = useVisitor(`breathing-minutes-${first}`, first);
  const [elapsed, setElapsed] = useState(0);
  const [running, setRunning] = useState(false);
  const id = useId();
  const t = inLanguage(texts);
  const rhythm = all.find((one) => nameOf(one) === name) ?? all[0] ?? [4, 4, 4, 4];
  const whole = minutes * 60;
  const over = elapsed >= whole;
  useFrames(running && !over, (seconds) => setElapsed((before) => before + seconds));
  const { sort, left, full } = breathAt(rhythm, elapsed);
  const moving = running && !over;
  const said = over ? t.done : moving ? t[sort] : t.ready;

  const press = () => {
    setElapsed(0);
    setRunning(!moving);
  };

  return (
    <section className="app-card grid justify-items-center gap-6">
      <div className="relative grid aspect-square w-full max-w-80 place-items-center">
        <div aria-hidden="true" className="absolute inset-0 rounded-full border-2 border-line" />
        <div
          aria-hidden="true"
          className="absolute inset-0 rounded-full bg-primary/25"
          style={{ transform: `scale(${0.35 + 0.65 * (moving ? full : 0)})` }}
        />
        <div
          aria-hidden="true"
          className="absolute inset-[15%] rounded-full bg-primary"
          style={{ transform: `scale(${0.5 + 0.5 * (moving ? full : 0)})` }}
        />
        <p className="relative grid justify-items-center rounded-app bg-surface/90 px-4 py-2 text-center">
          <span role="status" className="font-heading text-2xl font-semibold">
            {said}
          </span>
          {moving && <span className="app-figure text-4xl tabular-nums">{left}</span>}
        </p>
      </div>
      <p className="text-muted tabular-nums">
        {clockOf(Math.max(0, whole - elapsed) * 1_000)} {t.left}
      </p>
      <Button className="min-w-40" onClick={press}>
        {moving ? <Square aria-hidden="true" className="size-5" /> : <Play aria-hidden="true" className="size-5" />}
        {moving ? t.stop : words().start}
      </Button>
      <div className="grid w-full gap-4 sm:grid-cols-2">
        <div className="grid gap-1.5">
          <label htmlFor={`${id}-rhythm`} className="font-medium">
            {t.rhythm}
          </label>
          <select
            id={`${id}-rhythm`}
            className={inputClass}
            value={nameOf(rhythm)}
            disabled={moving}
            onChange={({ target }) => keepName(target.value)}
          >
            {all.map((one) => (
              <option key={nameOf(one)}>{nameOf(one)}</option>
            ))}
          </select>
        </div>
        <div className="grid gap-1.5">
          <label htmlFor={`${id}-minutes`} className="font-medium">
            {t.minutes}
          </label>
          <select
            id={`${id}-minutes`}
            className={inputClass}
            value={minutes}
            disabled={moving}
            onChange={({ target }) => keepMinutes(Number(target.value))}
          >
            {[...new Set([...lengths, first])]
              .sort((a, b) => a - b)
              .map((one) => (
                <option key={one}>{one}</option>
              ))}
          </select>
        </div>
      </div>
    </section>
  );
}
