import { Flag } from '@faibric/kit';
import type { ComponentType } from 'react';
import { sign } from './signs.tsx';

type Pictures = Readonly<Record<string, ComponentType<{ className?: string }>>>;

/** Pictures that every browser has as signs; screen readers say them in the reader's language. */
const drawn = (signs: string): Pictures => Object.fromEntries(signs.split(' ').map((one) => [one, sign(one)]));

export const fruit = drawn('🍎 🍐 🍊 🍋 🍌 🍉 🍇 🍓 🍒 🍑 🍍 🥥 🥝 🍈 🥭 🫐');
export const vegetables = drawn('🥕 🥔 🧅 🧄 🍅 🥒 🌽 🥦 🥬 🍆 🎃 🍄 🌶️ 🥜');
export const sea = drawn('🐟 🐙 🐬 🐳 🦈 🐢 🦀 🦞 🐚 🐡 🦑 🐧 🐠 🦐');
export const dinosaurs = drawn('🦕 🦖 🐊 🐢 🦎 🐍 🥚 🌋 🌿 🦴 🐾 🌴 ☄️ 🐉');
export const faces = drawn('😀 😂 😍 😎 😴 😢 😡 😱 🤔 🥳 🤢 😇 🤓 😜 🥶 🤠');
export const sports = drawn('⚽ 🏀 🏈 ⚾ 🎾 🏐 🏉 🎱 🏓 🏸 🏒 🥊 ⛳ 🏹');
export const music = drawn('🎹 🎸 🎻 🥁 🎺 🎷 🎤 🔔 🎧 📻 🎼 🪗 🪕 🎵');
export const christmas = drawn('🎄 🎅 ⛄ 🎁 🔔 ⭐ 🕯️ 🦌 ❄️ 🍪 🧦 🎶 🤶 👼');
export const halloween = drawn('🎃 👻 🦇 🕷️ 🕸️ 💀 🧙 🧛 🧟 🐈‍⬛ 🌕 🍬 🦉 ⚰️');
export const easter = drawn('🐰 🥚 🐣 🐥 🐑 🌷 🌼 🧺 🍫 🦋 🌱 🐇 🥕 🔔');
export const birds = drawn('🦆 🦅 🦉 🐧 🐓 🦃 🦚 🦜 🦢 🦩 🕊️ 🐤 🐣 🐦');
export const clothes = drawn('👕 👖 👗 👟 👒 🧦 🧤 🧣 🧥 👠 👢 🎩 👔 🩳');

const codes = 'DE FR IT JP SE PL UA AT BE NL IE HU BG RO CH DK FI NO';

/** Flags of countries, named by their codes. */
export const flags: Pictures = Object.fromEntries(
  codes.split(' ').map((code) => [
    `flag ${code}`,
    ({ className }) => (
      <span className={`grid place-items-center ${className ?? ''}`}>
        <Flag code={code} className="w-full" />
      </span>
    ),
  ]),
);

const tones: Readonly<Record<string, string>> = {
  red: '#d8342a',
  blue: '#2763c9',
  green: '#2f8f46',
  yellow: '#f2c230',
  orange: '#ee7d1f',
  purple: '#7a3fb0',
  brown: '#7a4b27',
  black: '#1c1c1c',
  white: '#ffffff',
  pink: '#ef7fb0',
  grey: '#8b8f96',
  turquoise: '#24b5b0',
  beige: '#dcc9a2',
  darkgreen: '#0f4d2c',
};

/** Plain colours. */
export const colours: Pictures = Object.fromEntries(
  Object.entries(tones).map(([name, tone]) => [
    name,
    ({ className }) => (
      <svg aria-hidden="true" viewBox="0 0 100 100" className={className}>
        <circle cx="50" cy="50" r="44" fill={tone} stroke="#00000055" strokeWidth="2" />
      </svg>
    ),
  ]),
);
