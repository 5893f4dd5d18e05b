/** `{username}-{appname}-{id}`: the address of an app, at most 63 characters (one DNS label, RFC 1035). */
const maxLabel = 63;

/** Words to the alphabet of a DNS label. */
const label = (text: string, length: number): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, length)
    .replace(/-+$/, '');

/** Names that other hosts of ours use. */
const reserved = new Set(['preview', 'www', 'api', 'localhost']);

/** The part of a slug that names the person: from the local part of the e-mail. */
export function usernameOf(email: string): string {
  const name = label(email.split('@')[0] ?? '', 16);
  return name === '' || reserved.has(name) ? 'user' : name;
}

export function slugOf(username: string, appName: string, projectId: number): string {
  const id = String(projectId);
  const user = label(username, 16) || 'user';
  const name = label(appName, maxLabel - user.length - id.length - 2) || 'app';
  return `${user}-${name}-${id}`;
}

/** The host label of a build's preview; it can be no app's slug, since a slug ends in digits after a dash. */
export const previewLabel = (buildId: number, secret: string): string => `preview-${buildId}-${secret}x`;

/** Reads a preview's label back, or undefined where it is none. */
export function readPreviewLabel(host: string): { buildId: number; secret: string } | undefined {
  const match = /^preview-(\d{1,10})-([a-f0-9]{16})x$/.exec(host);
  return match ? { buildId: Number(match[1]), secret: match[2] ?? '' } : undefined;
}
