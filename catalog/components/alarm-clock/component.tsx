import { Button, inLanguage, inputClass, locale, useVisitor } from '@faibric/kit';
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { dueAt, minutesLater, minutesUntil, timeOf, type Alarm } from './alarms.ts';
import { startRinging } from './ring.ts';
import { Ringing } from './ringing.tsx';
import { texts } from './texts.ts';

const snoozeMinutes = 5;
const week = [1, 2, 3, 4, 5, 6, 0];
/** 2023-01-01 was a Sunday. */
const dayName = (day: number): string =>
  new Intl.DateTimeFormat(locale(), { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2023, 0, 1 + day));

export default function AlarmClock({ alarms: first = [] }: { alarms?: readonly string[] }) {
  const [alarms, keepAlarms] = useVisitor<readonly Alarm[]>(
    'alarms',
    first.map((time, at) => ({ id: String(at), time, label: '', days: [], on: false })),
  );
  const [now, setNow] = useState(() => new Date());
  const [ringing, setRinging] = useState<Alarm>();
  const [time, setTime] = useState('07:00');
  const [label, setLabel] = useState('');
  const [days, setDays] = useState<readonly number[]>([]);
  const rung = useRef('');
  const id = useId();
  const t = inLanguage(texts);

  useEffect(() => {
    const clock = setInterval(() => setNow(new Date()), 500);
    return () => clearInterval(clock);
  }, []);
  useEffect(() => {
    const minute = `${now.toDateString()} ${timeOf(now)}`;
    const [due] = dueAt(alarms, now);
    if (!due || rung.current === minute) return;
    rung.current = minute;
    setRinging(due);
  }, [alarms, now]);
  useEffect(() => (ringing ? startRinging() : undefined), [ringing]);

  const set = (alarm: Alarm, change: Partial<Alarm>) =>
    keepAlarms(alarms.map((one) => (one.id === alarm.id ? { ...one, ...change } : one)));
  const add = (event: FormEvent) => {
    event.preventDefault();
    keepAlarms(
      [...alarms, { id: crypto.randomUUID(), time, label, days, on: true }].sort((a, b) =>
        a.time.localeCompare(b.time),
      ),
    );
    setLabel('');
  };
  const stop = (later: boolean) => {
    if (ringing && later)
      keepAlarms([
        ...alarms,
        { ...ringing, id: crypto.randomUUID(), time: minutesLater(now, snoozeMinutes), days: [] },
      ]);
    setRinging(undefined);
  };
  const wait = minutesUntil(alarms, now);

  return (
    <section className="app-card grid gap-6">
      <p className="app-figure text-center text-[clamp(4rem,18vw,8rem)] leading-none font-semibold tabular-nums">
        <time>
          {new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(now)}
        </time>
      </p>
      <p role="status" className="text-center text-muted">
        {wait === undefined ? t.none : `${t.next} ${Math.floor(wait / 60)} h ${wait % 60} min`}
      </p>
      {ringing && <Ringing alarm={ringing} onStop={stop} />}
      <ul className="grid gap-2">
        {alarms.map((alarm) => (
          <li key={alarm.id} className="flex items-center justify-between gap-3 border-t border-line pt-2">
            <label className="flex cursor-pointer items-center gap-3">
              <input
                type="checkbox"
                className="size-6 accent-primary"
                checked={alarm.on}
                onChange={({ target }) => set(alarm, { on: target.checked })}
              />
              <span>
                <span className="app-figure text-2xl tabular-nums">{alarm.time}</span>{' '}
                <span className="text-muted">
                  {alarm.label} {alarm.days.map(dayName).join(' ')}
                </span>
              </span>
            </label>
            <Button
              kind="bare"
              icon
              aria-label={`${t.remove} ${alarm.time}`}
              onClick={() => keepAlarms(alarms.filter((one) => one.id !== alarm.id))}
            >
              <Trash2 aria-hidden="true" className="size-5" />
            </Button>
          </li>
        ))}
      </ul>
      <form className="grid gap-4" onSubmit={add}>
        <div className="grid grid-cols-[auto_1fr] gap-3">
          <div className="grid gap-1.5">
            <label htmlFor={`${id}-time`} className="font-medium">
              {t.time}
            </label>
            <input
              id={`${id}-time`}
              type="time"
              required
              className={inputClass}
              value={time}
              onChange={({ target }) => setTime(target.value)}
            />
          </div>
          <div className="grid gap-1.5">
            <label htmlFor={`${id}-label`} className="font-medium">
              {t.label}
            </label>
            <input
              id={`${id}-label`}
              autoComplete="off"
              className={inputClass}
              value={label}
              onChange={({ target }) => setLabel(target.value)}
            />
          </div>
        </div>
        <div role="group" aria-label={t.days} className="flex flex-wrap gap-2">
          {week.map((day) => (
            <Button
              key={day}
              kind={days.includes(day) ? 'primary' : 'quiet'}
              aria-pressed={days.includes(day)}
              className="px-3!"
              onClick={() => setDays(days.includes(day) ? days.filter((one) => one !== day) : [...days, day])}
            >
              {dayName(day)}
            </Button>
          ))}
        </div>
        <Button type="submit" className="justify-self-start">
          <Plus aria-hidden="true" className="size-5" />
          {t.add}
        </Button>
      </form>
      <p className="text-sm text-muted">{t.open}</p>
    </section>
  );
}
