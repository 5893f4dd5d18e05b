export const sizes = {
  easy: { columns: 8, rows: 8, mines: 10 },
  medium: { columns: 10, rows: 12, mines: 20 },
  hard: { columns: 12, rows: 16, mines: 38 },
} as const;
export type Level = keyof typeof sizes;

export interface Cell {
  mine: boolean;
  open: boolean;
  flag: boolean;
}

export interface Game {
  level: Level;
  cells: readonly Cell[];
  /** `ready` until the first press lays the mines. */
  state: 'ready' | 'playing' | 'won' | 'lost';
}

export const newGame = (level: Level): Game => ({
  level,
  state: 'ready',
  cells: Array<Cell>(sizes[level].columns * sizes[level].rows).fill({
    mine: false,
    open: false,
    flag: false,
  }),
});

/** The up to eight cells around one. */
export function around(level: Level, at: number): number[] {
  const { columns, rows } = sizes[level];
  const [x, y] = [at % columns, Math.floor(at / columns)];
  return [-1, 0, 1]
    .flatMap((down) => [-1, 0, 1].map((right) => [x + right, y + down] as const))
    .filter(([cx, cy]) => cx >= 0 && cx < columns && cy >= 0 && cy < rows)
    .map(([cx, cy]) => cy * columns + cx)
    .filter((cell) => cell !== at);
}

export const minesNear = ({ level, cells }: Game, at: number): number =>
  around(level, at).filter((cell) => cells[cell]?.mine).length;

export const flagsLeft = ({ level, cells }: Game): number =>
  sizes[level].mines - cells.filter(({ flag }) => flag).length;

/** Mines anywhere but on the pressed cell and around it. */
function withMines(game: Game, pressed: number): Game {
  const safe = new Set([pressed, ...around(game.level, pressed)]);
  const spots = game.cells.map((_, at) => at).filter((at) => !safe.has(at));
  const mined = new Set<number>();
  while (mined.size < sizes[game.level].mines)
    mined.add(spots[Math.floor(Math.random() * spots.length)] ?? 0);
  return {
    ...game,
    state: 'playing',
    cells: game.cells.map((cell, at) => ({ ...cell, mine: mined.has(at) })),
  };
}

/** Opens a cell, and all around it where no mine is near. The last free cell flags the mines. */
export function press(game: Game, at: number): Game {
  if (game.state === 'won' || game.state === 'lost' || game.cells[at]?.flag) return game;
  const laid = game.state === 'ready' ? withMines(game, at) : game;
  if (laid.cells[at]?.mine)
    return {
      ...laid,
      state: 'lost',
      cells: laid.cells.map((cell) => (cell.mine ? { ...cell, open: true } : cell)),
    };
  const opened = new Set([at]);
  for (const cell of opened)
    if (minesNear(laid, cell) === 0)
      for (const next of around(laid.level, cell)) if (!laid.cells[next]?.flag) opened.add(next);
  const cells = laid.cells.map((cell, index) => (opened.has(index) ? { ...cell, open: true } : cell));
  if (!cells.every(({ mine, open }) => mine || open)) return { ...laid, cells };
  return { ...laid, state: 'won', cells: cells.map((cell) => (cell.mine ? { ...cell, flag: true } : cell)) };
}

export function toggleFlag(game: Game, at: number): Game {
  const cell = game.cells[at];
  if (!cell || cell.open || game.state === 'won' || game.state === 'lost') return game;
  return { ...game, cells: game.cells.with(at, { ...cell, flag: !cell.flag }) };
}
