/** What people type most, after the lists that leaks make public every year. */
const common = [
  'password',
  'passwort',
  'motdepasse',
  'contrasena',
  'senha',
  '123456',
  '12345678',
  'qwerty',
  'azerty',
  'qwertz',
  'abc123',
  'letmein',
  'iloveyou',
  'admin',
  'welcome',
  'dragon',
  'monkey',
  'football',
  '111111',
  '000000',
  'secret',
  'hallo',
  'hello',
  'sunshine',
  'princess',
];
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
];

export const wishes = ['length', 'lower', 'upper', 'digit', 'sign', 'uncommon', 'row'] as const;
export type Wish = (typeof wishes)[number];
const [longEnough, longest] = [12, 128];

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[@4]/g, 'a')
    .replace(/3/g, 'e')
    .replace(/[1!]/g, 'i')
    .replace(/0/g, 'o')
    .replace(/[$5]/g, 's');
const turned = (text: string): string => [...text].reverse().join('');

/** "abcd", "4321", "qwert", "aaaa": four in a row. */
const hasRow = (text: string): boolean => {
  const small = text.toLowerCase();
  if (/(.)\1{3}/.test(small)) return true;
  return Array.from({ length: Math.max(0, small.length - 3) }, (_, at) => small.slice(at, at + 4)).some((four) =>
    rows.some((row) => row.includes(four) || turned(row).includes(four)),
  );
};

export const granted = (password: string): Record<Wish, boolean> => ({
  length: password.length >= longEnough,
  lower: /\p{Ll}/u.test(password),
  upper: /\p{Lu}/u.test(password),
  digit: /\d/.test(password),
  sign: /[^\p{L}\d\s]/u.test(password),
  uncommon: !common.some((word) => password.toLowerCase().includes(word) || plain(password).includes(word)),
  row: !hasRow(password),
});

/** Bits of chance, fewer where it is easy to guess. */
export function bitsOf(password: string): number {
  if (password === '') return 0;
  const has = granted(password);
  const alphabet = (has.lower ? 26 : 0) + (has.upper ? 26 : 0) + (has.digit ? 10 : 0) + (has.sign ? 32 : 0);
  const different = new Set(password).size;
  const bits = Math.min(password.length, longest, different * 2) * Math.log2(Math.max(2, alphabet));
  return Math.round(bits * (has.uncommon ? 1 : 0.35) * (has.row ? 1 : 0.7));
}

/** 0 to 4. */
export const strengthOf = (password: string): number =>
  [1, 36, 55, 75].filter((least) => bitsOf(password) >= least).length;
