/** Bands of a flag: `v` upright or `h` lying, and their colours from left or top; a figure behind a colour is its width. */
const bands: Readonly<Record<string, string>> = {
  AM: 'h #d90012 #0033a0 #f2a800',
  AT: 'h #c8102e #fff #c8102e',
  BE: 'v #000 #ffd90c #ef3340',
  BG: 'h #fff #00966e #d62612',
  CI: 'v #f77f00 #fff #009e60',
  CO: 'h #fcd116:2 #003893 #ce1126',
  CR: 'h #002b7f #fff #ce1126:2 #fff #002b7f',
  DE: 'h #000 #dd0000 #ffce00',
  EE: 'h #0072ce #000 #fff',
  FR: 'v #002395 #fff #ed2939',
  GA: 'h #009e60 #fcd116 #3a75c4',
  GN: 'v #ce1126 #fcd116 #009460',
  HU: 'h #ce2939 #fff #477050',
  IE: 'v #169b62 #fff #ff883e',
  IT: 'v #009246 #fff #ce2b37',
  LT: 'h #fdb913 #006a44 #c1272d',
  LV: 'h #9e3039:2 #fff #9e3039:2',
  MU: 'h #ea2839 #1a206d #ffd500 #00a551',
  NG: 'v #008751 #fff #008751',
  NL: 'h #ae1c28 #fff #21468b',
  PE: 'v #d91023 #fff #d91023',
  PL: 'h #fff #dc143c',
  RO: 'v #002b7f #fcd116 #ce1126',
  RU: 'h #fff #0039a6 #d52b1e',
  SL: 'h #1eb53a #fff #0072c6',
  TH: 'h #a51931 #f4f5f8 #2d2a4a:2 #f4f5f8 #a51931',
  UA: 'h #0057b7 #ffd700',
  YE: 'h #ce1126 #fff #000',
  CZ: 'h #fff #d7141a',
  BS: 'h #00778b #ffc72c #00778b',
  JP: 'h #fff',
  BD: 'h #006a4e',
  VN: 'h #da251d',
  SO: 'h #4189dd',
  MA: 'h #c1272d',
  DK: 'h #c8102e',
  SE: 'h #006aa7',
  FI: 'h #fff',
  NO: 'h #ba0c2f',
  IS: 'h #02529c',
  CH: 'h #da291c',
};

/** Discs: colour and, where it is not the middle, how far from the left. */
const discs: Readonly<Record<string, readonly [string, number]>> = { JP: ['#bc002d', 75], BD: ['#f42a41', 67.5] };
const stars: Readonly<Record<string, string>> = { VN: '#ffff00', SO: '#fff' };
const hoists: Readonly<Record<string, string>> = { CZ: '#11457e', BS: '#000' };
/** Nordic crosses, the outer colour first. */
const crosses: Readonly<Record<string, readonly string[]>> = {
  DK: ['#fff'],
  SE: ['#fecc00'],
  FI: ['#002f6c'],
  NO: ['#fff', '#00205b'],
  IS: ['#fff', '#dc1e35'],
};

const star = 'M75 25 89.7 70.2 51.2 42.3H98.8L60.3 70.2Z';

/** A country's flag, drawn from its bands, crosses and discs. */
export function Flag({ code, className = '' }: { code: string; className?: string }) {
  const [way = 'h', ...colours] = (bands[code] ?? 'h #888').split(' ');
  const parts = colours.map((colour) => ({ fill: colour.split(':')[0] ?? '', size: Number(colour.split(':')[1] ?? 1) }));
  const whole = parts.reduce((sum, { size }) => sum + size, 0);
  const before = (at: number): number => parts.slice(0, at).reduce((sum, { size }) => sum + size, 0) / whole;
  const [disc, discX] = discs[code] ?? [];

  return (
    <svg aria-hidden="true" viewBox="0 0 150 100" className={`overflow-hidden rounded-app border border-line ${className}`}>
      {parts.map(({ fill, size }, at) => (
        <rect
          key={at}
          x={way === 'v' ? before(at) * 150 : 0}
          y={way === 'v' ? 0 : before(at) * 100}
          width={way === 'v' ? (size / whole) * 150 + 0.5 : 150}
          height={way === 'v' ? 100 : (size / whole) * 100 + 0.5}
          fill={fill}
        />
      ))}
      {(crosses[code] ?? []).map((fill, at) => (
        <path key={fill} d="M54 0V100M0 50H150" stroke={fill} strokeWidth={at === 0 ? 22 : 11} />
      ))}
      {hoists[code] && <path d="M0 0 75 50 0 100Z" fill={hoists[code]} />}
      {disc && <circle cx={discX} cy="50" r="30" fill={disc} />}
      {stars[code] && <path d={star} fill={stars[code]} />}
      {code === 'MA' && <path d={star} fill="none" stroke="#006233" strokeWidth="4" />}
      {code === 'CH' && <path d="M75 20V80M45 50H105" stroke="#fff" strokeWidth="19" />}
    </svg>
  );
}
