const colours = ['var(--primary)', 'var(--accent)', 'var(--text)'];

/** A turn of the wheel ends with the chosen one under the mark. */
export function Wheel({ names, chosen, turns }: { names: readonly string[]; chosen: number | undefined; turns: number }) {
  const angle = 360 / Math.max(1, names.length);
  const turned = chosen === undefined ? 0 : turns * 1_080 - (chosen + 0.5) * angle;
  const point = (degrees: number, radius: number): string => {
    const radians = ((degrees - 90) * Math.PI) / 180;
    return `${(100 + radius * Math.cos(radians)).toFixed(2)} ${(100 + radius * Math.sin(radians)).toFixed(2)}`;
  };
  return (
    <svg aria-hidden="true" viewBox="0 0 200 208" className="w-full max-w-80">
      <g
        style={{ transform: `translateY(8px) rotate(${turned}deg)`, transformOrigin: '100px 100px' }}
        className="transition-transform duration-3000 ease-out motion-reduce:transition-none"
      >
        {names.map((name, at) => (
          <g key={`${name}${at}`}>
            <path
              d={
                names.length === 1
                  ? 'M100 4a96 96 0 1 0 .01 0Z'
                  : `M100 100 L${point(at * angle, 96)} A96 96 0 ${angle > 180 ? 1 : 0} 1 ${point((at + 1) * angle, 96)} Z`
              }
              fill={colours[at % (names.length % 3 === 1 ? 2 : 3)]}
              fillOpacity={at % 2 === 0 ? 0.9 : 0.65}
              stroke="var(--surface)"
              strokeWidth="1.5"
            />
            <text
              x="100"
              y="22"
              textAnchor="middle"
              fontSize={names.length > 12 ? 7 : 10}
              fontWeight="600"
              fill="var(--surface)"
              transform={`rotate(${(at + 0.5) * angle} 100 100)`}
            >
              {name.length > 12 ? `${name.slice(0, 11)}…` : name}
            </text>
          </g>
        ))}
      </g>
      <path d="M100 22 90 0h20Z" fill="var(--text)" stroke="var(--surface)" strokeWidth="2" />
    </svg>
  );
}
