/** Lists of hosts: what an app may call, and where a key may go. */

export const portOf = (url: URL): number => (url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port));

/** `host` means the scheme's own port, `host:port` that one. */
export const isListed = (hosts: readonly string[], url: URL): boolean =>
  hosts.some((written) => {
    const host = written.toLowerCase();
    return (url.port === '' && host === url.hostname) || host === `${url.hostname}:${portOf(url)}`;
  });

/** A key does not travel in the open: `host` means HTTPS on its own port; any other port has to be named. */
export const mayHoldKey = (hosts: readonly string[], url: URL): boolean =>
  hosts.some(
    (host) => (url.protocol === 'https:' && url.port === '' && host === url.hostname) || host === `${url.hostname}:${portOf(url)}`,
  );
