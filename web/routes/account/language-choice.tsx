import { useState } from 'react';
import { t } from '../../strings/index.ts';
import { languageNames, languages } from '../../strings/languages.ts';
import { chooseLanguage, readLanguageChoice, type LanguageChoice as Choice } from '../../strings/load.ts';

/** The language of the interface, which changes at once. Kept on this device. */
export function LanguageChoice() {
  const [choice, setChoice] = useState(readLanguageChoice);
  const [failed, setFailed] = useState(false);
  const choose = (next: Choice) => {
    setFailed(false);
    setChoice(next); // answers at once; what could not be loaded is taken back
    chooseLanguage(next).catch(() => {
      setFailed(true);
      setChoice(readLanguageChoice());
    });
  };
  const radio = (value: Choice) => (
    <input type="radio" name="language" value={value} checked={choice === value} onChange={() => choose(value)} />
  );
  return (
    <section className="account-block">
      <h2 id="language">{t('account.language')}</h2>
      <div className="picks" role="radiogroup" aria-labelledby="language">
        <label className="pick-radio">
          {radio('auto')}
          {t('account.language-auto')}
        </label>
        {languages.map((language) => (
          <label key={language} className="pick-radio" lang={language}>
            {radio(language)}
            {languageNames[language]}
          </label>
        ))}
      </div>
      {failed && (
        <p className="small account-bad" role="alert">
          {t('account.language-failed')}
        </p>
      )}
    </section>
  );
}
