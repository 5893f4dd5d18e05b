import qrcode from 'qrcode-generator';

export const sorts = ['text', 'wifi', 'contact'] as const;
export type Sort = (typeof sorts)[number];

export interface Inputs {
  text: string;
  network: string;
  password: string;
  name: string;
  phone: string;
  email: string;
}

const escaped = (text: string): string => text.replace(/([\\;,:"])/g, '\\$1');

/** What the code says: scanners join a Wi-Fi and keep a contact by these forms (ZXing's "Barcode Contents"). */
export function contentOf(sort: Sort, { text, network, password, name, phone, email }: Inputs): string {
  if (sort === 'text') return text.trim();
  if (sort === 'wifi') {
    if (network.trim() === '') return '';
    const sign = password === '' ? 'T:nopass' : `T:WPA;P:${escaped(password)}`;
    return `WIFI:${sign};S:${escaped(network.trim())};;`;
  }
  if (name.trim() === '') return '';
  const lines = [`N:${escaped(name.trim())}`, phone && `TEL:${escaped(phone)}`, email && `EMAIL:${escaped(email)}`];
  return `MECARD:${lines.filter(Boolean).join(';')};;`;
}

// Scanners read UTF-8; the library would cut letters to one byte.
qrcode.stringToBytes = (text) => [...new TextEncoder().encode(text)];

/** @returns undefined where the text is longer than a code can be */
export function modulesOf(content: string): boolean[][] | undefined {
  try {
    const code = qrcode(0, 'M');
    code.addData(content, 'Byte');
    code.make();
    const size = code.getModuleCount();
    return Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => code.isDark(row, column)),
    );
  } catch {
    return undefined;
  }
}

/** Light modules around a code, without which scanners do not find it. */
export const quiet = 4;

/** One path for all dark modules. */
export const pathOf = (modules: readonly (readonly boolean[])[]): string =>
  modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : []))).join('');

export const svgOf = (modules: readonly (readonly boolean[])[], dark: string, light: string): string => {
  const size = modules.length + 2 * quiet;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="${light}"/><path d="${pathOf(modules)}" fill="${dark}"/></svg>`;
};
