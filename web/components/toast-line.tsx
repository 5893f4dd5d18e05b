import { t } from '../strings/index.ts';
import { KeyHint } from './key-hint.tsx';

interface Props {
  readonly message: string;
  readonly onUndo: (() => void) | undefined;
}

/** What a notice says, with the way back beside it. */
export function ToastLine({ message, onUndo }: Props) {
  return (
    <span className="toast-line">
      <span>{message}</span>
      {onUndo && (
        <button className="link" onClick={onUndo}>
          {t('common.undo')} <KeyHint of="undo" />
        </button>
      )}
    </span>
  );
}
