import type { Window } from 'happy-dom';
import type { Clock } from './clock.ts';
import { inert } from './inert.ts';

/** What a browser has on an object and the DOM library has not. */
function fill(target: object, names: readonly string[], value: (name: string) => unknown): void {
  for (const name of names) {
    const there: unknown = Reflect.get(target, name);
    if (there !== undefined && there !== null) continue;
    Object.defineProperty(target, name, { value: value(name), configurable: true, writable: true });
  }
}

const windowParts = [
  'AudioContext',
  'webkitAudioContext',
  'Audio',
  'Notification',
  'indexedDB',
  'caches',
  'speechSynthesis',
  'SpeechSynthesisUtterance',
  'Path2D',
  'OffscreenCanvas',
  'visualViewport',
  'BroadcastChannel',
  'MessageChannel',
  'MediaRecorder',
  'VideoFrame',
  'ImageData',
];
const navigatorParts = [
  'geolocation',
  'mediaDevices',
  'serviceWorker',
  'wakeLock',
  'vibrate',
  'share',
  'canShare',
  'permissions',
  'storage',
  'getGamepads',
];
const elementParts = [
  'animate',
  'scrollIntoView',
  'scrollTo',
  'scrollBy',
  'setPointerCapture',
  'releasePointerCapture',
  'requestFullscreen',
  'getAnimations',
  'getBBox',
  'getTotalLength',
  'getPointAtLength',
  'getScreenCTM',
  'showPicker',
];

/** A canvas that takes every stroke and shows nothing. */
export const blindCanvas = {
  getContext: () => inert() as never,
  toDataURL: () => 'data:,',
  toBlob: (_caller: unknown, callback: (blob: null) => void) => callback(null),
};

/** Makes the window behave like a person's browser as far as code can tell without looking: no pixels, no sound, time by `clock`. */
export function completeBrowser(window: Window, clock: Clock, failed: (error: unknown) => void): void {
  const nothing = (): object => inert();
  fill(window, windowParts, nothing);
  fill(window.navigator, navigatorParts, nothing);
  fill(window.document, ['fonts'], nothing);
  fill(window.Element.prototype, elementParts, nothing);
  const replaced = {
    ...clock.page,
    alert: () => undefined,
    confirm: () => true,
    prompt: () => 'Sample',
    open: () => null,
    print: () => undefined,
    scrollTo: () => undefined,
    reportError: failed,
    structuredClone: (value: unknown): unknown => structuredClone(value),
    queueMicrotask: (run: () => void) => void Promise.resolve().then(run).catch(failed),
  };
  for (const [name, value] of Object.entries(replaced)) Object.defineProperty(window, name, { value, configurable: true, writable: true });
  Object.defineProperty(window.performance, 'now', { value: clock.now, configurable: true });
  const media = { play: () => Promise.resolve(), pause: () => undefined, load: () => undefined };
  for (const [name, value] of Object.entries(media)) {
    Object.defineProperty(window.HTMLMediaElement.prototype, name, { value, configurable: true });
  }
}
