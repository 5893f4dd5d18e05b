/** Ports of this machine. */
import { createServer } from 'node:net';

/** Whether `host:port` can be listened on now. A host this machine lacks (no IPv6) counts as free. */
export function isPortFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** @returns `count` different loopback ports that nothing listens on at this moment */
export async function freePorts(count: number): Promise<number[]> {
  const probes = await Promise.all(
    Array.from({ length: count }, async () => {
      const probe = createServer();
      await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
      return probe;
    }),
  );
  const ports = probes.map((probe) => {
    const address = probe.address();
    return address !== null && typeof address === 'object' ? address.port : 0;
  });
  await Promise.all(probes.map((probe) => new Promise((resolve) => probe.close(resolve))));
  return ports;
}

/**
 * The dashboard's port. `localhost` may mean ::1 to a browser, so a port that is taken there is taken.
 * @param asked whether the port was asked for by name: then it is that one or none
 * @throws Error when the asked port, or all of the hundred after the default, are in use
 */
export async function choosePort(wanted: number, host: string, asked: boolean): Promise<number> {
  if (wanted === 0) return (await freePorts(1))[0] ?? 0;
  const hosts = host === '127.0.0.1' || host === 'localhost' ? [host, '::1'] : [host];
  const last = asked ? wanted : Math.min(wanted + 100, 65_535);
  for (let port = wanted; port <= last; port++) {
    const free = await Promise.all(hosts.map((name) => isPortFree(port, name)));
    if (free.every(Boolean)) return port;
  }
  throw new Error(
    asked
      ? `Port ${wanted} on ${host} is in use. Stop what listens there, or set PORT to another (PORT=0 takes any free one).`
      : `Ports ${wanted} to ${last} on ${host} are all in use. Set PORT.`,
  );
}
