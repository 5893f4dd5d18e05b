/** The one HTML page of an app. */

export interface PageInput {
  readonly title: string;
  /** BCP 47 tag of the words on the page. */
  readonly language: string;
  readonly script: string;
  readonly style: string | undefined;
  /** Vendor files that the script will ask for. */
  readonly preload: readonly string[];
  readonly fonts: readonly string[];
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (letter) => escapes[letter] ?? '');

/**
 * Stands in every page once. The host that serves an app replaces it by the same element with JSON inside:
 * `{project, token, version, scratch, language}`. The token is no part of a version's files (contract, "Generated apps").
 */
export const configSlot = '<script type="application/json" id="faibric-config"></script>';

/** No inline script and no inline style: the page works under a strict content security policy. */
export const pageOf = ({ title, language, script, style, preload, fonts }: PageInput): string =>
  `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${[
  ...(style === undefined ? [] : [`<link rel="stylesheet" href="/${style}">`]),
  ...fonts.map((path) => `<link rel="preload" href="/${path}" as="font" type="font/woff2" crossorigin>`),
  ...preload.map((url) => `<link rel="modulepreload" href="${url}">`),
].join('\n')}
${configSlot}
<script type="module" src="/${script}"></script>
</head>
<body><div id="root"></div></body>
</html>
`;

/** Colours of the look as hex, where the app's stylesheet says them. */
const token = (css: string, name: string, otherwise: string): string =>
  new RegExp(`--${name}\\s*:\\s*(#[0-9a-f]{3,8})\\b`, 'i').exec(css)?.[1] ?? otherwise;

/** The first letter of the title on the look's strongest colour. */
export function faviconOf(title: string, css: string): string {
  const letter = escape(/\p{L}|\p{N}/u.exec(title)?.[0]?.toUpperCase() ?? '•');
  const [ground, ink, dot] = [token(css, 'primary', '#333333'), token(css, 'on-primary', '#ffffff'), token(css, 'accent', '#ffffff')];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${ground}"/><circle cx="27" cy="27" r="10" fill="${dot}"/><text x="16" y="22.5" text-anchor="middle" font-family="system-ui,sans-serif" font-size="18" font-weight="700" fill="${ink}">${letter}</text></svg>`;
}
