/** Names of what a section lists: the people of a team, what is offered, the steps. */
import type { Json, PartUse } from '../../../../core/composition.ts';
import { capitalised } from '../language/text.ts';
import { optionsOf } from '../understand/items.ts';
import type { Rule } from './rule.ts';
import { addSectionNamed, sectionOf } from './sections.ts';

/** The prop of a part that lists, and what a name is called in it. */
const lists: Readonly<Record<string, { readonly prop: string; readonly name: string; readonly more: string }>> = {
  team: { prop: 'people', name: 'name', more: 'role' },
  'feature-grid': { prop: 'items', name: 'title', more: 'text' },
  steps: { prop: 'steps', name: 'title', more: 'text' },
};

const said =
  /^(?:(?:add|show|set|use|füge|zeige|ajoute|affiche|añade|muestra|adicione|mostre)\s+)?((?:(?:the|our|my|a|unsere?|meine?|das|die|ein|nos|notre|mes|les|la|une|nuestros?|nuestras?|mis|los|las|un|una|nossos?|nossas?|os|as|o|uma?)\s+)*[\p{L} ]{3,30}?)\s*(?::|\s(?:are|is|sind|ist|sont|est|son|es|são|é)\s)\s*(.+)$/iu;

/** "Our team: Anna (owner), Ben and Carla": in the section of that name, which comes where there is none. */
export const setNames: Rule = (wish) => {
  const { clause, language, lexicon, spec, say } = wish;
  const [, heading, words] = said.exec(clause) ?? [];
  const section = heading === undefined ? undefined : sectionOf(heading, wish);
  const list = section && lists[section.rule.part];
  if (heading === undefined || words === undefined || !list || spec.appType !== 'website') return undefined;
  const names = optionsOf(words, language, lexicon);
  if (names.length < 2 || names.some((name) => name.length > 60 || /\d$/.test(name))) return undefined;
  const known = spec.parts.some(({ part }) => part === section.rule.part);
  const grown = known ? spec : addSectionNamed(wish, section.rule[language][0] ?? heading, true)?.spec;
  const shown = grown?.parts.find(({ part }) => part === section.rule.part);
  if (!grown || !shown) return undefined;
  const items: Json = names.map((name) => {
    const [, alone = name, more] = /^(.+?)\s*\(([^)]+)\)?$/.exec(name) ?? [];
    return { [list.name]: capitalised(alone), ...(more === undefined ? {} : { [list.more]: capitalised(more) }) };
  });
  const next: PartUse = { ...shown, props: { ...shown.props, [list.prop]: items } };
  return {
    spec: { ...grown, parts: grown.parts.map((use) => (use === shown ? next : use)) },
    note: say('didSetItems', { x: names.join(', ') }),
  };
};
