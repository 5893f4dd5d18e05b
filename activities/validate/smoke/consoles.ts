/** The consoles of a smoke render: errors count, the rest is noise. */

type Add = (code: string, error: unknown) => void;

const isError = (value: unknown): boolean => typeof value === 'object' && value !== null && 'stack' in value && 'message' in value;

const word = (value: unknown): string => (typeof value === 'object' && value !== null ? '[object]' : String(value));

/** `console.error('%s failed', 'Saving')` as a sentence. */
function sentence([format, ...rest]: readonly unknown[]): string {
  const values = [...rest];
  const text = String(format).replace(/%[sodifOc]/g, () => word(values.shift()));
  return [text, ...values.map(word)].join(' ').trim();
}

const silentNames = [
  'log',
  'info',
  'debug',
  'warn',
  'trace',
  'dir',
  'dirxml',
  'table',
  'group',
  'groupCollapsed',
  'groupEnd',
  'time',
  'timeEnd',
  'timeLog',
  'timeStamp',
  'count',
  'countReset',
  'clear',
  'profile',
  'profileEnd',
];
const nothing = (): void => undefined;
const silent = Object.fromEntries(silentNames.map((name) => [name, nothing]));

/** The DOM library says what it was told not to load: frames and files, which a smoke render has none of. */
const isOurs = (thrown: unknown): boolean => isError(thrown) && /\bis disabled\.$/.test(String((thrown as Error).message));

/** What the app itself writes. */
export const pageConsole = (error: (what: unknown) => void): object => ({
  ...silent,
  error: (...given: unknown[]) => {
    const thrown = given.find(isError);
    if (!isOurs(thrown)) error(thrown ?? sentence(given));
  },
  assert: (holds: unknown, ...given: unknown[]) => (holds ? undefined : error(sentence(given))),
});

/** Warnings of React's development build that tell of a page that misbehaves; the others are advice (keys, casing, nesting). */
const faults: readonly (readonly [start: string, code: string])[] = [
  ['Maximum update depth exceeded', 'endless_render'],
  ['React has detected a change in the order of Hooks', 'throws_on_render'],
  ['Functions are not valid as a React child', 'shows_nothing'],
  ['React.jsx: type is invalid', 'throws_on_render'],
];

/** What React and the kit write. */
export const reactConsole = (add: Add): object => ({
  ...silent,
  error: (...given: unknown[]) => {
    const thrown = given.find(isError);
    if (thrown) return add('console_error', thrown);
    const text = sentence(given);
    const fault = faults.find(([start]) => text.startsWith(start));
    if (fault) add(fault[1], text);
  },
  assert: nothing,
});

/** The code of an error that React caught: effects are told by the names of React's own frames, the rest by what was done to the page. */
export const codeOfReact = (error: unknown, phase: string): string => {
  const stack = isError(error) ? String((error as { stack: unknown }).stack) : '';
  return /commitHook|commitPassive|commitLayout|componentDidMount|flushPassive/.test(stack) ? 'throws_in_effect' : phase;
};
