import { Button, formatNumber, inLanguage, inputClass, useVisitor, words } from '@faibric/kit';
import clsx from 'clsx';
import { RotateCcw } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { Figure } from './figure.tsx';
import { passages } from './passages.ts';
import { marksOf, measure, passageOf } from './rules.ts';
import { texts } from './texts.ts';

const lengths = [30, 60, 120];
/** Letters in sight before and after the place where somebody types. */
const [behind, ahead] = [60, 240];

interface TypingTestProps {
  seconds?: number;
  texts?: readonly string[];
}

export default function TypingTest({ seconds: first = 60, texts: own }: TypingTestProps) {
  const sentences = own && own.length > 0 ? own : inLanguage(passages);
  const [passage, setPassage] = useState(() => passageOf(sentences));
  const [length, keepLength] = useVisitor(`typing-seconds-${first}`, first);
  const [typed, setTyped] = useState('');
  const [slips, setSlips] = useState(0);
  const [begun, setBegun] = useState<number>();
  const [elapsed, setElapsed] = useState(0);
  const [best, keepBest] = useVisitor(`typing-best-${length}`, 0);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const t = inLanguage(texts);
  const { best: bestWord, restart, time } = { ...words(), time: words().play.time };
  const over = begun !== undefined && elapsed >= length;
  const result = measure(passage, typed, slips, Math.max(1, Math.min(elapsed, length)));

  useEffect(() => {
    if (begun === undefined || over) return undefined;
    const clock = setInterval(() => setElapsed((performance.now() - begun) / 1_000), 200);
    return () => clearInterval(clock);
  }, [begun, over]);
  useEffect(() => {
    if (over && result.wpm > best) keepBest(result.wpm);
  }, [over, result.wpm, best, keepBest]);

  const type = (next: string) => {
    if (over) return;
    if (begun === undefined) setBegun(performance.now());
    const at = [...next].length - 1;
    if (next.length > typed.length && [...next][at] !== [...passage][at]) setSlips(slips + 1);
    setTyped(next);
  };
  const again = () => {
    setPassage(passageOf(sentences));
    setTyped('');
    setSlips(0);
    setBegun(undefined);
    setElapsed(0);
    box.current?.focus();
  };
  const at = [...typed].length;
  const from = Math.max(0, at - behind);
  const marks = useMemo(() => marksOf(passage, typed), [passage, typed]);

  return (
    <section className="app-card grid gap-6 p-0!">
      <dl
        aria-live="off"
        className="app-result grid grid-cols-2 gap-x-4 gap-y-5 bg-primary p-(--pad) text-on-primary sm:grid-cols-4"
      >
        <Figure name={time} value={formatNumber(Math.max(0, Math.ceil(length - elapsed)))} />
        <Figure name={t.wpm} value={formatNumber(begun === undefined ? 0 : result.wpm)} />
        <Figure name={t.accuracy} value={`${result.accuracy} %`} />
        <Figure name={bestWord} value={formatNumber(best)} />
      </dl>
      <div className="grid gap-4 p-(--pad) pt-0">
        <p
          id={`${id}-text`}
          className="max-h-52 overflow-hidden rounded-app border border-line bg-bg p-4 font-mono text-lg leading-relaxed"
        >
          {[...passage].slice(from, at + ahead).map((letter, offset) => (
            <span
              key={from + offset}
              className={clsx(
                marks[from + offset] === 'right' && 'text-muted',
                marks[from + offset] === 'wrong' && 'bg-(--danger) text-surface',
                from + offset === at && 'border-b-3 border-accent',
              )}
            >
              {letter}
            </span>
          ))}
        </p>
        <label htmlFor={id} className="font-medium">
          {t.type}
        </label>
        <textarea
          ref={box}
          id={id}
          rows={3}
          className={`${inputClass} font-mono`}
          value={typed}
          disabled={over}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          aria-describedby={`${id}-text`}
          onChange={(event) => type(event.target.value)}
          onPaste={(event) => event.preventDefault()}
        />
        <p role="status" className="min-h-6 font-medium">
          {over && `${t.done}: ${result.wpm} ${t.wpm.toLowerCase()}, ${result.mistakes} ${t.mistakes.toLowerCase()}`}
        </p>
        <div className="flex flex-wrap items-center justify-between gap-4">
          <div role="radiogroup" aria-label={t.seconds} className="flex items-center gap-2">
            {[...new Set([...lengths, first])]
              .sort((a, b) => a - b)
              .map((one) => (
                <Button
                  key={one}
                  kind={one === length ? 'primary' : 'quiet'}
                  role="radio"
                  aria-checked={one === length}
                  onClick={() => (keepLength(one), again())}
                >
                  {one} s
                </Button>
              ))}
          </div>
          <Button kind={over ? 'primary' : 'quiet'} onClick={again}>
            <RotateCcw aria-hidden="true" className="size-5" />
            {restart}
          </Button>
        </div>
      </div>
    </section>
  );
}
