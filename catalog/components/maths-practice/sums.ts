export type Sign = '+' | '−' | '×' | '÷';

export interface Sum {
  text: string;
  answer: number;
  /** The way there: 6 × 7 = 7 + 7 + 7 + 7 + 7 + 7. */
  way: string;
}

const between = (from: number, to: number) => from + Math.floor(Math.random() * (to - from + 1));

function sumOf(sign: Sign, from: number, to: number): Sum {
  const [a, b] = [between(from, to), sign === '×' || sign === '÷' ? between(2, 10) : between(from, to)];
  switch (sign) {
    case '+':
      return { text: `${a} + ${b}`, answer: a + b, way: `${a} + ${b}` };
    case '−':
      return { text: `${a + b} − ${a}`, answer: b, way: `${a} + ${b} = ${a + b}` };
    case '×':
      return { text: `${b} × ${a}`, answer: a * b, way: Array.from({ length: b }, () => a).join(' + ') };
    case '÷':
      return { text: `${a * b} ÷ ${a}`, answer: b, way: `${b} × ${a} = ${a * b}` };
  }
}

/** None twice as long as there are others. */
export function sumsOf(signs: readonly Sign[], from: number, to: number, count: number): Sum[] {
  const sums: Sum[] = [];
  for (let tries = 0; sums.length < count; tries += 1) {
    const sum = sumOf(signs[tries % Math.max(1, signs.length)] ?? '×', from, to);
    if (tries > count * 20 || !sums.some(({ text }) => text === sum.text)) sums.push(sum);
  }
  return sums;
}
