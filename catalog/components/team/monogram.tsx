const inks = ['var(--primary)', 'var(--accent)'];
const shapes = [
  'M0 0H96A96 96 0 0 1 0 96Z',
  'M96 96H0A96 96 0 0 1 96 0Z',
  'M48 0A48 48 0 0 1 48 96A48 48 0 0 1 48 0Z',
  'M0 96L96 0V96Z',
  'M48 0L96 48L48 96L0 48Z',
  'M0 48A48 48 0 0 1 96 48V96H0Z',
];

/** First letters of the first and the last word. */
function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/);
  const letters = parts.length > 1 ? [parts[0], parts.at(-1)] : [parts[0]];
  return letters
    .map((part) => Array.from(part ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}

/** Letters on a shape in the look's colours, the same for a name every time. */
export default function Monogram({ name }: { name: string }) {
  const seed = Array.from(name).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_973, 7);
  const ink = inks[seed % inks.length];
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 96 96"
      className="size-24 shrink-0 rounded-app"
      style={{ background: `color-mix(in oklab, ${ink} 18%, var(--surface))` }}
    >
      <path d={shapes[seed % shapes.length]} fill={ink} opacity="0.35" />
      <text
        x="48"
        y="49"
        textAnchor="middle"
        dominantBaseline="central"
        className="fill-text font-heading text-[34px] font-semibold"
      >
        {initialsOf(name)}
      </text>
    </svg>
  );
}
