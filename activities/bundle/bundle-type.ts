import type { Language } from '../../core/composition.ts';
import type { Issue } from '../generate/generator.ts';
import type { Vendor } from './load-vendor.ts';

export interface Asset {
  /** `assets/main-HASH.js`, without a leading slash. */
  readonly path: string;
  readonly content: Uint8Array;
  readonly contentType: string;
}

export interface Bundle {
  /** Empty when there are issues. `index.html` is one of them. */
  readonly assets: readonly Asset[];
  readonly issues: readonly Issue[];
  /** Of all paths and contents. */
  readonly hash: string;
  /** Of the vendor set that the page asks for. */
  readonly vendor: string;
  readonly title: string;
  readonly language: Language;
  /** Not served: from positions in the script to the app's files. */
  readonly map: string;
  /** Not served: the same script as a CommonJS body, for the smoke render, with its own map. Empty for previews. */
  readonly smoke: { readonly script: string; readonly map: string };
}

export interface BundleOptions {
  readonly vendor: Vendor;
  readonly title?: string;
  readonly language?: Language;
  /** A preview of an unfinished build: files that are missing show as placeholders. */
  readonly placeholders?: boolean;
}

export const emptyBundle = (vendor: Vendor, { title = 'App', language = 'en' }: Omit<BundleOptions, 'vendor'>): Bundle => ({
  assets: [],
  issues: [],
  hash: '',
  vendor: vendor.hash,
  title,
  language,
  map: '',
  smoke: { script: '', map: '' },
});
