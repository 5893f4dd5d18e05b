import { Button, inputClass, useVisitor, words } from '@faibric/kit';
import clsx from 'clsx';
import { Hand, Minus, Pause, Play, Plus } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { startClicks } from './clicks.ts';
import { bpmOf, fastest, mostBeats, slowest, tapped, within } from './tempo.ts';

interface MetronomeProps {
  bpm?: number;
  /** Beats of a bar; the first one sounds higher. */
  beats?: number;
}

export default function Metronome({ bpm: firstBpm = 100, beats: firstBeats = 4 }: MetronomeProps) {
  const [bpm, keepBpm] = useVisitor(`metronome-bpm-${firstBpm}`, within(firstBpm));
  const [beats, keepBeats] = useVisitor(`metronome-beats-${firstBeats}`, firstBeats);
  const [running, setRunning] = useState(false);
  const [beat, setBeat] = useState(-1);
  const [taps, setTaps] = useState<readonly number[]>([]);
  const wish = useRef({ bpm, beats });
  const id = useId();
  const { metronome: texts, pause, start } = words();

  useEffect(() => {
    wish.current = { bpm, beats };
  }, [bpm, beats]);
  useEffect(() => {
    if (!running) return undefined;
    const stop = startClicks(() => wish.current, setBeat);
    return () => {
      stop();
      setBeat(-1);
    };
  }, [running]);

  const set = (next: number) => keepBpm(within(next));
  const tap = () => {
    const next = tapped(taps, performance.now());
    setTaps(next);
    keepBpm(bpmOf(next) ?? bpm);
  };

  useEffect(() => {
    const press = ({ key, repeat, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const typing = target instanceof HTMLElement && target.matches('input:not([type=range]), textarea, select');
      if (key.toLowerCase() === 't' && !typing && !repeat && !ctrlKey && !metaKey && !altKey) tap();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });

  return (
    <section className="app-card app-tool grid gap-7 p-(--tool-pad)!">
      <ol aria-hidden="true" className="flex min-h-10 flex-wrap items-center justify-center gap-3">
        {Array.from({ length: beats }, (_, at) => (
          <li
            key={at}
            className={clsx(
              'rounded-full border-2',
              at === 0 ? 'size-9' : 'size-6',
              at === beat ? (at === 0 ? 'border-accent bg-accent' : 'border-primary bg-primary') : 'border-(--control)',
            )}
          />
        ))}
      </ol>
      <div className="grid grid-cols-[auto_1fr_auto] items-center gap-3">
        <Button kind="quiet" icon aria-label={`${texts.tempo} −1`} onClick={() => set(bpm - 1)}>
          <Minus aria-hidden="true" className="size-6" />
        </Button>
        <p role="status" className="grid justify-items-center">
          <span className="app-figure text-[clamp(4.5rem,18vw,8rem)] leading-none font-semibold tabular-nums">{bpm}</span>
          <span className="text-muted">BPM</span>
        </p>
        <Button kind="quiet" icon aria-label={`${texts.tempo} +1`} onClick={() => set(bpm + 1)}>
          <Plus aria-hidden="true" className="size-6" />
        </Button>
      </div>
      <div className="grid gap-1.5">
        <label htmlFor={`${id}-tempo`} className="font-medium">
          {texts.tempo}
        </label>
        <input
          id={`${id}-tempo`}
          type="range"
          className="h-11 w-full accent-primary"
          min={slowest}
          max={fastest}
          value={bpm}
          onChange={(event) => set(Number(event.target.value))}
        />
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <Button className="min-h-16! text-lg" onClick={() => setRunning(!running)}>
          {running ? (
            <Pause aria-hidden="true" className="size-6" />
          ) : (
            <Play aria-hidden="true" className="size-6" />
          )}
          {running ? pause : start}
        </Button>
        <Button kind="quiet" className="min-h-16! text-lg" aria-keyshortcuts="t" onClick={tap}>
          <Hand aria-hidden="true" className="size-6" />
          {texts.tap}
        </Button>
      </div>
      <div className="flex items-center justify-between gap-4">
        <label htmlFor={`${id}-beats`} className="font-medium">
          {texts.beats}
        </label>
        <select
          id={`${id}-beats`}
          className={`${inputClass} w-24!`}
          value={beats}
          onChange={(event) => keepBeats(Number(event.target.value))}
        >
          {Array.from({ length: mostBeats }, (_, at) => (
            <option key={at} value={at + 1}>
              {at + 1}
            </option>
          ))}
        </select>
      </div>
    </section>
  );
}
