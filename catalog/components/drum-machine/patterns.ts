export const steps = 16;
export const drums = ['kick', 'snare', 'closed', 'open', 'clap', 'tom', 'bell'] as const;
export type Drum = (typeof drums)[number];
export type Beat = Readonly<Record<Drum, readonly boolean[]>>;

const row = (text: string): boolean[] => Array.from({ length: steps }, (_, at) => text.charAt(at) === 'x');
const beat = (rows: Partial<Record<Drum, string>>): Beat =>
  Object.fromEntries(drums.map((drum) => [drum, row(rows[drum] ?? '')])) as Record<Drum, boolean[]>;

export const patterns = {
  rock: beat({ kick: 'x.......x.x.....', snare: '....x.......x...', closed: 'x.x.x.x.x.x.x.x.' }),
  house: beat({
    kick: 'x...x...x...x...',
    clap: '....x.......x...',
    open: '..x...x...x...x.',
    closed: 'xxxxxxxxxxxxxxxx',
  }),
  hiphop: beat({ kick: 'x..x......x.x...', snare: '....x.......x...', closed: 'x.xxx.x.x.xxx.x.' }),
  latin: beat({
    kick: 'x..xx..xx..xx..x',
    bell: 'x..x..x...x.x...',
    closed: 'x.x.x.x.x.x.x.x.',
    tom: '......x.......xx',
  }),
};
export type Pattern = keyof typeof patterns;
export const emptyBeat = beat({});

export const toggled = (old: Beat, drum: Drum, at: number): Beat => ({
  ...old,
  [drum]: old[drum].map((on, place) => (place === at ? !on : on)),
});

/** Seconds between two steps: four to a beat. */
export const stepS = (bpm: number): number => 60 / bpm / 4;
