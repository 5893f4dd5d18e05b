import { Button, inLanguage, inputClass } from '@faibric/kit';
import clsx from 'clsx';
import { Check, Circle, Eye, EyeOff } from 'lucide-react';
import { useId, useState } from 'react';
import { bitsOf, granted, strengthOf, wishes } from './rules.ts';
import { texts } from './texts.ts';

export default function PasswordStrength() {
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const id = useId();
  const t = inLanguage(texts);
  const strength = strengthOf(password);
  const has = granted(password);

  return (
    <section className="app-card grid gap-6">
      <div className="grid gap-1.5">
        <label htmlFor={id} className="font-medium">
          {t.password}
        </label>
        <div className="flex gap-2">
          <input
            id={id}
            type={shown ? 'text' : 'password'}
            autoComplete="off"
            spellCheck={false}
            className={`${inputClass} font-mono`}
            value={password}
            aria-describedby={`${id}-note`}
            onChange={({ target }) => setPassword(target.value)}
          />
          <Button
            kind="quiet"
            icon
            aria-label={shown ? t.hide : t.show}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? <EyeOff aria-hidden="true" className="size-5" /> : <Eye aria-hidden="true" className="size-5" />}
          </Button>
        </div>
        <p id={`${id}-note`} className="text-sm text-muted">
          {t.stays}
        </p>
      </div>
      <div className="grid gap-2">
        <div aria-hidden="true" className="grid grid-cols-4 gap-2">
          {[1, 2, 3, 4].map((level) => (
            <span
              key={level}
              className={clsx(
                'h-3 rounded-full',
                level <= strength
                  ? strength < 2
                    ? 'bg-(--danger)'
                    : strength < 4
                      ? 'bg-accent'
                      : 'bg-primary'
                  : 'bg-line',
              )}
            />
          ))}
        </div>
        <p role="status" className="flex justify-between gap-4">
          <span>
            {t.strength}: <strong>{t.levels[strength]}</strong>
          </span>
          <span className="text-muted tabular-nums">{bitsOf(password)} bit</span>
        </p>
      </div>
      <ul className="grid gap-2 sm:grid-cols-2">
        {wishes.map((wish) => (
          <li key={wish} className={clsx('flex items-center gap-2', !(password !== '' && has[wish]) && 'text-muted')}>
            {password !== '' && has[wish] ? (
              <Check aria-hidden="true" className="size-5 text-primary" />
            ) : (
              <Circle aria-hidden="true" className="size-5" />
            )}
            {t[wish]}
          </li>
        ))}
      </ul>
    </section>
  );
}
