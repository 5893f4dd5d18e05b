import type { ComponentType } from 'react';

type Picture = ComponentType<{ className?: string }>;

interface Blossom {
  petals: number;
  colour: string;
  heart: string;
  /** Half width and half length of a petal. */
  size: readonly [number, number];
  /** How far the middle of a petal is from the heart. */
  out: number;
  heartSize: number;
}

/** Petals around a heart, as a field guide would draw them. */
const blossom =
  ({ petals, colour, heart, size: [across, along], out, heartSize }: Blossom): Picture =>
  ({ className }) => (
    <svg aria-hidden="true" viewBox="0 0 100 100" className={className}>
      {Array.from({ length: petals }, (_, at) => (
        <ellipse
          key={at}
          cx="50"
          cy={50 - out}
          rx={across}
          ry={along}
          fill={colour}
          stroke="#00000040"
          transform={`rotate(${(360 / petals) * at} 50 50)`}
        />
      ))}
      <circle cx="50" cy="50" r={heartSize} fill={heart} />
    </svg>
  );

const stem = <path d="M50 96V56M50 84c-14 0-20-8-22-20 14 1 21 8 22 20Z" fill="#4f8a3d" stroke="#4f8a3d" strokeWidth="4" />;

/** A cup of petals on a stem. */
const cup =
  (colour: string, tip: string): Picture =>
  ({ className }) => (
    <svg aria-hidden="true" viewBox="0 0 100 100" className={className}>
      {stem}
      <path d="M24 14c10 4 14 10 16 16L50 8l10 22c2-6 6-12 16-16 4 30-6 46-26 46S20 44 24 14Z" fill={colour} stroke="#00000040" />
      <path d="M50 8l10 22c2 12-2 24-10 30-8-6-12-18-10-30Z" fill={tip} />
    </svg>
  );

/** Small bells or ears along a stem. */
const spike =
  (colour: string, isBell: boolean): Picture =>
  ({ className }) => (
    <svg aria-hidden="true" viewBox="0 0 100 100" className={className}>
      <path d={isBell ? 'M34 96c-4-40 4-76 40-84' : 'M50 96V12'} fill="none" stroke="#4f8a3d" strokeWidth="4" />
      {[0, 1, 2, 3, 4].map((at) =>
        isBell ? (
          <path
            key={at}
            d={`M${42 + at * 8} ${56 - at * 10}c10 0 12 8 11 18l-6-3-5 4-5-4-6 3c-1-10 1-18 11-18Z`}
            fill={colour}
            stroke="#00000066"
          />
        ) : (
          <g key={at} fill={colour} stroke="#00000030">
            <ellipse cx="41" cy={18 + at * 11} rx="9" ry="6" />
            <ellipse cx="59" cy={18 + at * 11} rx="9" ry="6" />
          </g>
        ),
      )}
    </svg>
  );

const Rose: Picture = ({ className }) => (
  <svg aria-hidden="true" viewBox="0 0 100 100" className={className}>
    {stem}
    <circle cx="50" cy="36" r="29" fill="#c0243c" />
    <path
      d="M50 36c5-5 12 2 7 9s-20 6-22-6 9-22 22-18 17 20 8 30-29 12-38-2"
      fill="none"
      stroke="#f6a3ae"
      strokeWidth="3.5"
      strokeLinecap="round"
    />
  </svg>
);

export const flowers: Readonly<Record<string, Picture>> = {
  Rose,
  Tulip: cup('#e0562f', '#f08a52'),
  Crocus: cup('#7a4fb0', '#a987d6'),
  Lavender: spike('#8767c4', false),
  LilyOfTheValley: spike('#fdfdf8', true),
  Sunflower: blossom({ petals: 18, colour: '#f2b705', heart: '#5b3a1a', size: [7, 18], out: 30, heartSize: 19 }),
  Daisy: blossom({ petals: 14, colour: '#fdfdf8', heart: '#f2b705', size: [6, 17], out: 28, heartSize: 13 }),
  Poppy: blossom({ petals: 4, colour: '#d8342a', heart: '#2a1a1a', size: [24, 21], out: 22, heartSize: 11 }),
  Violet: blossom({ petals: 5, colour: '#6a45a8', heart: '#f2c230', size: [15, 18], out: 22, heartSize: 8 }),
  Cornflower: blossom({ petals: 10, colour: '#3f66d4', heart: '#2b2f7a', size: [8, 19], out: 26, heartSize: 12 }),
  Lily: blossom({ petals: 6, colour: '#f4b8cc', heart: '#b4562a', size: [10, 24], out: 23, heartSize: 7 }),
  ForgetMeNot: blossom({ petals: 5, colour: '#7db6ec', heart: '#f7d154', size: [16, 15], out: 22, heartSize: 9 }),
  CherryBlossom: blossom({ petals: 5, colour: '#f7c6d4', heart: '#c2486e', size: [14, 20], out: 24, heartSize: 6 }),
  Dandelion: blossom({ petals: 26, colour: '#f6cf1f', heart: '#e0a910', size: [4, 19], out: 26, heartSize: 15 }),
};
