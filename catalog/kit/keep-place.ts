/** Scroll and unsent text, carried over a reload that the page does by itself. */
const key = 'faibric:place';
type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Place {
  readonly path: string;
  readonly scroll: number;
  readonly texts: readonly [name: string, value: string][];
}

/** Secrets and files stay where they are. */
const boxes = (): Box[] =>
  [...document.querySelectorAll<Box>('input, textarea, select')].filter((box) => !['password', 'file', 'hidden'].includes(box.type));

/** The same box after the reload: by its form's order and its name. */
const nameOf = (box: Box): string => `${[...document.forms].indexOf(box.form as HTMLFormElement)}/${box.name || box.id}/${box.type}`;

const isToggle = (box: Box): box is HTMLInputElement => box.type === 'checkbox' || box.type === 'radio';

/** Writes down where the reader is. */
export function keepPlace(): void {
  const texts = boxes()
    .filter((box) => !isToggle(box) && box.value !== '')
    .map((box): [string, string] => [nameOf(box), box.value]);
  try {
    sessionStorage.setItem(key, JSON.stringify({ path: location.pathname, scroll: scrollY, texts } satisfies Place));
  } catch {
    return; // without storage the page starts at its top
  }
}

/** Puts the reader back, once the page has drawn its forms. */
export function restorePlace(): void {
  let place: Place | null = null;
  try {
    place = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Place | null;
    sessionStorage.removeItem(key);
  } catch {
    return;
  }
  if (!place || place.path !== location.pathname) return;
  for (const [name, value] of place.texts) {
    const box = boxes().find((other) => nameOf(other) === name && other.value === '');
    if (box) type(box, value);
  }
  scrollTo({ top: place.scroll, behavior: 'instant' });
}

/** As if typed: React hears only of values that went through the element's own setter. */
function type(box: Box, value: string): void {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value') ?? {};
  set?.call(box, value);
  box.dispatchEvent(new Event(box instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}
