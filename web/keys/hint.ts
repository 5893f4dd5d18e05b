/** How keys are shown and told. */
import { t } from '../strings/index.ts';
import { actionOf, type ActionId } from './actions.ts';
import { useSingleKeys } from './single-keys.ts';

/** Whether ⌘ is what Ctrl is elsewhere. */
export const isApple = /mac|iphone|ipad|ipod/i.test(typeof navigator === 'undefined' ? '' : navigator.platform);

const isSingle = (stroke: string): boolean => !stroke.startsWith('mod+');

function capOf(part: string, apple: boolean): string {
  switch (part) {
    case 'mod':
      return apple ? '⌘' : t('key.ctrl');
    case 'shift':
      return apple ? '⇧' : t('key.shift');
    case 'enter':
      return t('key.enter');
    case 'escape':
      return t('key.escape');
    default:
      return part.toUpperCase();
  }
}

/** Each stroke as it stands on the keys: "Ctrl K", "G", "Shift D". */
export const capsOf = (id: ActionId, apple = isApple): string[] =>
  (actionOf(id).keys ?? []).map((stroke) =>
    stroke
      .split('+')
      .map((part) => capOf(part, apple))
      .join(' '),
  );

/** The keys in the words of `aria-keyshortcuts`, which has none for a sequence. */
export function ariaKeysOf(id: ActionId, apple = isApple): string | undefined {
  const [stroke, next] = actionOf(id).keys ?? [];
  if (stroke === undefined || next !== undefined) return undefined;
  const words: Readonly<Record<string, string>> = { mod: apple ? 'Meta' : 'Control', shift: 'Shift', enter: 'Enter', escape: 'Escape' };
  return stroke
    .split('+')
    .map((part) => words[part] ?? part.toUpperCase())
    .join('+');
}

/** Caps and words of an action's key, or nothing where it has none or single keys are switched off. */
export function useHint(id: ActionId): { readonly caps: readonly string[]; readonly aria: string | undefined } {
  const singles = useSingleKeys();
  const off = !singles && (actionOf(id).keys ?? []).some(isSingle);
  return off ? { caps: [], aria: undefined } : { caps: capsOf(id), aria: ariaKeysOf(id) };
}
