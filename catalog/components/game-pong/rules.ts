export const [width, height] = [160, 100];
export const bat = { size: 20, thick: 3, edge: 5 };
export const radius = 2;
const [first, fastest, quicker] = [75, 170, 1.06];
const batSpeed = 95;

export type Side = 'left' | 'right';
export interface Game {
  ball: { x: number; y: number; vx: number; vy: number };
  left: number;
  right: number;
  points: Record<Side, number>;
}

const served = (to: Side): Game['ball'] => {
  const angle = (Math.random() - 0.5) * 0.9;
  return {
    x: width / 2,
    y: height / 2,
    vx: (to === 'left' ? -1 : 1) * first * Math.cos(angle),
    vy: first * Math.sin(angle),
  };
};

export const newGame = (): Game => ({
  ball: served('right'),
  left: height / 2,
  right: height / 2,
  points: { left: 0, right: 0 },
});

const within = (y: number): number => Math.min(height - bat.size / 2, Math.max(bat.size / 2, y));
export const moveBat = (game: Game, side: Side, y: number): Game => ({ ...game, [side]: within(y) });
/** @param by -1 up, 1 down */
export const pushBat = (game: Game, side: Side, by: number, seconds: number): Game =>
  moveBat(game, side, game[side] + by * batSpeed * seconds);

/** The computer follows the ball, a little slower than it flies at its fastest. */
export function follow(game: Game, side: Side, seconds: number): Game {
  const away = game.ball.y - game[side];
  const coming = side === 'right' ? game.ball.vx > 0 : game.ball.vx < 0;
  const reach = batSpeed * (coming ? 0.72 : 0.25) * seconds;
  return Math.abs(away) < 2
    ? game
    : moveBat(game, side, game[side] + Math.sign(away) * Math.min(Math.abs(away), reach));
}

/** The game after so many seconds. */
export function step(game: Game, seconds: number): Game {
  let { x, y, vx, vy } = game.ball;
  const before = x;
  x += vx * seconds;
  y += vy * seconds;
  if (y < radius || y > height - radius) {
    vy = -vy;
    y = Math.min(height - radius, Math.max(radius, y));
  }
  for (const side of ['left', 'right'] as const) {
    const plane = side === 'left' ? bat.edge + bat.thick + radius : width - bat.edge - bat.thick - radius;
    const crosses = side === 'left' ? vx < 0 && before >= plane && x < plane : vx > 0 && before <= plane && x > plane;
    const off = (y - game[side]) / (bat.size / 2 + radius);
    if (!crosses || Math.abs(off) > 1) continue;
    const speed = Math.min(fastest, Math.hypot(vx, vy) * quicker);
    const angle = off * 1.05;
    vx = (side === 'left' ? 1 : -1) * speed * Math.cos(angle);
    vy = speed * Math.sin(angle);
    x = plane;
  }
  const scorer: Side | undefined = x < -radius ? 'right' : x > width + radius ? 'left' : undefined;
  if (!scorer) return { ...game, ball: { x, y, vx, vy } };
  return {
    ...game,
    ball: served(scorer === 'left' ? 'right' : 'left'),
    points: { ...game.points, [scorer]: game.points[scorer] + 1 },
  };
}
