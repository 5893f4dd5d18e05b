import { signal } from '../../../signal.ts';

/** Words of a waiting message that its author took back: the message box picks them up. */
export const putBack = signal<{ readonly projectId: number; readonly words: string } | undefined>(undefined);
