export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt';

export interface AppConfig {
  /** Project id, as it stands in the data API's paths. */
  readonly project: string;
  /** Names the app to the gateway and the data API. Public: it proves nobody. */
  readonly token: string;
  readonly version: number;
  /** True in previews and checks: rows are thrown away. */
  readonly scratch: boolean;
  /** False: no gateway answers here, and live data are samples. */
  readonly gateway: boolean;
  readonly language: Language;
}

const known: readonly Language[] = ['en', 'de', 'fr', 'es', 'pt'];

const languageOf = (tag: unknown): Language => {
  const short = String(tag ?? '').slice(0, 2);
  return known.find((language) => language === short) ?? 'en';
};

let read: AppConfig | undefined;

/** What the server wrote into the page's `#faibric-config`. A page without it works on sample data alone. */
export function appConfig(): AppConfig {
  if (read) return read;
  let raw: Record<string, unknown> = {};
  try {
    raw = JSON.parse(document.getElementById('faibric-config')?.textContent ?? '{}') as Record<string, unknown>;
  } catch {
    raw = {};
  }
  read = {
    project: String(raw['project'] ?? ''),
    token: String(raw['token'] ?? ''),
    version: Number(raw['version'] ?? 0),
    scratch: raw['scratch'] === true,
    gateway: raw['gateway'] !== false,
    language: languageOf(raw['language'] ?? document.documentElement.lang),
  };
  return read;
}
