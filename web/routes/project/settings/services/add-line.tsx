import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Service } from '../../../../../core/contract/services.ts';
import { t } from '../../../../strings/index.ts';
import { shapes } from '../../../services/shapes.ts';
import { asEndpoint, withLine, type Item } from './access.ts';

interface Props {
  readonly items: readonly Item[];
  readonly services: readonly Service[];
  readonly onAdd: (items: readonly Item[]) => void;
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Lets the app make one more call: a service, a method and an endpoint. */
export function AddLine({ items, services, onAdd }: Props) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [method, setMethod] = useState<string>('GET');
  const [endpoint, setEndpoint] = useState('');
  const chosen = services.find((service) => service.name === name);
  if (!open)
    return (
      <p>
        <Button onClick={() => setOpen(true)}>{t('access.add')}</Button>
      </p>
    );
  return (
    <form
      className="access-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (!chosen || endpoint.trim() === '') return;
        onAdd(withLine(items, { service: name, method, endpoint: asEndpoint(endpoint) }));
        setEndpoint('');
        setOpen(false);
      }}
    >
      <select
        className="field"
        aria-label={t('calls.service')}
        autoFocus
        required
        value={name}
        onChange={({ currentTarget: { value } }) => {
          setName(value);
          setEndpoint(services.find((service) => service.name === value)?.example?.endpoint ?? '');
        }}
      >
        <option value="" disabled>
          {t('access.choose')}
        </option>
        {services.map((service) => (
          <option key={service.name} value={service.name}>
            {service.display_name}
          </option>
        ))}
      </select>
      <select
        className="field access-add-method"
        aria-label={t('try.method')}
        value={method}
        onChange={(event) => setMethod(event.currentTarget.value)}
      >
        {methods.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
      <input
        className="field mono"
        aria-label={t('try.endpoint')}
        placeholder={shapes.endpoint}
        required
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        value={endpoint}
        onChange={(event) => setEndpoint(event.currentTarget.value)}
      />
      <Button type="submit">{t('access.add-do')}</Button>
      <Button onClick={() => setOpen(false)}>{t('own.cancel')}</Button>
      <p className="small faint access-add-hint">{t('access.endpoint-hint')}</p>
    </form>
  );
}
