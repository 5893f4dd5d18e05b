import { useState } from 'react';

interface PosterProps {
  image: string;
  title: string;
  className?: string;
}

/** The service's picture; while there is none, one that is drawn by rule from the title. */
export function Poster({ image, title, className = '' }: PosterProps) {
  const [failed, setFailed] = useState('');
  if (image === '' || image === failed) return <Drawn title={title} className={className} />;
  return (
    <img
      src={image}
      alt=""
      loading="lazy"
      className={`w-full object-cover ${className}`}
      onError={() => setFailed(image)}
    />
  );
}

/** 0 to 1 from a title, always the same; another one for each `turn`. */
function seedOf(title: string, turn: number) {
  let hash = 2_166_136_261 ^ turn;
  for (const letter of title) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

const mixed = (share: number, colour: string, other: string) =>
  `color-mix(in oklab, var(--${colour}) ${Math.round(share * 100)}%, var(--${other}))`;

/** Ground, a disc and two hills or beams in the look's colours. */
function Drawn({ title, className }: { title: string; className: string }) {
  const seed = (turn: number) => seedOf(title, turn);
  const [x, y] = [60 + seed(1) * 180, 60 + seed(2) * 130];
  const ridge = 210 + seed(3) * 90;
  const slope = (seed(4) - 0.5) * 160;
  const beams = seed(5) > 0.5;
  const sky = mixed(0.35 + seed(6) * 0.5, seed(7) > 0.5 ? 'primary' : 'accent', 'surface');
  const near = mixed(0.55 + seed(8) * 0.35, seed(7) > 0.5 ? 'accent' : 'primary', 'text');
  return (
    <svg aria-hidden="true" viewBox="0 0 300 400" preserveAspectRatio="xMidYMid slice" className={`w-full ${className}`}>
      <path fill={sky} d="M0 0h300v400H0z" />
      <circle cx={x} cy={y} r={34 + seed(9) * 58} fill={mixed(0.8, 'surface', 'accent')} />
      {beams &&
        [0, 1, 2, 3].map((at) => (
          <path
            key={at}
            fill={near}
            opacity={0.5 + at * 0.14}
            d={`M${-60 + at * (70 + seed(10) * 30)} 400l${60 + slope / 2} -${ridge + at * 20}h${24 + at * 8}l-${20 + slope / 4} ${ridge + at * 20}z`}
          />
        ))}
      {!beams && (
        <>
          <path fill={near} opacity="0.55" d={`M0 ${ridge - slope / 2}Q150 ${ridge - 90} 300 ${ridge + slope / 2}V400H0z`} />
          <path fill={near} d={`M0 ${ridge + 40 + slope / 2}Q${90 + seed(11) * 120} ${ridge - 20} 300 ${ridge + 60 - slope / 2}V400H0z`} />
        </>
      )}
    </svg>
  );
}
