/** What a press of keys means, whatever the keyboard's layout. Pure. */
import { actionIds, actionOf, type ActionId } from './actions.ts';

/** What is read of a keyboard event. */
export interface Press extends Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> {
  /** AltGr, which Windows reports as Ctrl with Alt. */
  readonly altGraph?: boolean;
}

const named: Readonly<Record<string, string>> = { Enter: 'enter', Escape: 'escape' };

/** The letter of a key: of its place where the layout types no Latin letters. */
function letterOf({ key, code }: Press): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return key.length === 1 && key > '\u007f' ? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() : undefined;
}

/** The figure of a key: French keyboards type it with Shift, so there the place counts too. */
function figureOf({ key, code, shiftKey }: Press): string | undefined {
  if (/^\d$/.test(key)) return key;
  return shiftKey || key.length !== 1 ? undefined : /^Digit(\d)$/.exec(code)?.[1];
}

/**
 * A press as a stroke of the registry: `g`, `?`, `3`, `shift+d`, `mod+k`; undefined for what can be none.
 * A sign counts as it is typed, with whatever Shift, AltGr or Option it takes; a letter tells Shift apart.
 */
export function strokeOf(press: Press, apple: boolean): string | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, altGraph = false } = press;
  const mod = !altGraph && (apple ? metaKey : ctrlKey);
  if (!altGraph && (apple ? ctrlKey : metaKey)) return undefined;
  const letter = letterOf(press);
  const figure = letter === undefined ? figureOf(press) : undefined;
  const typed = letter ?? figure ?? named[key] ?? (key.length === 1 ? key : undefined);
  if (typed === undefined || typed === ' ') return undefined;
  if (letter !== undefined) return altKey || altGraph ? undefined : `${mod ? 'mod+' : ''}${shiftKey ? 'shift+' : ''}${letter}`;
  if (mod && altKey) return undefined;
  return mod ? `mod+${typed}` : typed;
}

/** What strokes say so far: an action, the beginning of one, or nothing. */
export type Reading = { readonly id: ActionId } | { readonly begun: readonly string[] } | undefined;

/** Reads a stroke after those that a sequence began with. One that does not go on with it is read by itself. */
export function readStroke(begun: readonly string[], stroke: string): Reading {
  const strokes = [...begun, stroke];
  const starts = actionIds.filter((id) => strokes.every((one, at) => actionOf(id).keys?.[at] === one));
  const id = starts.find((one) => actionOf(one).keys?.length === strokes.length);
  if (id !== undefined) return { id };
  if (starts.length > 0) return { begun: strokes };
  return begun.length > 0 ? readStroke([], stroke) : undefined;
}
