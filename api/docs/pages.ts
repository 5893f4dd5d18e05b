/** The pages of the documentation. Their text comes from our own tables: nothing of a caller's stands in them. */
import { failures, type FailureCode } from '../../core/errors.ts';

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 46rem; margin: 3rem auto; padding: 0 1rem; }
  code { font-family: ui-monospace, monospace; }
  td, th { text-align: left; padding: 0.25rem 1rem 0.25rem 0; vertical-align: top; }
</style>
</head>
<body>
${body}
</body>
</html>
`;

/** Swagger UI, with its own files from `/docs/` and nothing from elsewhere. */
export const readerPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Faibric API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="reader"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/reader.js"></script>
</body>
</html>
`;

export const readerScript = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#reader', deepLinking: true, validatorUrl: null });\n`;

const isCode = (code: string): code is FailureCode => Object.hasOwn(failures, code);

/** @returns undefined for a code that does not exist */
export function problemPage(code: string): string | undefined {
  if (!isCode(code)) return undefined;
  const { status, title, retryable } = failures[code];
  const again = retryable ? 'Trying again later can help.' : 'Trying the same again does not help.';
  return page(
    title,
    `<h1>${title}</h1>
<p>Code <code>${code}</code>, HTTP status ${status}. ${again}</p>
<p>The answer’s <code>detail</code> says what happened, <code>hint</code> what to do, <code>errors</code> which fields are wrong.</p>
<p><a href="/problems">All problems</a> · <a href="/docs">All calls</a></p>`,
  );
}

export function problemsPage(): string {
  const rows = Object.entries(failures).map(
    ([code, { status, title }]) =>
      `<tr><td>${status}</td><td><a href="/problems/${code}"><code>${code}</code></a></td><td>${title}</td></tr>`,
  );
  return page('Problems', `<h1>Problems</h1>\n<table><tr><th>Status<th>Code<th>Meaning</tr>\n${rows.join('\n')}\n</table>`);
}
