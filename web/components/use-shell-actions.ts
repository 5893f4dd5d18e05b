import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { focusSoon } from '../focus.ts';
import { actionOf } from '../keys/actions.ts';
import { listenToKeys, sureMs } from '../keys/listen.ts';
import { useOffers } from '../keys/offers.ts';
import { accountQuery } from '../query.ts';
import { t } from '../strings/index.ts';
import { readLastProject } from './recent.ts';
import { toast } from './toast.tsx';
import { useSignOut } from './use-sign-out.ts';

interface Layers {
  readonly openPalette: () => void;
  readonly openSheet: () => void;
}

/** Sends the form that the focus is in, as its button would. */
const sendForm = () => document.activeElement?.closest('form')?.requestSubmit();

/** What can be done from every page, and the listener for all keys. */
export function useShellActions({ openPalette, openSheet }: Layers): void {
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { data: account } = useQuery(accountQuery);
  const { setColorScheme } = useMantineColorScheme();
  const seen = useComputedColorScheme('light');
  useEffect(() => listenToKeys((id) => toast({ id: 'sure', message: t(actionOf(id).sure ?? 'do.stop-sure'), ms: sureMs })), []);

  const toAccount = (hash: string) => () => void navigate({ to: '/account', hash });
  const toLastProject = () => {
    const id = readLastProject();
    void (id === undefined ? navigate({ to: '/' }) : navigate({ to: '/p/$id', params: { id } }));
  };
  useOffers({
    palette: openPalette,
    sheet: openSheet,
    send: sendForm,
    'theme.toggle': () => setColorScheme(seen === 'dark' ? 'light' : 'dark'),
    'theme.light': () => setColorScheme('light'),
    'theme.dark': () => setColorScheme('dark'),
    'theme.system': () => setColorScheme('auto'),
    'project.new': () => void navigate({ to: '/' }).then(() => focusSoon('prompt')),
    'sign-out': () => void signOut(),
    'nav.home': () => void navigate({ to: '/' }),
    'nav.last': toLastProject,
    'nav.services': () => void navigate({ to: '/services' }),
    'nav.keys': () => void navigate({ to: '/keys' }),
    'nav.calls': () => void navigate({ to: '/calls' }),
    'key.add': () => void navigate({ to: '/keys', search: { add: 'new' } }),
    'service.add': () => void navigate({ to: '/services', search: { own: 'new' } }),
    'nav.account': () => void navigate({ to: '/account' }),
    'nav.outbox': account?.role === 'operator' ? () => void navigate({ to: '/outbox' }) : undefined,
    'account.keys': toAccount('keys'),
    'account.models': toAccount('models'),
    'account.language': toAccount('language'),
  });
}
