import { useNavigate } from '@tanstack/react-router';
import { signOut } from '../../core/contract/auth.ts';
import { call } from '../api.ts';
import { forgetEverything } from '../query.ts';
import { forgetRecent } from './recent.ts';

/** Ends the session and forgets what was that person's. */
export function useSignOut(): () => Promise<void> {
  const navigate = useNavigate();
  return async () => {
    await call(signOut, {}).catch(() => undefined);
    forgetEverything();
    forgetRecent();
    await navigate({ to: '/signin' });
  };
}
