import type { preview as english } from '../en/preview.ts';
import type { Translation } from '../text.ts';

export const preview = {} satisfies Translation<typeof english>;
