/** The address of a link in a mail when it leads to this very site; anything else stays plain text. */
export function ownLink(text: string, origin: string): string | undefined {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.origin === origin ? url.pathname + url.search : undefined;
}
