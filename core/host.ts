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
const reserved = new Set(['preview', 'version', 'www', 'api', 'localhost']);

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

/** The host label of a stored version, made like a preview's. */
export const versionLabel = (projectId: number, version: number, secret: string): string => `version-${projectId}-${version}-${secret}x`;

/** Reads a version's label back, or undefined where it is none. */
export function readVersionLabel(host: string): { projectId: number; version: number; secret: string } | undefined {
  const match = /^version-([1-9]\d{0,9})-([1-9]\d{0,9})-([a-f0-9]{16})x$/.exec(host);
  return match ? { projectId: Number(match[1]), version: Number(match[2]), secret: match[3] ?? '' } : undefined;
}

/** `{scheme}://{label}.{APPS_DOMAIN}[:port]/`, scheme and port as PUBLIC_URL (contract, "Generated apps"). */
export function hostUrl(config: { readonly PUBLIC_URL: string; readonly APPS_DOMAIN: string }, label: string): string {
  const { protocol, port } = new URL(config.PUBLIC_URL);
  return `${protocol}//${label}.${config.APPS_DOMAIN}${port === '' ? '' : `:${port}`}/`;
}

/** Words that name no app, in the five languages. */
const fillers = new Set(
  'a an the my our your i me we it this that to of for with and or in on from by about which where who please can could would like want need make create build generate give show app application website site page track simple small new using let lets ich mir mein meine ein eine einen der die das den dem und mit für von zum zur bitte erstelle baue mach un une le la les des du de et avec pour mon ma mes crée fais una el los las con para mi mis y crea haz um uma o os as com meu minha e cria faz que'.split(
    ' ',
  ),
);

/** Up to three telling words of a sentence: the middle of an app's address, and its name until analysis finds a better one. */
export function appNameOf(sentence: string): string {
  const words = sentence.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !fillers.has(word.toLowerCase()));
  return (telling.length > 0 ? telling : words).slice(0, 3).join(' ').slice(0, 60) || 'App';
}
