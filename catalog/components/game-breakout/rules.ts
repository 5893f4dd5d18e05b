export interface Brick {
  x: number;
  y: number;
  row: number;
}

export interface Game {
  ball: { x: number; y: number; vx: number; vy: number };
  /** Middle of the paddle. */
  paddle: number;
  bricks: readonly Brick[];
  lives: number;
  level: number;
  score: number;
  /** Seconds that the ball still rests on the paddle. */
  rest: number;
  over: boolean;
}

export const width = 100;
export const height = 116;
export const radius = 1.7;
export const brick = { width: 12, height: 4.4, gap: 0.4 };
export const paddleWidth = 20;
export const paddleTop = height - 7;

const columns = 8;
const restS = 0.9;
const slowest = 70;
const fastest = 120;
/** Of the ball's way from straight up, at the paddle's ends. */
const widestAngle = 1.05;

const wall = (level: number): Brick[] =>
  Array.from({ length: columns * Math.min(7, 3 + level) }, (_, at) => ({
    x: 2 + (at % columns) * brick.width,
    y: 10 + Math.floor(at / columns) * brick.height,
    row: Math.floor(at / columns),
  }));

const onPaddle = (paddle: number): Game['ball'] => ({ x: paddle, y: paddleTop - radius, vx: 0, vy: 0 });

export const newGame = (): Game => ({
  ball: onPaddle(width / 2),
  paddle: width / 2,
  bricks: wall(1),
  lives: 3,
  level: 1,
  score: 0,
  rest: restS,
  over: false,
});

const speedOf = (level: number) => Math.min(fastest, slowest * 1.13 ** (level - 1));

export const movePaddle = (game: Game, to: number): Game => ({
  ...game,
  paddle: Math.min(width - paddleWidth / 2, Math.max(paddleWidth / 2, to)),
});

/** Up again, the flatter the further from the paddle's middle it was hit. */
function offPaddle({ ball, paddle, level }: Game): Game['ball'] {
  const angle = Math.max(-1, Math.min(1, (ball.x - paddle) / (paddleWidth / 2))) * widestAngle;
  const speed = speedOf(level);
  return { x: ball.x, y: paddleTop - radius, vx: Math.sin(angle) * speed, vy: -Math.cos(angle) * speed };
}

function resting(game: Game, seconds: number): Game {
  const rest = game.rest - seconds;
  const ball = onPaddle(game.paddle);
  if (rest > 0) return { ...game, rest, ball };
  const aim = { ...game, ball: { ...ball, x: ball.x + (Math.random() < 0.5 ? -1 : 1) * paddleWidth * 0.22 } };
  return { ...aim, rest: 0, ball: { ...offPaddle(aim), x: ball.x } };
}

const touches = ({ x, y }: Game['ball'], { x: left, y: top }: Brick) =>
  x + radius > left && x - radius < left + brick.width && y + radius > top && y - radius < top + brick.height;

/** The game after so many seconds, at most 0.05, so that the ball never jumps over a brick. */
export function step(game: Game, seconds: number): Game {
  if (game.over) return game;
  if (game.rest > 0) return resting(game, seconds);
  const { vx, vy } = game.ball;
  const ball = { ...game.ball, x: game.ball.x + vx * seconds, y: game.ball.y + vy * seconds };
  if (ball.x < radius || ball.x > width - radius) {
    ball.x = Math.min(width - radius, Math.max(radius, ball.x));
    ball.vx = -vx;
  }
  if (ball.y < radius) {
    ball.y = radius;
    ball.vy = -vy;
  }
  const near = Math.abs(ball.x - game.paddle) < paddleWidth / 2 + radius;
  if (vy > 0 && near && ball.y + radius >= paddleTop && game.ball.y + radius <= paddleTop + 2)
    return { ...game, ball: offPaddle({ ...game, ball }) };
  if (ball.y > height + radius) return lost(game);
  const struck = game.bricks.find((one) => touches(ball, one));
  if (!struck) return { ...game, ball };
  const fromSide = game.ball.x + radius <= struck.x || game.ball.x - radius >= struck.x + brick.width;
  const turned = fromSide ? { ...game.ball, vx: -vx } : { ...game.ball, vy: -vy };
  return cleared({
    ...game,
    ball: turned,
    bricks: game.bricks.filter((one) => one !== struck),
    score: game.score + 10 * game.level,
  });
}

function lost(game: Game): Game {
  const lives = game.lives - 1;
  return { ...game, lives, over: lives === 0, rest: restS, ball: onPaddle(game.paddle) };
}

function cleared(game: Game): Game {
  if (game.bricks.length > 0) return game;
  const level = game.level + 1;
  return { ...game, level, bricks: wall(level), rest: restS, ball: onPaddle(game.paddle) };
}
