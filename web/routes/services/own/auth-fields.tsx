import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { t } from '../../../strings/index.ts';
import { shapes } from '../shapes.ts';
import { authTypes, type AuthType, type OwnDraft } from './draft.ts';

interface Props {
  readonly draft: OwnDraft;
  readonly keyNames: readonly string[];
  readonly fault: (field: keyof OwnDraft) => string | undefined;
  readonly onChange: (change: Partial<OwnDraft>) => void;
}

/** How a service takes its key, with the fields that this way needs. */
export function AuthFields({ draft, keyNames, fault, onChange }: Props) {
  const id = useId();
  const field = (name: 'header' | 'param' | 'username', placeholder: string) => (
    <TextInput
      label={t(`own.${name}`)}
      maxLength={name === 'username' ? 200 : 80}
      autoComplete="off"
      placeholder={placeholder}
      value={draft[name]}
      error={fault(name)}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <div className="sheet-field">
        <label htmlFor={id}>{t('own.auth')}</label>
        <select
          id={id}
          className="field"
          value={draft.auth}
          onChange={(event) => onChange({ auth: event.currentTarget.value as AuthType })}
        >
          {authTypes.map((type) => (
            <option key={type} value={type}>
              {t(`own.auth-${type}`)}
            </option>
          ))}
        </select>
      </div>
      {draft.auth === 'header' && field('header', shapes.header)}
      {draft.auth === 'query_param' && field('param', shapes.param)}
      {draft.auth === 'basic' && field('username', t('own.username-none'))}
      {draft.auth !== 'none' && (
        <TextInput
          label={t('own.key')}
          description={t(keyNames.includes(draft.key) ? 'own.key-known' : 'own.key-hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          placeholder={shapes.key}
          value={draft.key}
          error={fault('key')}
          onChange={(event) => onChange({ key: event.currentTarget.value.toUpperCase().replace(/[\s-]/g, '_') })}
        />
      )}
    </>
  );
}
