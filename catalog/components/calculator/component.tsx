import clsx from 'clsx';
import { useState, type CSSProperties } from 'react';
import Input from './input.tsx';
import Keep, { type Keeping } from './keep.tsx';
import { resultText } from './result.ts';
import Schedule, { type ScheduleRules } from './schedule.tsx';
import { numbersOf, textOf, type CalculatorInput, type OutputFormat, type UnitSystem } from './values.ts';

interface CalculatorProps {
  inputs: readonly CalculatorInput[];
  outputs: readonly {
    label: string;
    value: (inputs: { [name: string]: number }) => number;
    format: OutputFormat;
    unit?: string;
  }[];
  currency?: string;
  /** A switch between units; the formulas always work in those that the inputs name. */
  systems?: readonly { label: string; units: UnitSystem }[];
  note?: string;
  /** A loan paid back in equal months, year by year. */
  schedule?: ScheduleRules;
  /** A button that keeps what is worked out as a row. */
  keep?: Keeping;
}

export default function Calculator({ inputs, outputs, currency, systems = [], note, schedule, keep }: CalculatorProps) {
  const [chosen, setChosen] = useState(0);
  const shown = (unit = '', system = chosen) => systems[system]?.units[unit] ?? { unit, factor: 1 };
  const converted = (
    input: CalculatorInput,
    text: string,
    from: { factor: number },
    to: { factor: number },
  ) =>
    from.factor === to.factor || !Number.isFinite(numbersOf(input, text, from)[input.name])
      ? text
      : String(Number(((numbersOf(input, text, from)[input.name] ?? 0) * to.factor).toPrecision(4)));
  const [texts, setTexts] = useState(() =>
    Object.fromEntries(
      inputs.map((input) => [input.name, converted(input, textOf(input), { factor: 1 }, shown(input.unit))]),
    ),
  );
  const numbers = Object.assign(
    {},
    ...inputs.map((input) => numbersOf(input, texts[input.name] ?? '', shown(input.unit))),
  ) as { [name: string]: number };

  const results = outputs.map(({ label, value, format, unit }) => ({
    label,
    text: `${resultText(value(numbers) * shown(unit).factor, format, currency)} ${shown(unit).unit}`.trim(),
  }));

  const given = Object.fromEntries(
    inputs.map(({ name, kind, options = [] }) => {
      const text = texts[name] ?? '';
      const option = options.find(({ value }) => String(value) === text)?.label;
      const isText = kind === 'date' || kind === 'time' || kind === 'duration' || kind === 'list';
      return [name, option ?? (isText ? text : Number((numbers[name] ?? 0).toFixed(2)))];
    }),
  );

  const choose = (system: number) => {
    setTexts(
      Object.fromEntries(
        inputs.map((input) => [
          input.name,
          converted(input, texts[input.name] ?? '', shown(input.unit), shown(input.unit, system)),
        ]),
      ),
    );
    setChosen(system);
  };

  return (
    <div className="app-wide @container grid">
      <div className="app-card app-tool grid grid-cols-1 overflow-clip p-0! @2xl:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
        <div className="grid grid-cols-1 content-start gap-5 p-(--tool-pad)">
          {systems.length > 1 && (
            <div role="group" className="flex flex-wrap gap-2">
              {systems.map(({ label }, index) => (
                <button
                  key={label}
                  type="button"
                  aria-pressed={index === chosen}
                  className={clsx(
                    'min-h-11 rounded-app border-2 px-4 font-medium',
                    index === chosen
                      ? 'border-primary bg-primary text-on-primary'
                      : 'border-(--control) hover:border-text',
                  )}
                  onClick={() => choose(index)}
                >
                  {label}
                </button>
              ))}
            </div>
          )}
          {inputs.map((input) => (
            <Input
              key={input.name}
              input={input}
              unit={shown(input.unit).unit}
              currency={currency}
              text={texts[input.name] ?? ''}
              onChange={(text) => setTexts({ ...texts, [input.name]: text })}
            />
          ))}
          {note && <p className="text-sm text-muted">{note}</p>}
        </div>
        <dl
          aria-live="polite"
          className="app-result @container grid content-center gap-4 bg-primary p-(--tool-pad) text-on-primary"
        >
          {results.map(({ label, text }, index) => (
            <div
              key={label}
              style={{ '--letters': text.length } as CSSProperties}
              className={
                index === 0
                  ? 'mb-2'
                  : 'flex flex-wrap items-baseline justify-between gap-x-4 border-t border-current/25 pt-4'
              }
            >
              <dt>{label}</dt>
              <dd
                className={
                  index === 0
                    ? 'app-figure text-[clamp(1.75rem,150cqi/var(--letters),4.5rem)] leading-tight font-semibold tabular-nums'
                    : 'text-2xl font-medium tabular-nums'
                }
              >
                {text}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      {keep && <Keep {...keep} given={given} results={outputs.map(({ value }) => value(numbers))} />}
      {schedule && <Schedule {...schedule} inputs={numbers} currency={currency} />}
    </div>
  );
}
