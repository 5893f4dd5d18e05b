import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { redeemLink } from '../../../core/contract/auth.ts';
import { call } from '../../api.ts';
import { Mark } from '../../components/mark.tsx';
import { useTitle } from '../../components/use-title.ts';
import { queryClient } from '../../query.ts';
import { t } from '../../strings/index.ts';
import { Swatch } from '../../swatch/swatch.tsx';
import { SignInForm } from './sign-in-form.tsx';
import './sign-in.css';

/** Lets a person in: by password, by a mailed link, or by the link that the terminal shows. */
export function SignInPage() {
  const { token, reset, next } = useSearch({ from: '/signin' });
  const navigate = useNavigate();
  const [dead, setDead] = useState(false);
  const redeemed = useRef(false);
  useTitle(t('title.page', { page: t(reset === undefined ? 'signin.title' : 'signin.reset-title') }));

  const enter = () => {
    queryClient.clear();
    void navigate({ to: next ?? '/', replace: true });
  };
  useEffect(() => {
    if (token === undefined || redeemed.current) return;
    redeemed.current = true; // a token works once, and effects may run twice
    call(redeemLink, { body: { token } }).then(enter, () => setDead(true));
  });

  const waiting = token !== undefined && !dead;
  return (
    <main className="signin" id="main">
      <section className="signin-side">
        <div className="signin-form">
          <p className="signin-brand">
            <Mark size={34} />
            <span>{t('app.name')}</span>
          </p>
          {waiting ? (
            <h1 aria-live="polite">{t('signin.once')}</h1>
          ) : (
            <>
              {dead && (
                <p className="signin-problem" role="alert">
                  {t('signin.once-failed')}
                </p>
              )}
              <SignInForm onDone={enter} {...(reset === undefined ? {} : { reset })} />
            </>
          )}
        </div>
      </section>
      <div className="signin-cloth hide-phone" title={t('signin.swatch')}>
        <Swatch sentence={location.host} cell={3} />
      </div>
    </main>
  );
}
