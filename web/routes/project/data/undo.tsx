import { notifications } from '@mantine/notifications';
import { explain } from '../../../components/problem.ts';
import { t } from '../../../strings/index.ts';

/** One at a time: an undo that is offered under a newer one would take back something that nobody remembers. */
const id = 'data-undo';
const closeButtonProps = { 'aria-label': t('data.close') };

/** Says what was done, with the way back beside it for as long as a toast stays: ten seconds. */
export function offerUndo(message: string, undo: () => Promise<unknown>): void {
  notifications.hide(id);
  const takeBack = () => {
    notifications.hide(id);
    undo().catch((error: unknown) => tell(t('data.undo-failed', { reason: explain(error) })));
  };
  notifications.show({
    id,
    closeButtonProps,
    message: (
      <span className="toast-line">
        {message}
        <button className="link" onClick={takeBack}>
          {t('common.undo')}
        </button>
      </span>
    ),
  });
}

export function tell(message: string): void {
  notifications.show({ message, closeButtonProps });
}
