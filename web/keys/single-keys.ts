import { useSyncExternalStore } from 'react';
import { safeStore } from '../draft.ts';
import { signal } from '../signal.ts';

const place = 'faibric.single-keys';
const store = safeStore();
const kept = signal(store.getItem(place) !== 'off');

/** Whether keys without Ctrl or ⌘ do anything. Kept on this device. */
export const singleKeys = {
  ...kept,
  set(on: boolean) {
    if (on) store.removeItem(place);
    else store.setItem(place, 'off');
    kept.set(on);
  },
};

export const useSingleKeys = (): boolean => useSyncExternalStore(kept.subscribe, kept.get);
