import { Button, inLanguage, useVisitor, words } from '@faibric/kit';
import clsx from 'clsx';
import { Play, Square, Trash2 } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { drums, emptyBeat, patterns, steps, stepS, toggled, type Beat, type Pattern } from './patterns.ts';
import { sounds } from './sounds.ts';
import { texts } from './texts.ts';

const [slowest, fastest] = [50, 200];
/** Steps are handed to the sound clock a little ahead: a timer of the page alone would stumble. */
const [aheadS, everyMs] = [0.12, 25];

export default function DrumMachine({ bpm: first = 110 }: { bpm?: number }) {
  const [beat, keepBeat] = useVisitor<Beat>('drum-beat', patterns.rock);
  const [bpm, keepBpm] = useVisitor(`drum-bpm-${first}`, Math.min(fastest, Math.max(slowest, first)));
  const [running, setRunning] = useState(false);
  const [current, setCurrent] = useState(-1);
  const wish = useRef({ beat, bpm });
  const id = useId();
  const t = inLanguage(texts);
  const { clear, metronome, start } = words();

  useEffect(() => {
    wish.current = { beat, bpm };
  }, [beat, bpm]);
  useEffect(() => {
    if (!running) return undefined;
    let audio: AudioContext | undefined;
    try {
      audio = new AudioContext();
    } catch {
      audio = undefined; // without sound the steps can be seen at least
    }
    const now = () => audio?.currentTime ?? performance.now() / 1_000;
    let at = now() + 0.06;
    let step = 0;
    const timer = setInterval(() => {
      while (at < now() + aheadS) {
        const { beat: asked, bpm: tempo } = wish.current;
        const place = step % steps;
        if (audio) for (const drum of drums) if (asked[drum][place]) sounds[drum](audio, at);
        setCurrent(place);
        step += 1;
        at += stepS(tempo);
      }
    }, everyMs);
    return () => {
      clearInterval(timer);
      setCurrent(-1);
      void audio?.close();
    };
  }, [running]);

  return (
    <section className="app-card grid w-full grid-cols-1 gap-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <Button className="min-w-32" onClick={() => setRunning(!running)}>
          {running ? <Square aria-hidden="true" className="size-5" /> : <Play aria-hidden="true" className="size-5" />}
          {running ? t.stop : start}
        </Button>
        <div className="grid min-w-52 flex-1 gap-1 sm:max-w-72">
          <label htmlFor={id} className="flex justify-between font-medium">
            <span>{metronome.tempo}</span>
            <span className="tabular-nums">{bpm} BPM</span>
          </label>
          <input
            id={id}
            type="range"
            className="h-11 w-full accent-primary"
            min={slowest}
            max={fastest}
            value={bpm}
            onChange={({ target }) => keepBpm(Number(target.value))}
          />
        </div>
      </div>
      <div role="region" aria-label={t.board} tabIndex={0} className="overflow-x-auto pb-2">
        <table className="border-separate border-spacing-1">
          <tbody>
            {drums.map((drum) => (
              <tr key={drum}>
                <th scope="row" className="sticky start-0 min-w-24 bg-surface pe-2 text-start text-sm font-medium">
                  {t[drum]}
                </th>
                {beat[drum].map((on, at) => (
                  <td key={at} className={clsx('p-0', at % 4 === 0 && at > 0 && 'ps-2')}>
                    <button
                      type="button"
                      aria-pressed={on}
                      aria-label={`${t[drum]}, ${t.step} ${at + 1}`}
                      className={clsx(
                        'block size-9 rounded-app border-2',
                        on ? 'border-primary bg-primary' : 'border-(--control) bg-bg',
                        at === current && 'outline-3 outline-accent',
                      )}
                      onClick={() => keepBeat(toggled(beat, drum, at))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <span className="me-2 font-medium">{t.patterns}</span>
        {(Object.keys(patterns) as Pattern[]).map((name) => (
          <Button key={name} kind="quiet" onClick={() => keepBeat(patterns[name])}>
            {t[name]}
          </Button>
        ))}
        <Button kind="bare" onClick={() => keepBeat(emptyBeat)}>
          <Trash2 aria-hidden="true" className="size-5" />
          {clear}
        </Button>
      </div>
    </section>
  );
}
