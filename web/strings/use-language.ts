import { useSyncExternalStore } from 'react';
import { languageSignal } from './index.ts';
import type { Language } from './languages.ts';

/** The interface's language; the component that asks is drawn again, with all that is in it, when another one is chosen. */
export const useLanguage = (): Language => useSyncExternalStore(languageSignal.subscribe, languageSignal.get);
