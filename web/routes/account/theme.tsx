import { useMantineColorScheme } from '@mantine/core';
import { t } from '../../strings/index.ts';

const schemes = [
  ['auto', 'theme.system'],
  ['light', 'theme.light'],
  ['dark', 'theme.dark'],
] as const;

/** As the system says, or always one of the two. Kept on this device. */
export function Theme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <section className="account-block">
      <h2 id="theme">{t('account.theme')}</h2>
      <div className="picks" role="radiogroup" aria-labelledby="theme">
        {schemes.map(([scheme, words]) => (
          <label key={scheme} className="pick-radio">
            <input type="radio" name="theme" value={scheme} checked={colorScheme === scheme} onChange={() => setColorScheme(scheme)} />
            {t(words)}
          </label>
        ))}
      </div>
    </section>
  );
}
