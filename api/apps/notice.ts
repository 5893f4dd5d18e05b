/** Pages of our own where there is no app to show. Plain words, no script, both themes. */

export interface Notice {
  readonly title: string;
  readonly text: string;
  /** Seconds after which the page looks again. */
  readonly againS?: number;
}

export const noApp: Notice = {
  title: 'There is no app here',
  text: 'The address may have a typing mistake, or its owner has taken the app away.',
};
export const notLive: Notice = {
  title: 'This app is not live yet',
  text: 'It is being built, or its first version did not pass the checks. This page looks again by itself.',
  againS: 5,
};
export const noFile: Notice = { title: 'There is nothing at this address', text: 'The app has no such file.' };
export const away: Notice = {
  title: 'This app is away for a moment',
  text: 'Its files cannot be read right now. Nothing is lost; this page looks again by itself.',
  againS: 3,
};

export function noticePage({ title, text, againS }: Notice): Buffer {
  const again = againS === undefined ? '' : `<meta http-equiv="refresh" content="${againS}">`;
  return Buffer.from(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">${again}
<title>${title}</title>
<style>
:root { color-scheme: light dark; --bg: #f3f5f0; --text: #151a2c; --quiet: #474e62; --thread: #7e8479; }
@media (prefers-color-scheme: dark) { :root { --bg: #0d1120; --text: #ecede6; --quiet: #b5bbcc; --thread: #6c7698; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100dvh; display: grid; place-items: center; padding: 2rem; background: var(--bg); color: var(--text);
  font: 400 1rem/1.55 ui-sans-serif, system-ui, "Segoe UI", sans-serif; }
main { width: min(34rem, 100%); }
.thread { height: 3px; margin-bottom: 1.75rem; width: 126px;
  background: repeating-linear-gradient(90deg, var(--thread) 0 9px, transparent 9px 13px); }
h1 { margin: 0 0 .6rem; font-size: clamp(1.6rem, 4.5vw, 2.1rem); line-height: 1.1; letter-spacing: -.02em; font-weight: 650; text-wrap: balance; }
p { margin: 0; color: var(--quiet); text-wrap: pretty; }
</style>
</head>
<body><main><div class="thread" aria-hidden="true"></div><h1>${title}</h1><p>${text}</p></main></body>
</html>
`);
}
