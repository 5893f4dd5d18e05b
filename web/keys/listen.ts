/** The one listener for keys: reads the press, asks who offers the action, and keeps out of the way of whoever types. */
import { actionOf, type ActionId } from './actions.ts';
import { isApple } from './hint.ts';
import { offered } from './offers.ts';
import { singleKeys } from './single-keys.ts';
import { readStroke, strokeOf } from './strokes.ts';

/** Milliseconds in which a sequence goes on, and in which a second press makes sure. */
const sequenceMs = 1_500;
export const sureMs = 3_000;

const layers = '[role="dialog"], [role="menu"], [role="alertdialog"]';
const fields =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="grid"], [role="treegrid"]';

/** Where the person is: in a layer above the page, in a field or a grid that reads keys itself, or on the page. */
function placeOf(target: EventTarget | null): 'layer' | 'field' | 'page' {
  if ([...document.querySelectorAll(layers)].some((layer) => layer.checkVisibility())) return 'layer';
  return target instanceof Element && target.closest(fields) ? 'field' : 'page';
}

function isHeld(id: ActionId, target: EventTarget | null): boolean {
  const { holds } = actionOf(id);
  switch (placeOf(target)) {
    case 'layer':
      return holds === 'layer';
    case 'field':
      return holds === 'layer' || holds === 'field';
    case 'page':
      return true;
  }
}

/**
 * @param ask says what a first press of an action says that wants a second, and answers the way to take that back
 * @returns the way to stop
 */
export function listenToKeys(ask: (id: ActionId) => () => void): () => void {
  let begun: readonly string[] = [];
  let at = 0;
  let asked: { readonly id: ActionId; readonly at: number; readonly hide: () => void } | undefined;

  const perform = (id: ActionId, event: KeyboardEvent) => {
    const act = offered(id);
    if (!act || !isHeld(id, event.target)) return;
    event.preventDefault();
    const sure = asked?.id === id && event.timeStamp - asked.at < sureMs;
    if (actionOf(id).sure !== undefined && !sure) {
      asked = { id, at: event.timeStamp, hide: ask(id) };
      return;
    }
    if (sure) asked?.hide();
    asked = undefined;
    act();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const stroke = strokeOf({ ...pressOf(event), altGraph: event.getModifierState('AltGraph') }, isApple);
    if (stroke === undefined) return;
    const single = !stroke.startsWith('mod+');
    const reading =
      single && (!singleKeys.get() || placeOf(event.target) !== 'page')
        ? undefined
        : readStroke(event.timeStamp - at < sequenceMs ? begun : [], stroke);
    begun = reading !== undefined && 'begun' in reading ? reading.begun : [];
    at = event.timeStamp;
    if (reading !== undefined && 'id' in reading) perform(reading.id, event);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

/** A DOM event's fields are not its own, so they are not spread. */
const pressOf = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) => ({ key, code, ctrlKey, metaKey, altKey, shiftKey });
