import { Button, formatNumber, inLanguage } from '@faibric/kit';
import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { thrown, type Throw } from './rules.ts';
import { texts } from './texts.ts';

const usual = [4, 6, 8, 10, 12, 20, 100];
const [mostDice, mostAdded, mostKept] = [12, 50, 8];

interface DiceRollerProps {
  sides?: readonly number[];
}

export default function DiceRoller({ sides = usual }: DiceRollerProps) {
  const [die, setDie] = useState(sides.includes(20) ? 20 : (sides[0] ?? 6));
  const [count, setCount] = useState(1);
  const [plus, setPlus] = useState(0);
  const [past, setPast] = useState<readonly Throw[]>([]);
  const t = inLanguage(texts);
  const [latest, ...earlier] = past;

  const step = (label: string, value: number, least: number, most: number, set: (value: number) => void) => (
    <div role="group" aria-label={label} className="flex items-center gap-2">
      <span className="font-medium">{label}</span>
      <Button kind="quiet" icon aria-label={`${label} −1`} disabled={value <= least} onClick={() => set(value - 1)}>
        <Minus aria-hidden="true" className="size-5" />
      </Button>
      <output className="min-w-8 text-center text-xl font-semibold tabular-nums">{formatNumber(value)}</output>
      <Button kind="quiet" icon aria-label={`${label} +1`} disabled={value >= most} onClick={() => set(value + 1)}>
        <Plus aria-hidden="true" className="size-5" />
      </Button>
    </div>
  );

  return (
    <section className="app-card @container grid justify-items-center gap-6">
      <div role="group" aria-label={t.dice} className="flex flex-wrap justify-center gap-2">
        {sides.map((side) => (
          <Button
            key={side}
            kind={side === die ? 'primary' : 'quiet'}
            className="px-4! tabular-nums"
            aria-pressed={side === die}
            onClick={() => setDie(side)}
          >
            d{side}
          </Button>
        ))}
      </div>
      <div className="flex flex-wrap justify-center gap-x-8 gap-y-3">
        {step(t.count, count, 1, mostDice, setCount)}
        {step(t.plus, plus, -mostAdded, mostAdded, setPlus)}
      </div>
      <div aria-live="polite" className="grid min-h-40 content-center justify-items-center gap-2 text-center">
        <p className="app-figure text-[clamp(4rem,24cqi,8rem)] leading-none font-semibold tabular-nums">
          {latest ? formatNumber(latest.total) : '–'}
        </p>
        <p className="text-muted tabular-nums">{latest ? `${latest.name}: ${latest.rolls.join(' + ')}` : `${count}d${die}`}</p>
      </div>
      <Button
        className="min-h-14! min-w-40 text-lg"
        onClick={() => setPast([thrown(count, die, plus), ...past].slice(0, mostKept))}
      >
        {t.roll}
      </Button>
      {earlier.length > 0 && (
        <ol aria-label={t.last} className="grid w-full max-w-sm tabular-nums">
          {earlier.map(({ name, rolls, total }, at) => (
            <li key={past.length - at} className="flex justify-between gap-4 border-b border-line py-2">
              <span className="text-muted">
                {name}: {rolls.join(' + ')}
              </span>
              <span className="font-medium">{formatNumber(total)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
