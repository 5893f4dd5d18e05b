/** What the account page is made of, known to its route: it is read before the page is drawn, so that nothing moves. */
import { queryOptions } from '@tanstack/react-query';
import { listKeys, listSessions } from '../../../core/contract/account.ts';
import { call } from '../../api.ts';

export const keysQuery = queryOptions({ queryKey: ['account', 'keys'], queryFn: () => call(listKeys, { query: { limit: 100 } }) });
export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: () => call(listSessions, { query: { limit: 100 } }),
});
