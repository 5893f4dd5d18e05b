import { explain } from '../../../components/problem.ts';
import { toast } from '../../../components/toast.tsx';
import { t } from '../../../strings/index.ts';

/** One at a time: an undo that is offered under a newer one would take back something that nobody remembers. */
const id = 'data-undo';

/** Says what was done, with the way back beside it for as long as a toast stays: ten seconds. */
export function offerUndo(message: string, undo: () => Promise<unknown>): void {
  const takeBack = () => undo().catch((error: unknown) => tell(t('data.undo-failed', { reason: explain(error) })));
  toast({ id, message, undo: takeBack });
}

export const tell = (message: string): void => void toast({ message });
