import { useId } from 'react';
import { t } from '../../../strings/index.ts';
import { isRead, linesOf, methods, type TryDraft } from './request.ts';

interface Props {
  readonly draft: TryDraft;
  /** What is wrong with the body. */
  readonly fault: string | undefined;
  readonly onChange: (change: Partial<TryDraft>) => void;
}

/** Method, endpoint, parameters a line each, and a body where the method takes one. */
export function TryFields({ draft, fault, onChange }: Props) {
  const id = useId();
  const lines = linesOf(draft.params);
  const setLine = (at: number, line: readonly [string, string]) => onChange({ params: lines.with(at, line) });
  return (
    <>
      <div className="try-line">
        <select
          className="field"
          aria-label={t('try.method')}
          value={draft.method}
          onChange={(event) => onChange({ method: event.currentTarget.value })}
        >
          {[...new Set([...methods, draft.method])].map((method) => (
            <option key={method}>{method}</option>
          ))}
        </select>
        <input
          className="field mono"
          aria-label={t('try.endpoint')}
          placeholder={t('try.endpoint')}
          autoComplete="off"
          spellCheck={false}
          value={draft.endpoint}
          onChange={(event) => onChange({ endpoint: event.currentTarget.value })}
        />
      </div>
      <fieldset className="try-params">
        <legend>{t('try.params')}</legend>
        {lines.map(([name, value], at) => (
          <div key={at} className="try-line">
            <input
              className="field mono"
              aria-label={t('try.param-name', { n: at + 1 })}
              placeholder={t('try.param-name-empty')}
              autoComplete="off"
              spellCheck={false}
              value={name}
              onChange={(event) => setLine(at, [event.currentTarget.value, value])}
            />
            <input
              className="field mono"
              aria-label={name === '' ? t('try.param-value', { n: at + 1 }) : t('try.param-value-of', { name })}
              placeholder={t('try.param-value-empty')}
              autoComplete="off"
              spellCheck={false}
              value={value}
              onChange={(event) => setLine(at, [name, event.currentTarget.value])}
            />
          </div>
        ))}
      </fieldset>
      {!isRead(draft.method) && (
        <div className="sheet-field">
          <label htmlFor={id}>{t('try.body')}</label>
          <textarea
            id={id}
            className="field mono"
            rows={Math.min(12, Math.max(4, draft.body.split('\n').length))}
            spellCheck={false}
            aria-invalid={fault !== undefined}
            aria-describedby={fault === undefined ? undefined : `${id}-fault`}
            value={draft.body}
            onChange={(event) => onChange({ body: event.currentTarget.value })}
          />
          {fault !== undefined && (
            <p id={`${id}-fault`} className="small service-bad">
              {t('try.bad-body', { reason: fault })}
            </p>
          )}
        </div>
      )}
    </>
  );
}
