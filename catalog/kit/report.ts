const mostReports = 10;
const sent = new Set<string>();

/** Tells the server of an error in this page, each one once and ten at most. Never throws. */
export function report(error: unknown, source = ''): void {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: '' };
  if (sent.has(message) || sent.size >= mostReports) return;
  sent.add(message);
  const body = JSON.stringify({ message: message.slice(0, 1_000), stack: (stack ?? '').slice(0, 4_000), source });
  void fetch('/_faibric/errors', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, keepalive: true }).catch(
    () => undefined,
  );
}

/** Reports what no boundary sees: errors in handlers and promises nobody waits for. */
export function reportUncaught(): void {
  window.addEventListener('error', ({ error, message, filename, lineno, colno }) =>
    report(error ?? message, filename ? `${filename}:${lineno}:${colno}` : ''),
  );
  window.addEventListener('unhandledrejection', ({ reason }) => report(reason, 'promise'));
}
