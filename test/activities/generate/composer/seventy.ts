/**
 * Seventy sentences that a judge wrote, with what they should become, before running any of them (issue 4).
 * They ask for the best app a fair person can expect, not for what the composer did then. Never edit a sentence to make it fit.
 */
import { fifth } from './asked/fifth.ts';
import { fourth } from './asked/fourth.ts';
import { seventh } from './asked/seventh.ts';
import { sixth } from './asked/sixth.ts';
import type { Asked } from './fifty.ts';

export const seventy: readonly Asked[] = [...fourth, ...fifth, ...sixth, ...seventh];

/** How the sentences begin that fall short of it today. */
export const fallsShort: readonly string[] = [
  'simple crm - leads',
  'Our allotment club has 34 plots',
  'beekeeping log',
  'wedding seating planner',
  "I'm a freelance photographer",
  'split expenses on our Lisbon trip',
  'scan my receipts',
  'Rechner für Stromkosten',
  'journal de plongée',
  'calculadora de churrasco',
  'Quero um app pra turma',
];
