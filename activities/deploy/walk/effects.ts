/** In the page: counts everything that an action can do, whether or not it can be seen. */

let effects = 0;
let refusals = 0;
export const countEffects = (): number => effects;
/** Fields that the browser did not take. */
export const countRefusals = (): number => refusals;
const happened = (): void => void (effects += 1);

type Methods = Readonly<Record<string, unknown>>;

/** Puts a function in the place of a method; `instead` answers for it. */
function replace(target: object | undefined, names: readonly string[], instead?: (...given: unknown[]) => unknown): void {
  for (const name of names) {
    const original = (target as Methods | undefined)?.[name];
    if (!target || typeof original !== 'function') continue;
    const put = function (this: unknown, ...given: unknown[]): unknown {
      happened();
      return instead ? instead(...given) : (Reflect.apply(original, this, given) as unknown);
    };
    Object.defineProperty(target, name, { value: put, configurable: true, writable: true });
  }
}

/** Watches the page from its first line on. Nothing that blocks, leaves or asks a person gets through. */
export function watchEffects(): void {
  new MutationObserver(happened).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  replace(window, ['alert', 'print', 'open', 'stop'], () => null);
  replace(window, ['confirm'], () => true);
  replace(window, ['prompt'], () => 'Sample');
  replace(window, ['fetch', 'scrollTo', 'scrollBy', 'scroll']);
  replace(URL, ['createObjectURL']);
  replace(History.prototype, ['pushState', 'replaceState', 'back', 'forward', 'go']);
  replace(Storage.prototype, ['setItem', 'removeItem', 'clear']);
  replace(Element.prototype, ['scrollIntoView', 'scrollTo', 'scrollBy', 'animate', 'requestFullscreen']);
  replace(HTMLElement.prototype, ['focus', 'showPopover']);
  replace(HTMLMediaElement.prototype, ['play', 'pause']);
  replace(CanvasRenderingContext2D.prototype, ['fillRect', 'clearRect', 'stroke', 'fill', 'fillText', 'drawImage']);
  replace(BaseAudioContext.prototype, ['createOscillator', 'createBufferSource', 'createGain']);
  replace(globalThis.speechSynthesis, ['speak', 'cancel']);
  replace(navigator, ['share', 'vibrate', 'sendBeacon'], () => true);
  replace(navigator.clipboard, ['writeText', 'write'], () => Promise.resolve());
  window.addEventListener('beforeunload', happened);
  // A field that the browser refuses says so to the person.
  document.addEventListener('invalid', () => (happened(), (refusals += 1)), true);
  // What the app lets pass would leave the page.
  window.addEventListener('submit', (event) => event.preventDefault());
  window.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
  });
}

/** What cannot be watched and can be compared: values of fields, places, the focus. */
export const stateOfPage = (): string =>
  [
    location.href,
    scrollX,
    scrollY,
    ...[...document.querySelectorAll<HTMLInputElement>('input, select, textarea')].map(
      ({ value, checked }) => `${value}${String(checked)}`,
    ),
  ].join('|');
