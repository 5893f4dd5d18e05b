import type { AppSpec } from '../core/composition.ts';
import { contrast, readable } from './colour.ts';
import type { Theme } from './load.ts';

type Tokens = { readonly [name: string]: string };

/** Least contrast of a button on the page, and of accents: WCAG 2.2, 1.4.11. */
const leastShape = 3;
/** Of words on a button: WCAG 2.2, 1.4.3. */
const leastText = 4.5;

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
  ...(dark ? block(css, "[data-theme='dark']") : {}),
});

/**
 * The stylesheet of one app: its look, with the tokens that the person asked for.
 * @returns `css` for the app's `theme.css`; `notes` name each colour that was moved so that it can be read
 */
export function themeCss(theme: Theme, tokens: AppSpec['tokens']): { css: string; notes: string[] } {
  const base = tokensOf(theme, tokens.dark);
  const grounds = [base['bg'] ?? '#ffffff', base['surface'] ?? '#ffffff'];
  const notes: string[] = [];
  const moved = (asked: string): string => {
    const tone = readable(asked, grounds, leastShape);
    if (tone !== asked) notes.push(`${asked} was too close to the page, so it became ${tone}`);
    return tone;
  };

  const own: Record<string, string> = tokens.dark ? { scheme: 'dark', ...block(theme.css, "[data-theme='dark']") } : {};
  if (tokens.primary) {
    own['primary'] = moved(tokens.primary.toLowerCase());
    const ink = ['#ffffff', '#0b0b0b'].find((tone) => contrast(tone, own['primary'] ?? '') >= leastText);
    own['on-primary'] = ink ?? '#000000';
  }
  if (tokens.accent) own['accent'] = moved(tokens.accent.toLowerCase());
  if (tokens.radiusPx !== undefined) own['radius'] = own['radius-button'] = `${tokens.radiusPx}px`;

  const lines = Object.entries(own).map(([name, value]) => `  --${name}: ${value};`);
  const css = lines.length === 0 ? theme.css : `${theme.css}\n/* This app's own. */\n:root {\n${lines.join('\n')}\n}\n`;
  return { css, notes };
}
