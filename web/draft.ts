/** Words that were typed and not sent yet. They outlive a closed tab and are forgotten only when the server has them. */

export interface Draft {
  readonly text: string;
  /** Made with the draft and kept until it is accepted: sent twice, it still makes one build. */
  readonly key: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Storage that may be switched off or full: the words then live as long as the page. */
export function safeStore(storage: () => Store = () => localStorage): Store {
  const memory = new Map<string, string>();
  const guarded = <T>(act: (store: Store) => T, otherwise: () => T): T => {
    try {
      return act(storage());
    } catch {
      return otherwise();
    }
  };
  return {
    getItem: (name) =>
      guarded(
        (store) => store.getItem(name),
        () => memory.get(name) ?? null,
      ),
    setItem: (name, value) =>
      guarded(
        (store) => store.setItem(name, value),
        () => void memory.set(name, value),
      ),
    removeItem: (name) =>
      guarded(
        (store) => store.removeItem(name),
        () => void memory.delete(name),
      ),
  };
}

const shared = safeStore();
const place = (name: string): string => `faibric.draft.${name}`;

/** The draft under a name (`home`, `project/12`), if there is one. */
export function readDraft(name: string, store: Store = shared): Draft | undefined {
  const stored = store.getItem(place(name));
  if (stored === null) return undefined;
  try {
    const { text, key } = JSON.parse(stored) as Partial<Draft>;
    return typeof text === 'string' && typeof key === 'string' && text !== '' ? { text, key } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the words; other words than before get a new key. Empty words end the draft. */
export function keepDraft(name: string, text: string, store: Store = shared, newKey: () => string = () => crypto.randomUUID()): void {
  if (text.trim() === '') return store.removeItem(place(name));
  const before = readDraft(name, store);
  store.setItem(place(name), JSON.stringify({ text, key: before?.text === text ? before.key : newKey() }));
}

/** The server has the words. Those typed since then stay. */
export function dropDraft(name: string, sent: string, store: Store = shared): void {
  if (readDraft(name, store)?.text.trim() === sent.trim()) store.removeItem(place(name));
}

const unsentPlace = (projectId: number): string => `faibric.unsent.${projectId}`;

/** Messages of a project that were sent and not accepted yet: a page that was closed meanwhile sends them again, under the same keys. */
export function readUnsent(projectId: number, store: Store = shared): Draft[] {
  try {
    const stored = JSON.parse(store.getItem(unsentPlace(projectId)) ?? '[]') as Partial<Draft>[];
    return stored.filter((one): one is Draft => typeof one.text === 'string' && typeof one.key === 'string');
  } catch {
    return [];
  }
}

export function keepUnsent(projectId: number, messages: readonly Draft[], store: Store = shared): void {
  if (messages.length === 0) return store.removeItem(unsentPlace(projectId));
  store.setItem(unsentPlace(projectId), JSON.stringify(messages.map(({ text, key }) => ({ text, key }))));
}
