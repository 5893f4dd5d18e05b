/** Sockets outlive sign-outs: whoever is connected is asked again, again and again (faults W2). */
import type { Caller, Credentials, ResolveCaller } from '../http/caller.ts';

export interface Connected {
  readonly credentials: Credentials;
  readonly caller: Caller;
  /** Ends the connection. */
  readonly end: () => void;
}

/** How many people are looked up at once. */
const atOnce = 8;

/** Ends the connections whose key, session or person is gone. While the database is away nobody is sent away. */
export async function recheck(connected: readonly Connected[], resolveCaller: ResolveCaller): Promise<void> {
  const bySecret = new Map<string, Connected[]>();
  for (const one of connected) {
    const { headers, token } = one.credentials;
    const secret = JSON.stringify([token, headers.authorization, headers.cookie]);
    bySecret.set(secret, [...(bySecret.get(secret) ?? []), one]);
  }
  const groups = [...bySecret.values()];
  const work = async () => {
    for (let group = groups.pop(); group; group = groups.pop()) {
      const [first] = group;
      if (!first) continue;
      const caller = await resolveCaller(first.credentials).catch(() => first.caller);
      for (const one of group) if (caller?.userId !== one.caller.userId) one.end();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
