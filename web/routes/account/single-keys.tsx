import { offered } from '../../keys/offers.ts';
import { singleKeys, useSingleKeys } from '../../keys/single-keys.ts';
import { t } from '../../strings/index.ts';

/** Keys without Ctrl, on or off. Kept on this device. */
export function SingleKeys() {
  const on = useSingleKeys();
  return (
    <section className="account-block" id="single-keys">
      <h2>{t('account.single-keys')}</h2>
      <p className="small muted">{t('account.single-keys-text')}</p>
      <p className="picks">
        <label className="pick-radio">
          <input type="checkbox" checked={on} onChange={(event) => singleKeys.set(event.currentTarget.checked)} />
          {t('account.single-keys-on')}
        </label>
        <button className="link" onClick={() => offered('sheet')?.()}>
          {t('account.single-keys-all')}
        </button>
      </p>
    </section>
  );
}
