/** What a curious person does with a page: fills the forms, presses everything once. */
import type { Element as DomElement, HTMLElement, HTMLFormElement, HTMLInputElement, Window } from 'happy-dom';
import { plausible } from './plausible.ts';

export interface Action {
  /** In words, for messages: `click on “Add”`, `submit of the form`. */
  readonly name: string;
  readonly code: 'throws_on_click' | 'throws_on_submit' | 'throws_on_key';
  run(): void;
}

const shortTextCharacters = 40;
const textOf = (element: DomElement): string =>
  (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, shortTextCharacters);

/** Same signature, same kind of control: one delete button of a list stands for all. */
const signatureOf = (element: DomElement): string =>
  [
    element.tagName,
    element.getAttribute('type'),
    element.getAttribute('name'),
    element.getAttribute('role'),
    element.className,
    textOf(element).replace(/\d+/g, '0'),
  ].join('|');

const pressable =
  'button, [role="button"], [role="tab"], [role="menuitem"], [role="switch"], summary, input[type="checkbox"], input[type="radio"], input[type="range"], select, a[href^="#"], canvas, [onclick]';

/** As if typed: React hears only of values that went through the element's own setter. */
function type(window: Window, box: HTMLInputElement): void {
  const kind = box.tagName === 'INPUT' ? box.type : 'text';
  if (['submit', 'button', 'file', 'hidden', 'reset', 'image'].includes(kind) || box.disabled || box.readOnly) return;
  if (kind === 'checkbox' || kind === 'radio') {
    if (!box.checked) box.click();
    return;
  }
  if (box.tagName === 'SELECT') {
    const options = [...box.querySelectorAll('option')].map((option) => option.getAttribute('value') ?? option.textContent);
    enter(window, box, options.find((value) => value !== '') ?? '');
    return;
  }
  const limit = box.maxLength > 0 ? box.maxLength : undefined;
  const value = plausible[kind] ?? (box.min || 'Sample'); // a text area has no `min`
  enter(window, box, kind === 'number' ? box.min || value : value.slice(0, limit));
}

function enter(window: Window, box: HTMLInputElement, value: string): void {
  Reflect.set(Object.getPrototypeOf(box) as object, 'value', value, box);
  box.dispatchEvent(new window.Event('input', { bubbles: true }));
  box.dispatchEvent(new window.Event('change', { bubbles: true }));
}

function press(window: Window, element: HTMLElement): void {
  if (element.tagName === 'SELECT' || element.getAttribute('type') === 'range') return type(window, element as HTMLInputElement);
  for (const name of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) {
    element.dispatchEvent(new window.MouseEvent(name, { bubbles: true, cancelable: true }));
  }
  element.click();
}

function submit(window: Window, form: HTMLFormElement): void {
  for (const box of form.querySelectorAll('input, textarea, select')) type(window, box as unknown as HTMLInputElement);
  if (form.checkValidity()) form.dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
}

const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', ' ', 'Enter', 'Escape'];
export const keyPresses = (window: Window): Action => ({
  name: 'key presses',
  code: 'throws_on_key',
  run() {
    for (const key of keys) {
      for (const name of ['keydown', 'keyup']) {
        window.document.body.dispatchEvent(new window.KeyboardEvent(name, { key, code: key === ' ' ? 'Space' : key, bubbles: true }));
      }
    }
  },
});

/** The next thing not yet done, forms before buttons, each kind once. Asked again after every step, since pages change. */
export function nextAction(window: Window, done: Set<string>): Action | undefined {
  const fresh = (element: DomElement): boolean => {
    const signature = signatureOf(element);
    if (done.has(signature)) return false;
    done.add(signature);
    return true;
  };
  const form = [...window.document.querySelectorAll('form')].find(fresh);
  if (form) return { name: 'submit of a form', code: 'throws_on_submit', run: () => submit(window, form) };
  const element = [...window.document.querySelectorAll(pressable)].find(
    (candidate) => !candidate.hasAttribute('disabled') && fresh(candidate),
  );
  if (!element) return undefined;
  return {
    name: `click on “${textOf(element) || element.tagName.toLowerCase()}”`,
    code: 'throws_on_click',
    run: () => press(window, element as HTMLElement),
  };
}

const seenWithoutText = 'img, svg, canvas, video, audio, input, textarea, select, button, iframe, picture, progress, meter';

/** A page that shows something: words, a picture or a control. */
export const showsSomething = (window: Window): boolean => {
  const { body } = window.document;
  return [...body.querySelectorAll('*')].some((element) => element.matches(seenWithoutText)) || visibleText(body).trim() !== '';
};

function visibleText(element: DomElement): string {
  if (['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT'].includes(element.tagName) || element.hasAttribute('hidden')) return '';
  return [...element.childNodes]
    .map((node) => (node.nodeType === 1 ? visibleText(node as unknown as DomElement) : (node.textContent ?? '')))
    .join('');
}
