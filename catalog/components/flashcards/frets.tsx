const [left, top, width, height] = [14, 22, 72, 92];
const rows = 4;

/** A chord as a diagram: strings from low to high, frets downwards, `x` is not played and `0` open. */
export default function Frets({ frets }: { frets: string }) {
  const strings = [...frets];
  const pressed = strings.map(Number).filter((fret) => fret > 0);
  const first = Math.max(...pressed, 0) > rows ? Math.min(...pressed) : 1;
  const x = (string: number) => left + (string * width) / (strings.length - 1);
  const y = (fret: number) => top + (fret * height) / rows;

  return (
    <svg
      role="img"
      aria-label={strings.join(' ')}
      viewBox="0 0 100 120"
      className="h-[min(18rem,34dvh)] fill-none stroke-text"
      strokeLinecap="round"
    >
      {strings.map((_, string) => (
        <path key={string} d={`M${x(string)} ${top}v${height}`} strokeWidth="1.2" />
      ))}
      {Array.from({ length: rows + 1 }, (_, fret) => (
        <path key={fret} d={`M${left} ${y(fret)}h${width}`} strokeWidth={fret === 0 && first === 1 ? 4 : 1.2} />
      ))}
      {first > 1 && (
        <text x="0" y={y(0.6)} className="fill-text stroke-none text-[0.55rem]">
          {first}
        </text>
      )}
      {strings.map((fret, string) => {
        const at = Number(fret);
        if (at > 0) return <circle key={string} cx={x(string)} cy={y(at - first + 0.5)} r="5.2" className="fill-primary stroke-none" />;
        return fret === '0' ? (
          <circle key={string} cx={x(string)} cy={top - 9} r="3.6" strokeWidth="1.4" />
        ) : (
          <path key={string} d={`M${x(string) - 3.4} ${top - 12.4}l6.8 6.8m0-6.8-6.8 6.8`} strokeWidth="1.4" />
        );
      })}
    </svg>
  );
}
