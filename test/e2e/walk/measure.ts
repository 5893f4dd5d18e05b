/** What can be measured of a page in any state. Each function runs inside the browser and needs nothing from outside itself. */

export interface Measured {
  /** Pixels that the page is wider than the screen, with who sticks out. */
  readonly sideways: number;
  readonly outside: readonly string[];
  /** Filled buttons that can be seen. */
  readonly filled: readonly string[];
  /** Words smaller than 12 px. */
  readonly small: readonly string[];
  /** Animations and transitions longer than a hundredth of a second, although the person asked for none. */
  readonly moving: readonly string[];
}

export function measure(): Measured {
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${String(element.getAttribute('class') ?? '').split(' ')[0] ?? ''}`;
  const seen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const small = new Set<string>();
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const { parentElement: parent, textContent: text } = node;
    if (!parent || !text?.trim() || ['SCRIPT', 'STYLE', 'NOSCRIPT', 'OPTION'].includes(parent.tagName) || !seen(parent)) continue;
    const size = Number.parseFloat(getComputedStyle(parent).fontSize);
    if (size < 12) small.add(`${nameOf(parent)} ${size} px “${text.trim().slice(0, 20)}”`);
  }
  const top = [...document.querySelectorAll('[aria-modal="true"]')].at(-1); // what lies under a dialog cannot be pressed
  const sideways = document.documentElement.scrollWidth - window.innerWidth;
  const outside =
    sideways > 0
      ? [...document.body.querySelectorAll('*')].filter(
          (element) => seen(element) && element.getBoundingClientRect().right > window.innerWidth + 0.5,
        )
      : [];
  return {
    sideways,
    outside: outside.slice(0, 4).map(nameOf),
    filled: [...(top ?? document).querySelectorAll('[data-variant="filled"]')]
      .filter(seen)
      .map((button) => (button.textContent || button.getAttribute('aria-label')) ?? ''),
    small: [...small].slice(0, 6),
    moving: document
      .getAnimations()
      .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().activeDuration ?? 0) > 10)
      .map(({ effect }) => (effect instanceof KeyframeEffect && effect.target ? nameOf(effect.target) : 'somewhere')),
  };
}
