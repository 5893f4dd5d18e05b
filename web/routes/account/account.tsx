import { useQuery } from '@tanstack/react-query';
import { useTitle } from '../../components/use-title.ts';
import { count } from '../../format.ts';
import { accountQuery } from '../../query.ts';
import { language, t } from '../../strings/index.ts';
import { Keys } from './keys.tsx';
import { Models } from './models.tsx';
import { NameField } from './name-field.tsx';
import { Password } from './password.tsx';
import { Sessions } from './sessions.tsx';
import { SingleKeys } from './single-keys.tsx';
import { Theme } from './theme.tsx';
import './account.css';

/** The person: name, look, password, keys for scripts, sessions, and which models have a key. */
export function AccountPage() {
  const { data: account } = useQuery(accountQuery);
  useTitle(t('title.page', { page: t('account.title') }));
  return (
    <main className="page page-narrow account" id="main">
      <h1>{t('account.title')}</h1>
      {account && (
        <section className="account-block">
          <NameField name={account.name} />
          <dl className="facts small">
            <dt>{t('account.email')}</dt>
            <dd>{account.email}</dd>
            <dt>{t('account.budget')}</dt>
            <dd className="mono">
              {t('account.budget-of', {
                used: count(account.budget.used_today, language),
                limit: count(account.budget.tokens_per_day, language),
              })}
            </dd>
          </dl>
        </section>
      )}
      <Theme />
      <SingleKeys />
      <Keys />
      <Models />
      <Password />
      <Sessions />
    </main>
  );
}
