/** What is sent: JSON, a form, text or bytes. */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'form'; readonly value: unknown }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'bytes'; readonly value: Buffer };

type Put = (text: string) => string;

/** @param put fills keys in; undefined where there is none */
export function encodeBody(body: Body | undefined, put: Put = (text) => text): string | Buffer | undefined {
  if (!body) return undefined;
  if (body.kind === 'bytes') return body.value;
  if (body.kind === 'text') return put(body.value);
  const value = filled(body.value, put);
  return body.kind === 'json' ? JSON.stringify(value) : formOf(value);
}

/** Every text in it, however deep; names of fields stay. */
function filled(value: unknown, put: Put): unknown {
  if (typeof value === 'string') return put(value);
  if (Array.isArray(value)) return value.map((item) => filled(item, put));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, put)]));
  return value;
}

/** `{a: {b: [1]}}` → `a[b][0]=1`, as Stripe and PHP read it. */
export function formOf(value: unknown): string {
  const form = new URLSearchParams();
  const add = (name: string, item: unknown): void => {
    if (item === null) return;
    if (typeof item === 'object') for (const [key, inner] of Object.entries(item)) add(name === '' ? key : `${name}[${key}]`, inner);
    else if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean') form.append(name, String(item));
  };
  add('', value);
  return form.toString();
}
