/** Wishes on three apps, and what each must do. */
import { expect } from 'vitest';
import { contrast } from '../../../../catalog/colour.ts';
import { appOf, fieldsOf, partsOf, type Composed } from './compose.ts';

export const sentences = {
  books: 'track my books with title, author, rating and whether I finished them',
  studio: 'landing page for a yoga studio in Lisbon with an about section and a booking form',
  ausgaben: 'Ausgabentracker mit Betrag, Datum und Kategorie (Essen, Wohnen, Reisen)',
} as const;
export type Name = keyof typeof sentences;

const themeOf = ({ files }: Composed): string => files.find(({ path }) => path === 'theme.css')?.content ?? '';
const groundOf = (composed: Composed): string => [...themeOf(composed).matchAll(/^:root[^{]*\{[^}]*--bg:\s*(#\w{6})/gm)].at(-1)?.[1] ?? '';

export interface Case {
  readonly name: Name;
  readonly sentence: string;
  /** Files that are written or deleted; parts of new components are not counted. */
  readonly touches: readonly string[];
  readonly check: (after: Composed, before: Composed) => void;
}

export const cases: readonly Case[] = [
  {
    name: 'books',
    sentence: 'make it dark',
    touches: ['theme.css'],
    check: (after) => expect(contrast(groundOf(after), '#ffffff')).toBeGreaterThan(7),
  },
  {
    name: 'books',
    sentence: 'make it blue and rounder',
    touches: ['theme.css'],
    check: (after) => {
      expect(after.spec.tokens.primary).toBeDefined();
      expect(after.facts.summary).toMatch(/rounder.*blue/);
    },
  },
  {
    name: 'books',
    sentence: 'rename title to name',
    touches: ['App.tsx'],
    check: (after, before) => {
      expect(after.spec.title).toBe(before.spec.title);
      expect(appOf(after)).toContain(`label: 'Name'`);
    },
  },
  {
    name: 'books',
    sentence: 'make the buttons green',
    touches: ['theme.css'],
    check: (after) => expect(after.spec.tokens.primary).toBe('#1d7a3e'),
  },
  {
    name: 'books',
    sentence: 'use #336699 as main colour',
    touches: ['theme.css'],
    check: (after) => expect(themeOf(after)).toContain('--primary: #336699'),
  },
  {
    name: 'books',
    sentence: 'call it “My library”',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toContain('title="My library"'),
  },
  {
    name: 'books',
    sentence: 'Change the heading to Books I read',
    touches: ['App.tsx'],
    check: (after) => expect(after.spec.title).toBe('Books I read'),
  },
  {
    name: 'books',
    sentence: 'add a field publisher and a pages column',
    touches: ['App.tsx'],
    check: (after) => expect(fieldsOf(after).slice(4)).toEqual(['publisher:text', 'pages:number']),
  },
  {
    name: 'books',
    sentence: 'add genre (novel, essay, poems) and notes',
    touches: ['App.tsx'],
    check: (after) => expect(fieldsOf(after).slice(4)).toEqual(['genre:choice(novel|essay|poems)', 'notes:longtext']),
  },
  {
    name: 'books',
    sentence: 'remove the rating',
    touches: ['App.tsx'],
    check: (after) => expect(fieldsOf(after)).toEqual(['title:text', 'author:text', 'finished:boolean']),
  },
  {
    name: 'books',
    sentence: 'rename author to writer',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toContain(`{ name: 'author', type: 'text', label: 'Writer' }`),
  },
  {
    name: 'books',
    sentence: 'Sort by rating, highest first',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toContain(`sort={{ field: 'rating', direction: 'desc' }}`),
  },
  {
    name: 'books',
    sentence: 'I would like to filter by author please',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toContain(`filters={['author']}`),
  },
  {
    name: 'books',
    sentence: 'add a chart per author',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toContain('groupField="author"'),
  },
  {
    name: 'books',
    sentence: 'add totals and make it rounder',
    touches: ['App.tsx', 'theme.css'],
    check: (after) => expect(partsOf(after)).toContain('stat-tiles'),
  },
  {
    name: 'books',
    sentence: 'give it another look',
    touches: ['theme.css'],
    check: (after, before) => expect(after.spec.look).not.toBe(before.spec.look),
  },
  {
    name: 'books',
    sentence: 'translate it to German',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toMatch(/label: 'Titel'[\s\S]*noun="Buch"/),
  },
  {
    name: 'books',
    sentence: 'make author required',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toContain(`{ name: 'author', type: 'text', required: true }`),
  },
  {
    name: 'studio',
    sentence: 'Add opening hours',
    touches: ['App.tsx'],
    check: (after) => expect(partsOf(after).slice(-2)).toEqual(['opening-hours', 'footer']),
  },
  {
    name: 'studio',
    sentence: 'add a contact form',
    touches: ['App.tsx'],
    check: (after) =>
      expect(after.facts.collections.at(-1)).toMatchObject({ name: 'messages', access: { create: 'anyone', read: 'owner' } }),
  },
  {
    name: 'studio',
    sentence: 'remove the footer',
    touches: ['App.tsx', 'components/Footer.tsx'],
    check: (after) => expect(after.deleted).toEqual(['components/Footer.tsx']),
  },
  {
    name: 'studio',
    sentence: 'change the tagline to Breathe and move',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toContain('text="Breathe and move"'),
  },
  {
    name: 'studio',
    sentence: 'replace "What we offer" with "Our classes"',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toContain('title="Our classes"'),
  },
  {
    name: 'studio',
    sentence: 'add a guestbook and contact details',
    touches: ['App.tsx'],
    check: (after) => expect(partsOf(after)).toEqual(expect.arrayContaining(['comments', 'contact-block'])),
  },
  {
    name: 'studio',
    sentence: 'make the corners rounder',
    touches: ['theme.css'],
    check: (after) => expect(themeOf(after)).toMatch(/--radius: (12|[12]\dpx)/),
  },
  { name: 'ausgaben', sentence: 'Mach es dunkel', touches: ['theme.css'], check: (after) => expect(after.spec.tokens.dark).toBe(true) },
  {
    name: 'ausgaben',
    sentence: 'Füge ein Feld Notiz hinzu',
    touches: ['App.tsx'],
    check: (after) => expect(fieldsOf(after).at(-1)).toBe('notiz:longtext'),
  },
  {
    name: 'ausgaben',
    sentence: 'sortiere nach Betrag',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toContain(`sort={{ field: 'betrag', direction: 'asc' }}`),
  },
  {
    name: 'ausgaben',
    sentence: 'entferne das Diagramm',
    touches: [
      'App.tsx',
      'components/AusgabeChart.tsx',
      'components/chart/groups.ts',
      'components/chart/lines.tsx',
      'components/chart/period.tsx',
      'components/chart/shapes.tsx',
    ],
    check: (after) => expect(partsOf(after)).not.toContain('chart'),
  },
  {
    name: 'ausgaben',
    sentence: 'füge Sport zu Kategorie hinzu',
    touches: ['App.tsx'],
    check: (after) => expect(fieldsOf(after)).toContain('kategorie:choice(Essen|Wohnen|Reisen|Sport)'),
  },
  {
    name: 'ausgaben',
    sentence: 'benenne Betrag in Summe um',
    touches: ['App.tsx'],
    check: (after) => expect(appOf(after)).toContain(`{ name: 'betrag', type: 'money', label: 'Summe', required: true }`),
  },
  {
    name: 'ausgaben',
    sentence: 'nenne es Haushaltskasse',
    touches: ['App.tsx'],
    check: (after) => expect(after.spec.title).toBe('Haushaltskasse'),
  },
];
