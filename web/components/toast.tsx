/** Notices: what was done, and for ten seconds the way back where there is one. */
import { offer } from '../keys/offers.ts';
import { t } from '../strings/index.ts';
import { explain } from './problem.ts';
import { ToastLine } from './toast-line.tsx';

const usualMs = 10_000;

interface Notice {
  readonly message: string;
  /** Takes back what the notice tells; it ends the notice. */
  readonly undo?: () => unknown;
  /** A second notice under the same name takes the first one's place. */
  readonly id?: string;
  readonly ms?: number;
}

/** Shows a notice. It waits while the pointer or the focus is on it. @returns the way to take it away */
export function toast({ message, undo, id = crypto.randomUUID(), ms = usualMs }: Notice): () => void {
  // Loaded with the first notice: a page that has nothing to say does without.
  const kit = import('@mantine/notifications').then(({ notifications }) => notifications);
  const hide = () => void kit.then((notices) => notices.hide(id));
  const back = () => {
    hide();
    Promise.resolve()
      .then(undo)
      .catch((error: unknown) => void toast({ message: explain(error) }));
  };
  const withdraw = undo && offer({ current: { undo: back } });
  void kit.then((notices) => {
    const wait = (autoClose: number | false) => () => void notices.update({ id, message: line, autoClose });
    const line = <ToastLine message={message} onUndo={undo && back} />;
    notices.hide(id);
    notices.show({
      id,
      role: 'status',
      message: line,
      autoClose: ms,
      closeButtonProps: { 'aria-label': t('toast.close') },
      onFocus: wait(false),
      onBlur: wait(ms),
      onClose: () => withdraw?.(),
    });
  });
  return hide;
}
