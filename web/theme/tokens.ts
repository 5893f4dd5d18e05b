/** The colours of both themes (ui.md §2.1), by the names that stylesheets use as `--fb-NAME`. */
export const light = {
  bg: '#F3F5F0',
  surface: '#FBFCF9',
  raised: '#FFFFFF',
  sunken: '#E8EBE3',
  line: '#D8DCD1',
  'line-strong': '#7E8479',
  text: '#151A2C',
  'text-2': '#474E62',
  'text-3': '#5F6678',
  indigo: '#263C80',
  'indigo-hover': '#1C2E66',
  'indigo-on': '#FFFFFF',
  link: '#2A479E',
  'indigo-soft': '#E2E8F5',
  weld: '#E6D03A',
  'weld-line': '#9A8400',
  'weld-text': '#665600',
  'weld-soft': '#F7F1C3',
  'weld-on': '#151A2C',
  green: '#1D7348',
  'green-text': '#17613C',
  'green-soft': '#DBEFE2',
  'green-on': '#FFFFFF',
  madder: '#B0253B',
  'madder-text': '#9C1C31',
  'madder-soft': '#FAE2E4',
  'madder-on': '#FFFFFF',
  focus: '#3A57CF',
  thread: '#C9AE00',
} as const;

export type ColourName = keyof typeof light;

export const dark: Readonly<Record<ColourName, string>> = {
  bg: '#0D1120',
  surface: '#131829',
  raised: '#1A2136',
  sunken: '#090C17',
  line: '#29314B',
  'line-strong': '#6C7698',
  text: '#ECEEE6',
  'text-2': '#B5BBCC',
  'text-3': '#9098B0',
  indigo: '#4766D0',
  'indigo-hover': '#3F5DC4',
  'indigo-on': '#FFFFFF',
  link: '#9FB4F8',
  'indigo-soft': '#1D2748',
  weld: '#EAD74C',
  'weld-line': '#EAD74C',
  'weld-text': '#EAD74C',
  'weld-soft': '#2B2812',
  'weld-on': '#0D1120',
  green: '#3DBB7C',
  'green-text': '#64D29B',
  'green-soft': '#112B20',
  'green-on': '#0D1120',
  madder: '#E2596D',
  'madder-text': '#FF95A1',
  'madder-soft': '#36161F',
  'madder-on': '#0D1120',
  focus: '#EAD74C',
  thread: '#EAD74C',
};

/** Words and controls on the grounds where they stand; `least` is WCAG 2.2 AA (1.4.3 text, 1.4.11 controls). */
export interface ContrastPair {
  readonly front: ColourName;
  readonly ground: ColourName;
  readonly least: 3 | 4.5;
}

const grounds = ['bg', 'surface', 'raised', 'sunken'] as const;
const words: readonly ColourName[] = ['text', 'text-2', 'text-3', 'link', 'green-text', 'madder-text', 'weld-text'];
const soft = { 'indigo-soft': 'link', 'weld-soft': 'weld-text', 'green-soft': 'green-text', 'madder-soft': 'madder-text' } as const;
const controls: readonly ColourName[] = ['line-strong', 'focus', 'green', 'madder', 'weld-line'];

/** Every pair that a page may put together. */
export const contrastPairs: readonly ContrastPair[] = [
  ...words.flatMap((front) => grounds.map((ground) => ({ front, ground, least: 4.5 }) as const)),
  ...Object.entries(soft).flatMap(([ground, own]) =>
    (['text', 'text-2', own] as const).map((front) => ({ front, ground: ground as keyof typeof soft, least: 4.5 }) as const),
  ),
  ...(['indigo', 'weld', 'green', 'madder'] as const).map((fill) => ({ front: `${fill}-on`, ground: fill, least: 4.5 }) as const),
  { front: 'indigo-on', ground: 'indigo-hover', least: 4.5 },
  ...controls.flatMap((front) => grounds.map((ground) => ({ front, ground, least: 3 }) as const)),
];
