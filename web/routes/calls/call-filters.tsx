import { t } from '../../strings/index.ts';
import { outcomes, reaches, type CallsSearch } from '../services/search.ts';

interface Props {
  readonly search: CallsSearch;
  readonly apps: readonly { readonly id: number; readonly name: string }[];
  readonly services: readonly { readonly name: string; readonly title: string }[];
  readonly onChange: (search: { [Key in keyof CallsSearch]: CallsSearch[Key] | undefined }) => void;
}

/** Whose calls, to what and with which end; and how far the figures reach back. */
export function CallFilters({ search, apps, services, onChange }: Props) {
  const { app, service, outcome, hours = 24 } = search;
  const pick = <T,>(value: T, chosen: T, words: string, change: Partial<Record<keyof CallsSearch, unknown>>) => (
    <button key={words} className="pick" aria-pressed={value === chosen} onClick={() => onChange({ ...search, ...change } as CallsSearch)}>
      {words}
    </button>
  );
  return (
    <div className="call-filters" role="group" aria-label={t('calls.filters')}>
      <select
        className="field"
        aria-label={t('calls.app-head')}
        value={app ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ ...search, app: value === '' ? undefined : Number(value) })}
      >
        <option value="">{t('calls.all-apps')}</option>
        {apps.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <select
        className="field"
        aria-label={t('calls.service')}
        value={service ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ ...search, service: value === '' ? undefined : value })}
      >
        <option value="">{t('calls.all-services')}</option>
        {services.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
      <span className="call-picks">
        {[undefined, ...outcomes].map((one) => pick(one, outcome, t(`calls.outcome-${one ?? 'all'}`), { outcome: one }))}
      </span>
      <span className="call-picks call-reach">{reaches.map((one) => pick(one, hours, t(`calls.reach-${one}`), { hours: one }))}</span>
    </div>
  );
}
