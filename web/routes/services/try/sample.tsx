import { t } from '../../../strings/index.ts';
import { LongText } from './long-text.tsx';

/** What the documentation shows as the answer, marked so that nobody takes it for one. */
export function Sample({ value }: { readonly value: unknown }) {
  return (
    <div className="sample">
      <h4 className="sample-mark">{t('try.sample')}</h4>
      <p className="small muted">{t('try.sample-text')}</p>
      <LongText text={JSON.stringify(value, null, 2)} label={t('try.sample')} />
    </div>
  );
}
