import { Button, formatNumber, inLanguage, inputClass } from '@faibric/kit';
import { ArrowLeftRight, Check, Wand, X } from 'lucide-react';
import { useId, useState } from 'react';
import { contrast, hexOf, mended, rules } from './rules.ts';
import { texts } from './texts.ts';

interface ContrastCheckerProps {
  text?: string;
  ground?: string;
}

export default function ContrastChecker({
  text: firstText = '#5a5f66',
  ground: firstGround = '#ffffff',
}: ContrastCheckerProps) {
  const [text, setText] = useState(firstText);
  const [ground, setGround] = useState(firstGround);
  const t = inLanguage(texts);
  const [ink, paper] = [hexOf(text) ?? '#000000', hexOf(ground) ?? '#ffffff'];
  const ratio = contrast(ink, paper);

  return (
    <section className="app-card grid gap-6">
      <div className="grid gap-4 sm:grid-cols-2">
        <Colour label={t.text} value={text} onChange={setText} />
        <Colour label={t.ground} value={ground} onChange={setGround} />
      </div>
      <div
        aria-hidden="true"
        className="grid gap-2 rounded-app border border-line p-6"
        style={{ backgroundColor: paper, color: ink }}
      >
        <span className="font-heading text-3xl font-semibold">{t.sample}</span>
        <span>{t.small}</span>
      </div>
      <p role="status" className="flex items-baseline gap-3">
        <span className="text-muted">{t.ratio}</span>
        <span className="app-figure text-5xl font-semibold tabular-nums">
          {formatNumber(Math.floor(ratio * 100) / 100)}
        </span>
        <span className="text-muted">: 1</span>
      </p>
      <ul className="grid gap-2">
        {rules.map(({ name, level, least }) => {
          const passes = ratio >= least;
          return (
            <li key={`${name}${level}`} className="flex items-center justify-between gap-3 border-t border-line pt-2">
              <span>
                {t[name]} · {level} ({formatNumber(least)})
              </span>
              <span
                className={
                  passes ? 'flex items-center gap-1 font-medium' : 'flex items-center gap-1 font-medium text-(--danger)'
                }
              >
                {passes ? <Check aria-hidden="true" className="size-5" /> : <X aria-hidden="true" className="size-5" />}
                {passes ? t.passes : t.fails}
              </span>
            </li>
          );
        })}
      </ul>
      <div className="flex flex-wrap justify-end gap-3">
        <Button
          kind="quiet"
          onClick={() => {
            setText(ground);
            setGround(text);
          }}
        >
          <ArrowLeftRight aria-hidden="true" className="size-5" />
          {t.swap}
        </Button>
        <Button disabled={ratio >= 4.5} onClick={() => setText(mended(ink, paper, 4.5))}>
          <Wand aria-hidden="true" className="size-5" />
          {t.mend}
        </Button>
      </div>
    </section>
  );
}

function Colour({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          type="color"
          aria-label={label}
          className="size-11 shrink-0 cursor-pointer rounded-app border border-(--control) bg-surface p-1"
          value={hexOf(value) ?? '#000000'}
          onChange={({ target }) => onChange(target.value)}
        />
        <input
          id={id}
          className={`${inputClass} font-mono`}
          value={value}
          aria-invalid={hexOf(value) === undefined}
          onChange={({ target }) => onChange(target.value)}
        />
      </div>
    </div>
  );
}
