/**
 * The app spec: what the composer understood, as data. `understand` (activities/generate/composer) fills it,
 * `render` turns it into source by copying catalog parts and writing an App.tsx that uses them.
 * Stored with each version, so that a change without a model edits the spec and re-renders.
 */
import type { AppType, CollectionField } from './app-spec.ts';

export const languages = ['en', 'de', 'fr', 'es', 'pt'] as const;
export type Language = (typeof languages)[number];

/** The ten directions of ui.md §8: one folder each in `catalog/themes/`. */
export const looks = [
  'ledger',
  'canal',
  'signal',
  'tidepool',
  'night-shift',
  'market-stall',
  'field-notes',
  'arcade',
  'porcelain',
  'invitation',
] as const;
export type Look = (typeof looks)[number];

/** Something people add: its collection on the server, its fields, and who may do what with it. */
export interface Entity {
  /** `[a-z][a-z0-9_]{0,62}`, plural: `books`. */
  readonly collection: string;
  /** In the person's language: `book`, `books`. */
  readonly singular: string;
  readonly plural: string;
  readonly fields: readonly CollectionField[];
  /** Fields that a part fills in by itself: the cart of an order. */
  readonly written?: readonly CollectionField[];
  /** Sent in confidence (contact, order, RSVP): anyone creates, the owner alone reads. */
  readonly confidential?: boolean;
  /** What is taken of a confidential collection, without by whom: anyone reads and adds, the owner alone takes away. */
  readonly noted?: boolean;
  /** Fields that were taken off the page; rows keep what is in them, so they can come back. */
  readonly hidden?: readonly CollectionField[];
  /** Options that are called otherwise now, by field: rows that have the old name are shown with the new one. */
  readonly renamed?: { readonly [field: string]: { readonly [old: string]: string } };
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One use of a catalog part. `props` are the part's own (its `about.yaml` lists them); `{ $code }` stands for an expression. */
export interface PartUse {
  /** Folder in `catalog/components/`. */
  readonly part: string;
  /** Name of the component in the app, PascalCase: `BookForm`. */
  readonly as: string;
  readonly props: { readonly [key: string]: Json };
  /** The view of the page in which it stands, by its title; without one it is seen with every view. */
  readonly view?: string;
}

export interface AppSpec {
  readonly appType: AppType;
  readonly title: string;
  /** One sentence under the title, in the person's language. Never invented facts. */
  readonly tagline: string;
  readonly description: string;
  readonly language: Language;
  readonly look: Look;
  /** Moves tokens of the look: colours as #rrggbb. */
  readonly tokens: {
    readonly dark?: boolean;
    readonly large?: boolean;
    readonly primary?: string;
    readonly accent?: string;
    /** Of the page behind everything; texts and lines are moved until they can be read on it. */
    readonly ground?: string;
    readonly radiusPx?: number;
  };
  /** Layout of the page: `stack` one column, `split` form beside list, `wide` full width sections, `stage` one centred thing. */
  readonly layout: 'stack' | 'split' | 'wide' | 'stage';
  /** ISO 4217, where the sentence names another one than its language suggests. */
  readonly currency?: string;
  /** How the head of the page is composed, so that two apps of one look differ: at which side a poster stands, and whether it is printed in reverse. */
  readonly head?: { readonly side?: 'end'; readonly inked?: boolean };
  readonly entities: readonly Entity[];
  readonly parts: readonly PartUse[];
  readonly services: readonly string[];
  /** Things the sentence asked for that ready parts cannot do, in plain words; said in the chat. */
  readonly leftOut: readonly string[];
}
