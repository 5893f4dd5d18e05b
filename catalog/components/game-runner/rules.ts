export const [width, height] = [160, 70];
export const ground = 60;
export const runner = { x: 22, half: 3.6, tall: 11 };
const [gravity, lift] = [300, -118];
const [slowest, fastest] = [62, 135];

export interface Hurdle {
  id: number;
  x: number;
  wide: number;
  tall: number;
}
export interface Game {
  /** How high the feet are above the ground. */
  up: number;
  speed: number;
  /** Whether a second jump in the air is left. */
  spare: boolean;
  hurdles: readonly Hurdle[];
  way: number;
  over: boolean;
  nextId: number;
}

export const newGame = (): Game => ({
  up: 0,
  speed: 0,
  spare: true,
  hurdles: [{ id: 0, x: width + 20, wide: 4, tall: 9 }],
  way: 0,
  over: false,
  nextId: 1,
});

/** From the ground, and once more in the air. */
export function jump(game: Game): Game {
  if (game.over) return game;
  if (game.up <= 0) return { ...game, speed: lift, up: 0.01, spare: true };
  return game.spare ? { ...game, speed: lift * 0.8, spare: false } : game;
}

export const paceOf = (way: number): number => Math.min(fastest, slowest + way * 0.14);
export const scoreOf = ({ way }: Game): number => Math.floor(way / 4);

const hits = ({ x, wide, tall }: Hurdle, up: number): boolean =>
  x - wide / 2 < runner.x + runner.half - 1 && x + wide / 2 > runner.x - runner.half + 1 && up < tall - 1;

/** The game after so many seconds. */
export function step(game: Game, seconds: number): Game {
  if (game.over) return game;
  const pace = paceOf(game.way);
  const speed = game.speed + gravity * seconds;
  const up = Math.max(0, game.up - speed * seconds);
  const moved = game.hurdles.map((hurdle) => ({ ...hurdle, x: hurdle.x - pace * seconds })).filter(({ x }) => x > -10);
  const last = moved.at(-1);
  // A jump takes 0.8 s: nobody meets two hurdles in one.
  const next =
    last && last.x > width
      ? []
      : [
          {
            id: game.nextId,
            x: (last?.x ?? width) + pace * (0.95 + Math.random() * 1.1),
            wide: 4 + Math.random() * 7,
            tall: 7 + Math.random() * 6,
          },
        ];
  return {
    ...game,
    up,
    speed: up === 0 ? 0 : speed,
    hurdles: [...moved, ...next],
    way: game.way + pace * seconds,
    over: moved.some((hurdle) => hits(hurdle, up)),
    nextId: game.nextId + 1,
  };
}
