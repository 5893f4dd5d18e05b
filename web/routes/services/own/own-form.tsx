import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { addService, changeService, type Service } from '../../../../core/contract/services.ts';
import { call } from '../../../api.ts';
import { explain } from '../../../components/problem.ts';
import { Sheet } from '../../../components/sheet.tsx';
import { t } from '../../../strings/index.ts';
import { putService } from '../queries.ts';
import { shapes } from '../shapes.ts';
import { AuthFields } from './auth-fields.tsx';
import { bodyOf, draftOf, faultsOf, keyNameOf, nameOf, spanNames, spans, windowOf, type OwnDraft } from './draft.ts';

interface Props {
  /** The one that is changed; undefined for a new one. */
  readonly service: Service | undefined;
  /** Names of keys that there are already. */
  readonly keyNames: readonly string[];
  readonly onSaved: (service: Service) => void;
  readonly onClose: () => void;
}

/** Adds or changes a service of one's own: where it is, how it takes its key, and how often it may be called. */
export function OwnForm({ service, keyNames, onSaved, onClose }: Props) {
  const [draft, setDraft] = useState(() => draftOf(service));
  const [tried, setTried] = useState(false);
  // The key's name follows the service's until somebody says another.
  const key = draft.key === '' && service === undefined ? keyNameOf(draft.title) : draft.key;
  const whole: OwnDraft = { ...draft, key };
  const faults = tried ? faultsOf(whole) : {};
  const set = (change: Partial<OwnDraft>) => setDraft((before) => ({ ...before, ...change }));
  const save = useMutation({
    mutationFn: async () => {
      const body = bodyOf(whole);
      if (!service) return call(addService, { body });
      const { name: _, key_name = null, rate_limit = null, rate_limit_window = null, ...rest } = body;
      return call(changeService, { params: { name: service.name }, body: { ...rest, key_name, rate_limit, rate_limit_window } });
    },
    onSuccess: (saved) => {
      putService(saved.name, saved);
      onSaved(saved);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faultsOf(whole)).length === 0) save.mutate();
    else requestAnimationFrame(() => document.querySelector<HTMLElement>('.own-form [aria-invalid="true"]')?.focus());
  };
  const fault = (field: keyof OwnDraft) => faults[field] && t(faults[field]);
  return (
    <Sheet
      title={service ? t('own.change-title', { service: service.display_name }) : t('own.title')}
      backTo="service-add"
      onClose={onClose}
    >
      <form className="sheet-form own-form" noValidate onSubmit={submit}>
        <TextInput
          label={t('own.name')}
          description={nameOf(draft.title) === '' || service ? undefined : t('own.name-hint', { name: nameOf(draft.title) })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data-autofocus
          maxLength={80}
          autoComplete="off"
          value={draft.title}
          error={fault('title')}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <TextInput
          label={t('own.base')}
          description={t('own.base-hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          type="url"
          inputMode="url"
          maxLength={500}
          autoComplete="off"
          placeholder={shapes.base}
          value={draft.base}
          error={fault('base')}
          onChange={(event) => set({ base: event.currentTarget.value })}
        />
        <AuthFields draft={whole} keyNames={keyNames} fault={fault} onChange={set} />
        <fieldset className="own-limit">
          <legend>{t('own.limit')}</legend>
          <TextInput
            aria-label={t('own.limit-calls')}
            inputMode="numeric"
            maxLength={9}
            placeholder={t('own.limit-none')}
            value={draft.calls}
            error={fault('calls')}
            onChange={(event) => set({ calls: event.currentTarget.value.trim() })}
          />
          <select
            className="field"
            aria-label={t('own.limit-span')}
            value={draft.span}
            onChange={(event) => set({ span: Number(event.currentTarget.value) })}
          >
            {spanNames.map((name) => (
              <option key={name} value={spans[name]}>
                {t(`own.span-${name}`)}
              </option>
            ))}
            {windowOf(draft.span) === undefined && <option value={draft.span}>{t('own.span-seconds', { s: draft.span })}</option>}
          </select>
        </fieldset>
        {save.isError && (
          <p className="small service-bad" role="alert">
            {t('own.not-saved', { reason: explain(save.error) })}
          </p>
        )}
        <div className="sheet-foot">
          <Button type="submit" variant="filled" disabled={save.isPending}>
            {t(service ? 'own.save' : 'own.add')}
          </Button>
          <Button onClick={onClose}>{t('own.cancel')}</Button>
        </div>
      </form>
    </Sheet>
  );
}
