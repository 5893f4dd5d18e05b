export interface Throw {
  /** As players write it: 2d6+3. */
  name: string;
  rolls: readonly number[];
  total: number;
}

/** So many dice of so many sides, and what is added. */
export function thrown(count: number, sides: number, plus: number, random = Math.random): Throw {
  const rolls = Array.from({ length: count }, () => 1 + Math.floor(random() * sides));
  const added = plus === 0 ? '' : plus > 0 ? `+${plus}` : `−${-plus}`;
  return { name: `${count}d${sides}${added}`, rolls, total: rolls.reduce((sum, roll) => sum + roll, plus) };
}
