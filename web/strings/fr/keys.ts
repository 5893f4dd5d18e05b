import type { keys as english } from '../en/keys.ts';
import type { Translation } from '../text.ts';

export const keys = {} satisfies Translation<typeof english>;
