import { useId } from 'react';
import { t } from '../../strings/index.ts';
import { useApps } from '../services/use-apps.ts';
import type { KeyDraft } from './key-draft.ts';

interface Props {
  readonly scope: KeyDraft['scope'];
  readonly app: number | undefined;
  readonly error: string | undefined;
  readonly isOperator: boolean;
  /** A key of this name is each person's own. */
  readonly isPersonal: boolean;
  readonly onChange: (change: Partial<KeyDraft>) => void;
}

/** Whose calls find the key: all of one's apps, one of them, or everyone's here. */
export function KeyScope({ scope, app, error, isOperator, isPersonal, onChange }: Props) {
  const id = useId();
  const { apps, nameOf } = useApps();
  const others = app === undefined || apps.some((one) => one.id === app) ? apps : [{ id: app, name: nameOf(app) }, ...apps];
  const choice = (value: KeyDraft['scope'], disabled = false) => (
    <label className="key-choice">
      <input
        type="radio"
        name={`${id}-scope`}
        value={value}
        checked={scope === value}
        disabled={disabled}
        onChange={() => onChange({ scope: value, ...(value === 'app' && app === undefined && apps[0] ? { app: apps[0].id } : {}) })}
      />
      {t(`vault.scope-${value}`)}
    </label>
  );
  return (
    <fieldset className="key-scope">
      <legend>{t('vault.scope')}</legend>
      {choice('user')}
      <div className="key-app">
        {choice('app', others.length === 0)}
        {scope === 'app' && (
          <select
            className="field"
            aria-label={t('vault.scope-which')}
            aria-invalid={error !== undefined}
            value={app ?? ''}
            onChange={(event) => onChange({ app: Number(event.currentTarget.value) })}
          >
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </div>
      {isOperator && choice('platform', isPersonal)}
      {isOperator && isPersonal && <p className="small muted">{t('vault.scope-personal')}</p>}
      {error !== undefined && <p className="small key-bad">{error}</p>}
    </fieldset>
  );
}
