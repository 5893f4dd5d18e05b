import clsx from 'clsx';
import { useSyncExternalStore } from 'react';

interface Notice {
  readonly id: number;
  readonly message: string;
  readonly kind: 'plain' | 'problem';
  readonly action?: { readonly label: string; readonly run: () => void };
}

const shownMs = 7_000;
let notices: readonly Notice[] = [];
const listeners = new Set<() => void>();

function set(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}

const dismiss = (id: number): void => set(notices.filter((notice) => notice.id !== id));

/** Shows a line at the lower edge for seven seconds, with one action at most. */
export function toast(message: string, options: { action?: Notice['action']; kind?: Notice['kind'] } = {}): void {
  const id = (notices.at(-1)?.id ?? 0) + 1;
  const notice: Notice = { id, message, kind: options.kind ?? 'plain', ...(options.action ? { action: options.action } : {}) };
  set([...notices.filter((other) => other.message !== message).slice(-2), notice]);
  setTimeout(dismiss, shownMs, id);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Where toasts appear; `mount` puts it on the page. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => notices);
  return (
    <div aria-live="polite" role="status" className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex flex-col items-center gap-2">
      {shown.map(({ id, message, kind, action }) => (
        <div
          key={id}
          className={clsx(
            'app-toast pointer-events-auto flex min-h-12 max-w-md items-center gap-4 rounded-app bg-text px-4 text-bg shadow-lg',
            kind === 'problem' && 'border-s-4 border-(--danger)',
          )}
        >
          <p className="py-2">{message}</p>
          {action && (
            <button
              type="button"
              className="min-h-11 shrink-0 font-semibold underline underline-offset-4"
              onClick={() => {
                action.run();
                dismiss(id);
              }}
            >
              {action.label}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
