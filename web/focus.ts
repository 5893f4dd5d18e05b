/** Where the focus goes: to the beginning of a page that was gone to, and to what a command names. */
import type { AnyRouter } from '@tanstack/react-router';

/** Frames to wait for something that is about to be drawn. */
const patience = 60;

/** Puts the focus on an element, or on its heading where it is none that takes focus. */
function focusOn(element: HTMLElement): void {
  const takes = element.tabIndex >= 0 || element.hasAttribute('tabindex');
  const place = takes ? element : (element.querySelector<HTMLElement>('h1, h2, h3') ?? element);
  if (!takes) place.tabIndex = -1;
  place.focus();
}

/** Puts the focus on the element with this id as soon as it is drawn. */
export function focusSoon(id: string, frames = patience): void {
  const element = document.getElementById(id);
  if (element?.checkVisibility()) focusOn(element);
  else if (frames > 0) requestAnimationFrame(() => focusSoon(id, frames - 1));
}

/** A new page begins at its heading, unless it put the focus somewhere itself; an address with a place begins there. */
export function focusPages(router: AnyRouter): void {
  router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged, hashChanged }) => {
    if (!fromLocation || !(pathChanged || hashChanged)) return;
    if (toLocation.hash !== '') return focusSoon(toLocation.hash);
    const active = document.activeElement;
    const main = document.getElementById('main');
    if (pathChanged && main && !(active && active !== main && main.contains(active))) focusOn(main);
  });
}
