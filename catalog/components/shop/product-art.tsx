const tile = 40;
const columns = 4;
const rows = 3;

/** Each motif fills one tile of 40, drawn around its middle. */
const motifs = [
  'M-20-20A40 40 0 0 1 20 20L-20 20Z',
  'M-20 20A40 40 0 0 1 20-20A40 40 0 0 1-20 20Z',
  'M-20 0A20 20 0 0 1 20 0Z',
  'M-20-20L20-20L-20 20Z',
  'M-14 0A14 14 0 0 1 14 0A14 14 0 0 1-14 0ZM-6 0A6 6 0 0 0 6 0A6 6 0 0 0-6 0Z',
  'M0-20L20 0L0 20L-20 0Z',
  'M-20-20H-4V20H-20ZM8-20H14V20H8Z',
];

const grounds = ['var(--primary)', 'var(--accent)'];

/** Numbers from 0 to 1 that are always the same for a name. */
function numbersFor(name: string) {
  let state = 2_166_136_261;
  for (const letter of name) state = Math.imul(state ^ letter.charCodeAt(0), 16_777_619);
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e37_79b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T,>(list: readonly T[], number: number): T => list[Math.floor(number * list.length)] as T;

/** A patterned paper in the look's colours, the same for a name every time. */
export default function ProductArt({ name }: { name: string }) {
  const next = numbersFor(name);
  const motif = pick(motifs, next());
  const ground = pick(grounds, next());
  const second = ground === grounds[0] ? grounds[1] : grounds[0];
  const step = pick([90, 180], next());
  const start = Math.floor(next() * 4) * 90;
  const apart = pick([2, 3, 5], next());

  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${columns * tile} ${rows * tile}`}
      preserveAspectRatio="xMidYMid slice"
      className="aspect-4/3 w-full rounded-app"
      style={{ background: `color-mix(in oklab, ${ground} 16%, var(--surface))` }}
    >
      {Array.from({ length: columns * rows }, (_, index) => {
        const [column, row] = [index % columns, Math.floor(index / columns)];
        const turn = start + ((column + row * 3) % 4) * step;
        return (
          <path
            key={index}
            d={motif}
            fillRule="evenodd"
            fill={(column + row * 2) % apart === 0 ? second : ground}
            opacity={(column + row) % 2 === 0 ? 1 : 0.55}
            transform={`translate(${(column + 0.5) * tile} ${(row + 0.5) * tile}) rotate(${turn})`}
          />
        );
      })}
    </svg>
  );
}
