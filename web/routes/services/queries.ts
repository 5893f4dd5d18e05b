/** What the pages around services are made of, known to their routes: it is read before the page is drawn, so that nothing moves. */
import { queryOptions } from '@tanstack/react-query';
import { listServices, type Service } from '../../../core/contract/services.ts';
import { listKeys, type VaultKey } from '../../../core/contract/vault.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../query.ts';

export const servicesQuery = queryOptions({ queryKey: ['services'], queryFn: () => call(listServices, {}) });
export const vaultQuery = queryOptions({ queryKey: ['vault'], queryFn: () => call(listKeys, {}) });

/** Puts a service in place of the one of its name, or adds it; with `undefined` takes it away. */
export function putService(name: string, service: Service | undefined): void {
  queryClient.setQueryData(servicesQuery.queryKey, (known) => {
    if (!known) return known;
    const others = known.items.filter((one) => one.name !== name);
    const items = service ? [...others, service].sort((a, b) => a.display_name.localeCompare(b.display_name)) : others;
    return { ...known, items };
  });
}

/** Puts a key in place of the one of its id, or on top; with `undefined` takes it away. Which services are ready follows. */
export function putKey(id: number, key: VaultKey | undefined): void {
  queryClient.setQueryData(vaultQuery.queryKey, (known) => {
    if (!known) return known;
    const at = known.items.findIndex((one) => one.id === id);
    const others = known.items.filter((one) => one.id !== id);
    return { ...known, items: key ? others.toSpliced(Math.max(at, 0), 0, key) : others };
  });
  void queryClient.invalidateQueries({ queryKey: vaultQuery.queryKey });
  void queryClient.invalidateQueries({ queryKey: servicesQuery.queryKey });
}
