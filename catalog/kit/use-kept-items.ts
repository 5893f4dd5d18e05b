import type { Params } from './params.ts';
import { useVisitor } from './use-visitor.ts';

/** What a service is asked for by name: a share, a city. */
export interface LiveItem {
  readonly label: string;
  readonly params: Params;
}

/** The app's items without those that the visitor took away, and with those that the visitor added. */
export function useKeptItems(name: string, items: readonly LiveItem[]) {
  const [kept, keep] = useVisitor<{ added: readonly LiveItem[]; removed: readonly string[] }>(name, {
    added: [],
    removed: [],
  });
  const without = (label: string) => kept.added.filter((item) => item.label !== label);
  const own = items.filter(({ label }) => !kept.removed.includes(label));
  return {
    items: [...own, ...kept.added.filter(({ label }) => !own.some((item) => item.label === label))],
    add: (item: LiveItem) =>
      keep({
        added: [...without(item.label), item],
        removed: kept.removed.filter((label) => label !== item.label),
      }),
    remove: (label: string) => keep({ added: without(label), removed: [...kept.removed, label] }),
  };
}
