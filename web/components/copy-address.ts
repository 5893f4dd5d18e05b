import { t } from '../strings/index.ts';
import { toast } from './toast.tsx';

/** Copies an app's address and says so. */
export function copyAddress(url: string): void {
  const say = (message: string) => () => void toast({ id: 'copied', message });
  navigator.clipboard.writeText(url).then(say(t('toast.copied')), say(t('toast.not-copied')));
}
