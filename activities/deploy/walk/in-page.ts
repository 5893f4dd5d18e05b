/** The part of the walk that runs in the page. It is built into one script and put in before the app's own. */
import { controlsNow, fill, isHeard, isOn, type Control } from './controls.ts';
import { countEffects, countRefusals, stateOfPage, watchEffects } from './effects.ts';

export interface Step {
  readonly kind: Control['kind'];
  readonly name: string;
}

/** What one step did. */
export interface Did {
  readonly effect: boolean;
  /** Words that were typed into free text of a form that was sent. */
  readonly typed?: string;
}

export interface Wide {
  readonly tag: string;
  readonly classes: string;
  readonly text: string;
  readonly pixels: number;
}

export interface Walker {
  /** The next thing to do, forms before buttons, each kind once; undefined when all is done. */
  next(): Step | undefined;
  /** Does it and waits for what it does. */
  act(): Promise<Did>;
  /** Names of what did nothing at two tries, and of what nobody listens to. */
  dead(): Promise<readonly Step[]>;
  /** Calm: fonts are there and the first rows too. */
  settled(): Promise<void>;
  /** The element that makes the page wider than its window. */
  wide(): Wide | undefined;
  shows(words: string): boolean;
}

/** Milliseconds within which an action shows what it does, and until the page is at rest after it. */
const effectMs = 140;
const restMs = 16;
/** Milliseconds since its start after which a page that never rests is used all the same. */
const settleMs = 900;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export function createWalker(): Walker {
  const done = new Set<string>();
  const idle: Control[] = [];
  let following: Control | undefined;
  let typed = 0;

  /** Sends or presses; whether anything came of it. */
  async function use({ element, kind }: Control): Promise<Did> {
    const words = `Sample ${(typed += 1)}`;
    const before = countEffects();
    const refused = countRefusals();
    const state = stateOfPage();
    let free = false;
    let filled = before;
    if (kind === 'form') {
      for (const field of element.querySelectorAll<HTMLInputElement>('input, textarea, select')) free = fill(field, words) || free;
      await sleep(restMs);
      filled = countEffects();
      (element as HTMLFormElement).requestSubmit();
    } else element.click();
    const from = performance.now();
    const isDone = (): boolean => countEffects() > filled || (kind === 'press' && (stateOfPage() !== state || leadsToPlace(element)));
    while (!isDone() && performance.now() - from < effectMs) await sleep(8);
    await sleep(restMs);
    // What the form does not take need not be kept.
    const isRefused = countRefusals() > refused || element.querySelector('[aria-invalid="true"], [role="alert"]') !== null;
    return { effect: isDone(), ...(free && !isRefused ? { typed: words } : {}) };
  }

  return {
    next() {
      following = controlsNow().find(({ element, signature }) => !done.has(signature) && !isOn(element));
      if (!following && closesDialog()) following = controlsNow().find(({ element, signature }) => !done.has(signature) && !isOn(element));
      if (following) done.add(following.signature);
      return following && { kind: following.kind, name: following.name };
    },
    async act() {
      const control = following;
      if (!control) return { effect: true };
      const did = await use(control);
      if (!did.effect) idle.push(control);
      return did;
    },
    async dead() {
      const found: Step[] = [];
      for (const { signature, kind, name } of idle) {
        const again = controlsNow().find((control) => control.signature === signature);
        if (again && !isOn(again.element) && !(await use(again)).effect) found.push({ kind, name });
      }
      const unheard = controlsNow().filter(
        ({ element, kind }) => kind === 'press' && !element.matches('a[href^="#"]:not([href="#"])') && !isHeard(element),
      );
      for (const { kind, name, element } of unheard)
        if (!found.some((step) => step.name === name) && !element.closest('form')) found.push({ kind, name });
      return found;
    },
    async settled() {
      await document.fonts.ready;
      for (let seen = -1, quiet = 0; quiet < 2 && performance.now() < settleMs; quiet = seen === countEffects() ? quiet + 1 : 0) {
        seen = countEffects();
        await sleep(24);
      }
    },
    wide: widest,
    shows: (words) =>
      document.body.innerText.includes(words) ||
      [...document.querySelectorAll<HTMLInputElement>('input, textarea')].some(({ value }) => value.includes(words)),
  };
}

/** A link to a place of the page does nothing that shows where the page stands there already. */
const leadsToPlace = (element: Element): boolean => {
  const place = element.closest('a')?.getAttribute('href') ?? '';
  return /^#./.test(place) && document.getElementById(decodeURIComponent(place.slice(1))) !== null;
};

function closesDialog(): boolean {
  const open = [...document.querySelectorAll<HTMLDialogElement>('dialog:modal')].at(-1);
  if (!open) return false;
  open.close();
  return true;
}

/** The innermost element that reaches over the window's edge, past everything that clips or scrolls. */
function widest(): Wide | undefined {
  const edge = document.documentElement.clientWidth;
  const pixels = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
  if (pixels <= edge + 1) return undefined;
  const over = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
    const { right, width } = element.getBoundingClientRect();
    if (width === 0 || right <= edge + 1) return false;
    for (let node = element.parentElement; node && node !== document.body; node = node.parentElement)
      if (getComputedStyle(node).overflowX !== 'visible') return false;
    return true;
  });
  const table = over.find((element) => element.tagName === 'TABLE');
  const culprit = table ?? over.findLast((element) => !over.some((other) => other !== element && element.contains(other))) ?? over[0];
  return {
    tag: (culprit?.tagName ?? 'body').toLowerCase(),
    classes: culprit?.getAttribute('class') ?? '',
    text: (culprit?.innerText ?? '').trim().slice(0, 40),
    pixels,
  };
}

watchEffects();
Reflect.set(globalThis, 'faibricWalk', createWalker());
