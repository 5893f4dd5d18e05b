/** The pattern of a sentence (ui.md §2.5): dyes, weave and stripe follow from its hash, so each project has its own cloth. */

/** FNV-1a over UTF-16 units, then MurmurHash3's final mix, as an unsigned 32-bit integer. */
export function hashOf(sentence: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < sentence.length; i += 1) hash = Math.imul(hash ^ sentence.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

type Dyes = readonly [warp: string, weft: string, stripe: string];

const sets: readonly Dyes[] = [
  ['#27407F', '#DFE3DA', '#B0253B'],
  ['#1F5E46', '#E7E4D6', '#E0C23A'],
  ['#8E2A3A', '#EBDCD2', '#27407F'],
  ['#33546E', '#D9E2E0', '#D98A2B'],
  ['#6B4A30', '#E6D9C3', '#27407F'],
  ['#2C3350', '#AEB9CF', '#E0C23A'],
  ['#6E7F3A', '#ECE8D2', '#8E2A3A'],
  ['#A85B2A', '#F0DFC6', '#1F5E46'],
  ['#3F6F86', '#F0EBDD', '#B0253B'],
  ['#27407F', '#E9E6D8', '#E0C23A'],
];

type Weave = (x: number, y: number) => boolean;

const twill: Weave = (x, y) => ((x + y) & 3) < 2;
const weaves: readonly Weave[] = [
  twill,
  (x, y) => (((x & 8 ? -x : x) + y) & 3) < 2,
  (x, y) => (((x >> 1) + (y >> 1)) & 1) === 0,
  (x, y) => ((Math.abs((x % 16) - 8) + Math.abs((y % 16) - 8)) & 3) < 2,
  (x, y) => ((x + y) & 7) < 4,
  (x, y) => ((x + (y & 8 ? -y : y)) & 3) < 2,
];

/** One crossing of threads: its dye, and whether the warp lies on top. */
export interface Crossing {
  readonly dye: string;
  readonly warp: boolean;
}

export interface Cloth {
  /** Threads after which everything repeats, both ways. */
  readonly repeat: number;
  at(x: number, y: number): Crossing;
}

/** The cloth of a sentence. The empty sentence has one too. */
export function clothOf(sentence: string): Cloth {
  const hash = hashOf(sentence.trim());
  const [warp, weft, stripe] = sets[hash % sets.length] ?? ['#27407F', '#DFE3DA', '#B0253B'];
  const weave = weaves[(hash >>> 5) % weaves.length] ?? twill;
  const half = 8 + 4 * ((hash >>> 9) % 3);
  const ends = 1 + ((hash >>> 12) % 3);
  const threads = 2 * half;
  return {
    repeat: threads === 24 ? 48 : 32, // the least common multiple with the weaves' own 16
    at(x, y) {
      const over = weave(x, y);
      if (over) return { warp: true, dye: x % threads < ends ? stripe : warp };
      const pick = (y % threads) - half;
      return { warp: false, dye: pick >= 0 && pick < ends ? stripe : weft };
    },
  };
}

/** How much darker a cell's edge is: at the right of a warp end, below a weft pick. */
const edge = { warp: 0.17, weft: 0.1 };

/** Draws one repeat, `cell` device pixels a thread, from the top left corner. */
export function drawRepeat(context: CanvasRenderingContext2D, cloth: Cloth, cell: number): void {
  const thread = Math.max(1, Math.round(cell / 3));
  for (let y = 0; y < cloth.repeat; y += 1)
    for (let x = 0; x < cloth.repeat; x += 1) {
      const { dye, warp } = cloth.at(x, y);
      context.fillStyle = dye;
      context.fillRect(x * cell, y * cell, cell, cell);
      context.fillStyle = `rgb(0 0 0 / ${warp ? edge.warp : edge.weft})`;
      if (warp) context.fillRect((x + 1) * cell - thread, y * cell, thread, cell);
      else context.fillRect(x * cell, (y + 1) * cell - thread, cell, thread);
    }
}
