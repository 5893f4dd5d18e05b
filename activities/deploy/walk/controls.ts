/** In the page: what a person can press and fill, and what it is called. */
import { plausible } from '../../validate/smoke/plausible.ts';

export interface Control {
  readonly element: HTMLElement;
  readonly kind: 'form' | 'press';
  /** In words for messages: `“Add book”`. */
  readonly name: string;
  readonly signature: string;
}

const pressable =
  'button, [role="button"], [role="tab"], [role="menuitem"], [role="switch"], summary, input[type="button"], input[type="submit"], a[href^="#"], a[href^="/"], a:not([href])';

const nameCharacters = 40;
const labelOf = (element: HTMLElement): string =>
  (element.getAttribute('aria-label') ?? element.innerText ?? '').trim().replace(/\s+/g, ' ').slice(0, nameCharacters) ||
  (element.getAttribute('title') ?? element.getAttribute('name') ?? '');

/** The first words that tell a form from others. */
const formName = (form: HTMLElement): string => {
  const button = form.querySelector<HTMLElement>('button:not([type="button"]), input[type="submit"]');
  const field = form.querySelector<HTMLElement>('input, textarea, select');
  return (button && labelOf(button)) || field?.getAttribute('placeholder') || field?.getAttribute('name') || 'form';
};

export function isShown(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width < 1 || height < 1 || element.closest('[inert], [aria-hidden="true"]') || element.matches(':disabled, [aria-disabled="true"]'))
    return false;
  return element.checkVisibility({ checkVisibilityCSS: true });
}

const signatureOf = (element: HTMLElement, name: string): string =>
  [
    element.tagName,
    element.getAttribute('type'),
    element.getAttribute('name'),
    element.getAttribute('role'),
    name.replace(/\d+/g, '0'),
  ].join('|');

const asControl = (element: HTMLElement, kind: Control['kind']): Control => {
  const name = kind === 'form' ? formName(element) : labelOf(element);
  return { element, kind, name, signature: signatureOf(element, `${kind} ${name}`) };
};

/** What can be used now: in a dialog that is open, only what is inside of it. Forms come first. */
export function controlsNow(): Control[] {
  const dialogs = [...document.querySelectorAll<HTMLElement>('dialog:modal, [role="dialog"][aria-modal="true"]')].filter(isShown);
  const scope = dialogs.at(-1) ?? document;
  const shown = (selector: string): HTMLElement[] => [...scope.querySelectorAll<HTMLElement>(selector)].filter(isShown);
  const forms = shown('form').filter((form) => form.querySelector('input, textarea, select'));
  const presses = shown(pressable).filter((element) => {
    if (element.matches('a[href="/"], a[download], a:not([href]):not([role])')) return false;
    // A form is filled and sent as a whole.
    return !(
      element.matches('button:not([type="button"]):not([type="reset"]), input[type="submit"]') &&
      element.closest('form') &&
      forms.includes(element.closest('form') as HTMLElement)
    );
  });
  return [...forms.map((form) => asControl(form, 'form')), ...presses.map((element) => asControl(element, 'press'))];
}

/** The one of several that is on already: pressing it again need not do anything. */
export const isOn = (element: HTMLElement): boolean =>
  element.matches('[aria-selected="true"], [aria-pressed="true"], [aria-checked="true"], [aria-current]:not([aria-current="false"])');

/** Whether the app listens to it, by what React keeps at its elements. */
export function isHeard(element: HTMLElement): boolean {
  for (let node: Element | null = element; node; node = node.parentElement) {
    const key = Object.keys(node).find((name) => name.startsWith('__reactProps$'));
    const props = key === undefined ? {} : (Reflect.get(node, key) as object);
    if (Object.keys(props).some((name) => /^on(Click|Pointer|Mouse|Touch|Key|Submit|Change|Toggle|Focus)/.test(name))) return true;
  }
  return element.matches('summary, [popovertarget], [commandfor], [form]') || element.closest('label, summary') !== null;
}

/** Fills a field as if typed: React hears only of values that went through the element's own setter. */
export function fill(field: HTMLInputElement, words: string): boolean {
  const kind = field.tagName === 'INPUT' ? field.type : field.tagName.toLowerCase();
  if (['submit', 'button', 'file', 'hidden', 'reset', 'image'].includes(kind) || field.disabled || field.readOnly) return false;
  if (kind === 'checkbox' || kind === 'radio') {
    if (!field.checked) field.click();
    return false;
  }
  const isNumber = kind === 'number' || ['numeric', 'decimal'].includes(field.inputMode);
  const free = !isNumber && plausible[kind] === undefined && kind !== 'select';
  const value = free
    ? words.slice(0, field.maxLength > 0 ? field.maxLength : undefined)
    : isNumber
      ? field.min || '3'
      : valueOf(field, kind);
  Reflect.set(Object.getPrototypeOf(field) as object, 'value', value, field);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return free;
}

const valueOf = (field: HTMLElement, kind: string): string => {
  const options = [...field.querySelectorAll('option')].map(({ value }) => value);
  return kind === 'select' ? (options.find((option) => option !== '') ?? '') : (plausible[kind] ?? '');
};
