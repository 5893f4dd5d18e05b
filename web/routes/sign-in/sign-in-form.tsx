import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { requestLink, requestPasswordReset, resetPassword, signIn, signUp } from '../../../core/contract/auth.ts';
import { ApiError, call, isAway } from '../../api.ts';
import { useNow } from '../../components/use-now.ts';
import { t, type Key } from '../../strings/index.ts';
import './sign-in.css';

type Mode = 'password' | 'link' | 'create' | 'forgot' | 'reset';

const titles: Readonly<Record<Mode, Key>> = {
  password: 'signin.title',
  link: 'signin.link-title',
  create: 'signin.create-title',
  forgot: 'signin.reset-title',
  reset: 'signin.reset-title',
};
const buttons: Readonly<Record<Mode, Key>> = {
  password: 'signin.do',
  link: 'signin.link-do',
  create: 'signin.create-do',
  forgot: 'signin.reset-ask',
  reset: 'signin.reset-do',
};
/** The quiet ways from each form to the others. */
const ways: Readonly<Record<Mode, readonly (readonly [Mode, Key])[]>> = {
  password: [
    ['link', 'signin.link'],
    ['forgot', 'signin.forgot'],
    ['create', 'signin.create'],
  ],
  link: [['password', 'signin.password-instead']],
  create: [['password', 'signin.have']],
  forgot: [['password', 'signin.password-instead']],
  reset: [['password', 'signin.password-instead']],
};

interface Props {
  readonly onDone: () => void;
  /** Token of a mailed link that lets a new password be set. */
  readonly reset?: string;
  /** In a dialog whose own heading says what it is for. */
  readonly inside?: boolean;
}

/** One form for all ways in; also stands in the dialog over a page whose session ended. */
export function SignInForm({ onDone, reset, inside = false }: Props) {
  const Title = inside ? 'h3' : 'h1';
  const [mode, setMode] = useState<Mode>(reset === undefined ? 'password' : 'reset');
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState<string>();
  const [waitUntil, setWaitUntil] = useState(0);
  const [busy, setBusy] = useState(false);
  const now = useNow(waitUntil > 0 ? 500 : undefined);
  const wait = Math.ceil((waitUntil - now) / 1000);

  const act: Readonly<Record<Mode, () => Promise<unknown>>> = {
    password: () => call(signIn, { body: { email, password } }).then(onDone),
    create: () => call(signUp, { body: { email, password, name } }).then(onDone),
    link: () => call(requestLink, { body: { email } }).then(() => setSaid(t('signin.link-sent'))),
    forgot: () => call(requestPasswordReset, { body: { email } }).then(() => setSaid(t('signin.link-sent'))),
    reset: () =>
      call(resetPassword, { body: { token: reset ?? '', newPassword: password } }).then(() => {
        setMode('password');
        setSaid(t('signin.reset-done'));
      }),
  };
  const refused = (error: unknown) => {
    if (error instanceof ApiError && error.status === 429) {
      setWaitUntil(Date.now() + (error.retryAfter ?? 30) * 1000);
      setProblem(undefined);
    } else if (isAway(error)) setProblem(t('signin.away'));
    else if (mode === 'password' && error instanceof ApiError && error.status === 401) setProblem(t('signin.wrong'));
    else setProblem(error instanceof ApiError ? [error.message, error.hint].filter(Boolean).join('. ') : String(error));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    setSaid(undefined);
    void act[mode]()
      .catch(refused)
      .finally(() => setBusy(false));
  };
  const go = (to: Mode) => {
    setMode(to);
    setProblem(undefined);
    setSaid(undefined);
  };

  return (
    <form className="signin-fields" onSubmit={submit}>
      {(!inside || mode !== 'password') && <Title>{t(titles[mode])}</Title>}
      {mode === 'create' && (
        <TextInput label={t('signin.name')} autoComplete="name" required value={name} onChange={(e) => setName(e.currentTarget.value)} />
      )}
      {mode !== 'reset' && (
        <TextInput
          label={t('signin.email')}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(e) => setEmail(e.currentTarget.value)}
        />
      )}
      {(mode === 'password' || mode === 'create' || mode === 'reset') && (
        <PasswordInput
          label={t(mode === 'reset' ? 'signin.reset-new' : 'signin.password')}
          autoComplete={mode === 'password' ? 'current-password' : 'new-password'}
          minLength={mode === 'password' ? 1 : 8}
          required
          value={password}
          onChange={(e) => setPassword(e.currentTarget.value)}
        />
      )}
      {wait > 0 && (
        <p className="signin-problem" role="alert">
          {t('signin.slowed', { s: wait })}
        </p>
      )}
      {problem !== undefined && (
        <p className="signin-problem" role="alert">
          {problem}
        </p>
      )}
      {said !== undefined && <p role="status">{said}</p>}
      <Button type="submit" variant="filled" data-primary fullWidth disabled={busy || wait > 0} justify="center">
        {busy ? t('signin.working') : t(buttons[mode])}
      </Button>
      <p className="signin-ways">
        {ways[mode].map(([to, words]) => (
          <button key={to} type="button" className="link" onClick={() => go(to)}>
            {t(words)}
          </button>
        ))}
      </p>
    </form>
  );
}
