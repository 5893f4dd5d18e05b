/** Which addresses, names and ports of the world an app may reach (faults G1–G6): global unicast alone, and nothing of ours. */
import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

/** Azure's wire server: public by its number, answers with a machine's secrets. */
const publicByNumberOnly = new Set(['168.63.129.16']);

/** All that IANA has given out of IPv6 (RFC 4291 §2.4). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** Whether this literal address is one of the public internet, in whatever spelling. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const plain = ipaddr.process(address); // unfolds ::ffff:127.0.0.1
  if (plain instanceof ipaddr.IPv6 && !plain.match(globalUnicast)) return false; // ::127.0.0.1 is no range of its own
  return plain.range() === 'unicast' && !publicByNumberOnly.has(plain.toString()) && !ownAddresses().has(plain.toString());
}

/** Whether two spellings mean one address: Node writes an IPv4 address of a dual socket as `::ffff:1.2.3.4`. */
export const isSameAddress = (one: string, other: string): boolean => plainOf(one) === plainOf(other);
const plainOf = (address: string): string => ipaddr.process(address.replace(/%.*$/, '')).toString();

let ownKnown: { readonly until: number; readonly all: ReadonlySet<string> } | undefined;
/** Milliseconds for which the addresses of this machine are believed. */
const ownKnownMs = 10_000;

/** A machine in the open internet would reach its own PostgreSQL through its public address. */
function ownAddresses(): ReadonlySet<string> {
  const now = Date.now();
  if (ownKnown && ownKnown.until > now) return ownKnown.all;
  const all = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  ownKnown = { until: now + ownKnownMs, all: new Set(all.map(({ address }) => plainOf(address))) };
  return ownKnown.all;
}

/**
 * Names that mean a private address wherever they are asked: special-use ones (RFC 6761, 6762, 8375, 9476; ICANN's `internal`),
 * and public ones that exist to spell private addresses. Blocked by name, so that no resolver has to be asked.
 */
const privateNames =
  /(^|\.)(localhost|local|localdomain|internal|intranet|private|corp|home|lan|svc|home\.arpa|in-addr\.arpa|ip6\.arpa|alt|onion|localtest\.me|lvh\.me|vcap\.me|lacolhost\.com|traefik\.me|nip\.io|sslip\.io|xip\.io)$/;

/** @param name lower case, without a trailing dot */
export const isPrivateName = (name: string): boolean => !name.includes('.') || privateNames.test(name);

/** Ports on which something else than HTTP answers: those that browsers refuse (WHATWG Fetch, "bad port"), and servers' own. */
const foreignPorts = new Set(
  [
    [0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115],
    [117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601],
    [636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697],
    // Databases, queues, directories, remote desktops, Docker, Temporal, etcd, Kubernetes' own.
    [
      445, 873, 1433, 1434, 1521, 1883, 2181, 2375, 2376, 2377, 2379, 2380, 3306, 3389, 5432, 5672, 5900, 5984, 6379, 6380, 7233, 7234,
      7235,
    ],
    [
      7239, 8086, 8300, 8301, 8302, 8500, 9042, 9092, 9160, 9200, 9300, 10_250, 10_255, 11_211, 15_672, 26_379, 27_017, 27_018, 27_019,
      50_000,
    ],
  ].flat(),
);

export const isForeignPort = (port: number): boolean => foreignPorts.has(port);
