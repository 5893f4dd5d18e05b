export const pads = 4;

export interface Game {
  row: readonly number[];
  /** How many of the row were repeated. */
  repeated: number;
  /** Lost when a wrong pad was pressed. */
  over: boolean;
}

const anyPad = () => Math.floor(Math.random() * pads);

export const newGame = (): Game => ({ row: [anyPad()], repeated: 0, over: false });

/** After the last right pad the row is one longer, and is shown from its start. */
export function press(game: Game, pad: number): Game {
  if (game.over) return game;
  if (game.row[game.repeated] !== pad) return { ...game, over: true };
  if (game.repeated + 1 < game.row.length) return { ...game, repeated: game.repeated + 1 };
  return { row: [...game.row, anyPad()], repeated: 0, over: false };
}

/** Rounds that were repeated as a whole. */
export const scoreOf = ({ row }: Game): number => row.length - 1;

/** Milliseconds that a pad is lit, shorter the longer the row. */
export const litMs = (length: number): number => Math.max(220, 560 - length * 24);
