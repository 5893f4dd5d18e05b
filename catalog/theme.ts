import type { AppSpec } from '../core/composition.ts';
import { contrast, luminance, mixed, readable } from './colour.ts';
import type { Theme } from './load.ts';

type Tokens = { readonly [name: string]: string };

/** Least contrast of words, in and on that colour: WCAG 2.2, 1.4.3. */
const leastText = 4.5;
const darkSelector = "[data-theme='dark']";

/** Variables of the first block that starts with `selector {` in the look's own part of the sheet. */
function block(css: string, selector: string): Tokens {
  const look = css.slice(css.indexOf('\n:root {'));
  const from = look.indexOf(`\n${selector} {`);
  const text = from < 0 ? '' : look.slice(from, look.indexOf('\n}', from));
  return Object.fromEntries([...text.matchAll(/--([a-z0-9-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

/** The look's variables as they are, or in its dark variant. */
export const tokensOf = ({ css }: Pick<Theme, 'css'>, dark = false): Tokens => ({
  ...block(css, ':root'),
  ...(dark ? block(css, darkSelector) : {}),
});

/** Below this luminance a ground wants light letters. */
const darkGround = 0.18;
/** Least contrast of the running text, and of the edges of inputs (WCAG 2.2, 1.4.6 and 1.4.11). */
const leastBody = 7;
const leastEdge = 3;

export const isDarkGround = (ground: string): boolean => luminance(ground) < darkGround;

/** The look's colours moved until they can be read on a ground of the person's own. */
function onGround(theme: Pick<Theme, 'css'>, ground: string): Tokens {
  const isDark = isDarkGround(ground);
  const look = tokensOf(theme, isDark);
  const grounds = [ground, mixed(ground, '#ffffff', isDark ? 0.07 : 0.6)];
  const on = (name: string, least: number): string => readable(look[name] ?? '#808080', grounds, least);
  const primary = on('primary', leastText);
  return {
    bg: ground,
    surface: grounds[1] ?? ground,
    text: on('text', leastBody),
    muted: on('muted', leastText),
    primary,
    'on-primary': onColour(primary),
    accent: on('accent', leastText),
    line: mixed(ground, on('text', leastBody), 0.16),
    control: on('control', leastEdge),
    danger: on('danger', leastText),
  };
}

const onColour = (colour: string): string => (contrast('#ffffff', colour) >= leastText ? '#ffffff' : '#0c0c0c');

/** The colours of an app of this look: its light or dark side, or what its own ground makes of them. */
const coloursOf = (theme: Pick<Theme, 'css'>, { dark = false, ground }: AppSpec['tokens']): Tokens =>
  ground === undefined ? tokensOf(theme, dark) : onGround(theme, ground);

/** The colour as an app of this look shows it: itself, or the nearest tone that can be read as words on its grounds. */
export function shownColour(theme: Pick<Theme, 'css'>, tokens: AppSpec['tokens'], colour: string): string {
  const { bg = '#ffffff', surface = '#ffffff' } = coloursOf(theme, tokens);
  return readable(colour.toLowerCase(), [bg, surface], leastText);
}

/** The stylesheet of one app: its look or the dark variant of it, and at the end what the person asked for. */
export function themeCss(theme: Pick<Theme, 'css'>, tokens: AppSpec['tokens']): string {
  const { large = false, primary, accent, ground, radiusPx } = tokens;
  const dark = ground === undefined ? tokens.dark === true : isDarkGround(ground);
  const own: Record<string, string> = ground === undefined ? {} : { ...coloursOf(theme, tokens) };
  if (primary !== undefined) {
    own['primary'] = shownColour(theme, tokens, primary);
    own['on-primary'] = onColour(own['primary']);
  }
  if (accent !== undefined) own['accent'] = shownColour(theme, tokens, accent);
  if (radiusPx !== undefined) {
    own['radius'] = `${radiusPx}px`;
    own['radius-button'] = `${radiusPx === 0 ? 0 : Math.max(radiusPx, 4)}px`;
  }
  if (large) own['letters'] = '125%';
  const lines = Object.entries(own).map(([name, value]) => `  --${name}: ${value};\n`);
  const look = (dark ? theme.css.replaceAll(darkSelector, ':root') : theme.css).trimEnd();
  return lines.length === 0 ? `${look}\n` : `${look}\n\n/* As asked for. */\n:root {\n${lines.join('')}}\n`;
}
