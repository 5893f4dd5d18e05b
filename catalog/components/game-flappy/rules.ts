export interface Gate {
  x: number;
  /** Upper edge of the gap. */
  top: number;
  passed: boolean;
}

export interface Game {
  y: number;
  /** Downwards, in units a second. */
  speed: number;
  gates: readonly Gate[];
  score: number;
  over: boolean;
}

export const width = 100;
export const height = 120;
export const gateWidth = 13;
export const gap = 36;
export const plane = { x: 26, radius: 3.6 };

const gravity = 190;
const lift = -66;
const between = 52;
const slowest = 32;
const fastest = 46;

const highest = 10;
const lowest = height - gap - 16;
/** Between a gap and the next one, so that nobody has to fall faster than they can. */
const farthest = 20;

function gateAfter(top: number, x: number): Gate {
  const next = top + (Math.random() * 2 - 1) * farthest;
  return { x, top: Math.min(lowest, Math.max(highest, next)), passed: false };
}

export const newGame = (): Game => ({
  y: height * 0.4,
  speed: 0,
  gates: [gateAfter(height * 0.3, width)],
  score: 0,
  over: false,
});

export const flap = (game: Game): Game => (game.over ? game : { ...game, speed: lift });

const hits = (y: number, { x, top }: Gate) =>
  plane.x + plane.radius > x &&
  plane.x - plane.radius < x + gateWidth &&
  (y - plane.radius < top || y + plane.radius > top + gap);

/** The game after so many seconds. */
export function step(game: Game, seconds: number): Game {
  if (game.over) return game;
  const speed = game.speed + gravity * seconds;
  const y = Math.max(plane.radius, game.y + speed * seconds);
  const way = Math.min(fastest, slowest + game.score * 0.6) * seconds;
  const moved = game.gates.map(({ x, top, passed }) => ({
    x: x - way,
    top,
    passed: passed || x - way + gateWidth < plane.x - plane.radius,
  }));
  const seen = moved.filter(({ x }) => x > -gateWidth);
  const last = seen.at(-1);
  return {
    y,
    speed,
    gates:
      !last || last.x < width
        ? [...seen, gateAfter(last?.top ?? highest, (last?.x ?? width) + between)]
        : seen,
    score: game.score + moved.filter(({ passed }, at) => passed && !game.gates[at]?.passed).length,
    over: y + plane.radius > height || moved.some((one) => hits(y, one)),
  };
}
