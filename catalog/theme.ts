import type { AppSpec } from '../core/composition.ts';
import { contrast, readable } from './colour.ts';
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

/** The colour as an app of this look shows it: itself, or the nearest tone that can be read as words on its grounds. */
export function shownColour(theme: Pick<Theme, 'css'>, dark: boolean, colour: string): string {
  const { bg = '#ffffff', surface = '#ffffff' } = tokensOf(theme, dark);
  return readable(colour.toLowerCase(), [bg, surface], leastText);
}

/** The stylesheet of one app: its look or the dark variant of it, and at the end what the person asked for. */
export function themeCss(theme: Pick<Theme, 'css'>, { dark = false, large = false, primary, accent, radiusPx }: AppSpec['tokens']): string {
  const own: Record<string, string> = {};
  if (primary !== undefined) {
    own['primary'] = shownColour(theme, dark, primary);
    own['on-primary'] = contrast('#ffffff', own['primary']) >= leastText ? '#ffffff' : '#0c0c0c';
  }
  if (accent !== undefined) own['accent'] = shownColour(theme, dark, accent);
  if (radiusPx !== undefined) {
    own['radius'] = `${radiusPx}px`;
    own['radius-button'] = `${radiusPx === 0 ? 0 : Math.max(radiusPx, 4)}px`;
  }
  if (large) own['letters'] = '125%';
  const lines = Object.entries(own).map(([name, value]) => `  --${name}: ${value};\n`);
  const look = (dark ? theme.css.replaceAll(darkSelector, ':root') : theme.css).trimEnd();
  return lines.length === 0 ? `${look}\n` : `${look}\n\n/* As asked for. */\n:root {\n${lines.join('')}}\n`;
}
