export const holes = 9;

export interface Game {
  /** The hole with a mole, and how long it stays, in seconds. */
  mole: number | undefined;
  stays: number;
  left: number;
  score: number;
}

const slowest = 1.1;
const fastest = 0.5;
/** Between two moles. */
const pause = 0.25;

export const newGame = (seconds: number): Game => ({ mole: undefined, stays: 0.6, left: seconds, score: 0 });

/** The game after so many seconds; moles stay shorter towards the end of `whole`. */
export function pass(game: Game, seconds: number, whole: number): Game {
  const left = Math.max(0, game.left - seconds);
  const stays = game.stays - seconds;
  if (left === 0) return { ...game, left, mole: undefined };
  if (stays > 0) return { ...game, left, stays };
  if (game.mole !== undefined) return { ...game, left, mole: undefined, stays: pause };
  return {
    ...game,
    left,
    mole: Math.floor(Math.random() * holes),
    stays: fastest + (slowest - fastest) * (left / whole),
  };
}

export const hit = (game: Game, hole: number): Game =>
  game.mole === hole ? { ...game, mole: undefined, stays: pause, score: game.score + 1 } : game;
