export const [width, height] = [100, 120];
export const ship = { y: 110, half: 4.5 };
export const foeHalf = 3.6;
const shipSpeed = 75;
const [shotSpeed, bombSpeed] = [110, 42];
const [reloadS, columns, rows] = [0.28, 7, 4];
const drop = 5;

export interface Thing {
  id: number;
  x: number;
  y: number;
}
export interface Game {
  x: number;
  foes: readonly (Thing & { row: number })[];
  shots: readonly Thing[];
  bombs: readonly Thing[];
  /** Sideways, in units a second. */
  drift: number;
  reload: number;
  wave: number;
  score: number;
  lives: number;
  /** Seconds in which the ship cannot be hit again. */
  safe: number;
  nextId: number;
  over: boolean;
}

const foesOf = (wave: number): Game['foes'] =>
  Array.from({ length: columns * rows }, (_, at) => ({
    id: at,
    row: Math.floor(at / columns),
    x: 14 + (at % columns) * 11,
    y: 12 + Math.floor(at / columns) * 10 + Math.min(4, wave - 1) * 4,
  }));

export const newGame = (): Game => ({
  x: width / 2,
  foes: foesOf(1),
  shots: [],
  bombs: [],
  drift: 8,
  reload: 0,
  wave: 1,
  score: 0,
  lives: 3,
  safe: 0,
  nextId: 100,
  over: false,
});

const within = (x: number): number => Math.min(width - ship.half, Math.max(ship.half, x));
export const steer = (game: Game, x: number): Game => ({ ...game, x: within(x) });
/** @param by -1 left, 1 right */
export const push = (game: Game, by: number, seconds: number): Game => steer(game, game.x + by * shipSpeed * seconds);

export function fire(game: Game): Game {
  if (game.over || game.reload > 0) return game;
  return {
    ...game,
    reload: reloadS,
    nextId: game.nextId + 1,
    shots: [...game.shots, { id: game.nextId, x: game.x, y: ship.y - 5 }],
  };
}

const near = (one: Thing, other: { x: number; y: number }, reach: number): boolean =>
  Math.abs(one.x - other.x) < reach && Math.abs(one.y - other.y) < reach;

/** The game after so many seconds. */
export function step(game: Game, seconds: number): Game {
  if (game.over) return game;
  const shots = game.shots.map((shot) => ({ ...shot, y: shot.y - shotSpeed * seconds })).filter(({ y }) => y > -3);
  const hit = game.foes.filter((foe) => shots.some((shot) => near(foe, shot, foeHalf)));
  const left = shots.filter((shot) => !game.foes.some((foe) => near(foe, shot, foeHalf)));
  const alive = game.foes.filter((foe) => !hit.includes(foe));
  if (alive.length === 0) {
    const wave = game.wave + 1;
    return {
      ...game,
      wave,
      foes: foesOf(wave),
      shots: [],
      bombs: [],
      drift: 8 + wave * 2,
      score: game.score + hit.length * 10 + 50,
    };
  }
  // Fewer visitors are faster.
  const speed = game.drift * (1 + (1 - alive.length / (columns * rows)) * 2.2);
  const edge = alive.some(({ x }) =>
    speed > 0 ? x + speed * seconds > width - foeHalf : x + speed * seconds < foeHalf,
  );
  const foes = alive.map((foe) => (edge ? { ...foe, y: foe.y + drop } : { ...foe, x: foe.x + speed * seconds }));
  const bombs = game.bombs
    .map((bomb) => ({ ...bomb, y: bomb.y + bombSpeed * seconds }))
    .filter(({ y }) => y < height + 3);
  const thrower = foes[Math.floor(Math.random() * foes.length)];
  const throws = thrower && Math.random() < seconds * (0.55 + game.wave * 0.15);
  const struck = game.safe <= 0 && bombs.some((bomb) => near(bomb, { x: game.x, y: ship.y }, ship.half));
  const landed = foes.some(({ y }) => y > ship.y - 6);
  const lives = landed ? 0 : game.lives - (struck ? 1 : 0);
  return {
    ...game,
    foes,
    shots: left,
    bombs: struck ? [] : [...bombs, ...(throws ? [{ id: game.nextId, x: thrower.x, y: thrower.y + 3 }] : [])],
    drift: edge ? -game.drift : game.drift,
    reload: Math.max(0, game.reload - seconds),
    score: game.score + hit.length * 10,
    safe: struck ? 1.2 : Math.max(0, game.safe - seconds),
    nextId: game.nextId + 1,
    lives,
    over: lives <= 0,
  };
}
