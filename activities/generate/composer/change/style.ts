/** Dark, light, colours, corners, another look. */
import { looks, type AppSpec } from '../../../../core/composition.ts';
import type { Catalog, Theme } from '../../../../catalog/load.ts';
import { AppError } from '../../../../core/errors.ts';
import { contrast, luminance, mixed } from '../../../../catalog/colour.ts';
import { shownColour, tokensOf } from '../../../../catalog/theme.ts';
import { fold } from '../language/text.ts';
import { styleOf } from '../understand/style.ts';
import { matchOf } from '../understand/wishes.ts';
import type { Edit, Rule, Wish } from './rule.ts';
import { fieldNamed } from './meant.ts';
import { saysField } from './new-field.ts';

const lookOf = (spec: AppSpec, catalog: Catalog): Pick<Theme, 'css'> => catalog.themes.get(spec.look) ?? { css: '' };

/** Whether the page's ground is dark, by its own tokens. */
const isDark = (spec: AppSpec, catalog: Catalog): boolean =>
  contrast(spec.tokens.ground ?? tokensOf(lookOf(spec, catalog), spec.tokens.dark)['bg'] ?? '#ffffff', '#000000') < 4.5;

/** Without a ground of its own, which is neither side of the look. */
function ungrounded({ ground: _ground, ...tokens }: AppSpec['tokens']): AppSpec['tokens'] {
  return tokens;
}

/** A field "light" is no look of the page. */
const mentions = ({ clause, language, lexicon }: Wish, key: string): boolean =>
  matchOf(lexicon, key, clause, language) !== undefined && !saysField(matchOf(lexicon, 'add', clause, language)?.x ?? '');

export const makeDark: Rule = (wish) => {
  const { spec, catalog, say } = wish;
  const removed = mentions(wish, 'remove') && !mentions(wish, 'add');
  if (
    !mentions(wish, 'dark') ||
    fieldNamed(wish, wish.clause) ||
    (styleOf(wish.clause, wish.language, wish.lexicon, true).primary !== undefined &&
      !styleOf(wish.clause, wish.language, wish.lexicon, true).dark)
  )
    return undefined;
  if (removed) return lightened(spec, catalog, say);
  const bare = { ...spec, tokens: ungrounded(spec.tokens) };
  const next = isDark(spec, catalog) ? spec : isDark(bare, catalog) ? bare : { ...bare, tokens: { ...bare.tokens, dark: true } };
  const colour = changeColour({ ...wish, spec: next });
  return { spec: colour?.spec ?? next, note: [say('didDark'), colour?.note].filter(Boolean).join(' ') };
};

export const makeLight: Rule = (wish) =>
  mentions(wish, 'light') && !fieldNamed(wish, wish.clause) && styleOf(wish.clause, wish.language, wish.lexicon, true).primary === undefined
    ? lightened(wish.spec, wish.catalog, wish.say)
    : undefined;

/** Looks that are dark by nature have no light side: then the next look that has one is taken. */
function lightened(spec: AppSpec, catalog: Catalog, say: Wish['say']): Edit {
  if (!isDark(spec, catalog)) return { spec, note: say('didLight') };
  const { dark: _dark, ...tokens } = ungrounded(spec.tokens);
  const light = { ...spec, tokens };
  if (!isDark(light, catalog)) return { spec: light, note: say('didLight') };
  const other = looks.find((look) => !isDark({ ...light, look }, catalog));
  return { spec: other === undefined ? spec : { ...light, look: other }, note: say('didLight') };
}

/** "Make the site look more elegant": said of the whole page. */
const toned =
  /^(?:make|turn|have|give) (?:it|everything|the (?:whole )?(?:page|site|app|website|thing|design|look))\b|^(?:mach|gestalte) (?:es|alles|die seite|die app)\b|^(?:rends|fais) (?:le|la|l'|tout|le tout)|^(?:haz|pon|hazlo|ponlo)\b|^(?:deixe|torne|faca)\b|\b(?:look|design|style|aussehen|aspecto|estilo|visual|apparence)\b/;

export const changeLook: Rule = (wish) => {
  const { spec, lexicon, catalog, say } = wish;
  const named = looks.find(
    (look) => wish.clause.toLowerCase().includes(look.replace('-', ' ')) || wish.clause.toLowerCase().includes(look),
  );
  const style = styleOf(wish.clause, wish.language, lexicon, true);
  const isTone = style.looks.length > 0 && toned.test(fold(wish.clause)) && !fieldNamed(wish, wish.clause);
  if (named === undefined && !mentions(wish, 'look') && !isTone) return undefined;
  if (named === undefined && (style.primary !== undefined || style.dark === true)) return undefined;
  // The tone is there already.
  if (isTone && named === undefined && !mentions(wish, 'look') && style.looks.every((look) => look === spec.look)) return undefined;
  const usual = lexicon.rules.looks.types[spec.appType];
  const round = [...usual, ...looks.filter((look) => !usual.includes(look))];
  const other = style.looks.find((look) => look !== spec.look);
  const next = named ?? other ?? round[(round.indexOf(spec.look) + 1) % round.length] ?? spec.look;
  const { radiusPx: _radius, ...tokens } = ungrounded(spec.tokens);
  return { spec: { ...spec, look: next, tokens }, note: say('didLook', { x: catalog.themes.get(next)?.title ?? next }) };
};

const roundest = 28;

export const changeShape: Rule = (wish) => {
  const { spec, catalog, say } = wish;
  const [rounder, squarer] = [mentions(wish, 'rounder'), mentions(wish, 'squarer')];
  if (rounder === squarer || fieldNamed(wish, wish.clause)) return undefined;
  const now = spec.tokens.radiusPx ?? Number.parseInt(tokensOf(lookOf(spec, catalog))['radius'] ?? '8', 10);
  const radiusPx = rounder ? Math.min(roundest, now < 8 ? 12 : now + 8) : now > 6 ? Math.max(0, now - 10) : 0;
  const shaped = radiusPx === now ? spec : { ...spec, tokens: { ...spec.tokens, radiusPx } };
  // "make it blue and rounder"
  const painted = [makeDark, makeLight, changeColour].reduce<Edit | undefined>(
    (done, rule) => done ?? rule({ ...wish, spec: shaped }),
    undefined,
  );
  return { spec: painted?.spec ?? shaped, note: [say(rounder ? 'didRounder' : 'didSquarer'), painted?.note].filter(Boolean).join(' ') };
};

/** One of several things, where a colour is one of the whole page. */
const oneOf =
  /\b(first|second|third|fourth|last|1st|2nd|3rd|erste[nrs]?|zweite[nrs]?|dritte[nrs]?|letzte[nrs]?|premiere?|deuxieme|troisieme|derniere?|primer[oa]?|segund[oa]|tercer[oa]?|ultim[oa]|primeir[oa]|terceir[oa]) (one|column|row|line|button|card|tile|item|spalte|zeile|karte|colonne|ligne|carte|columna|fila|tarjeta|coluna|linha|cartao)\b/;

/** "Make done tasks green": an option or a tick of rows is to be seen in a colour. */
function paintsRows({ spec, clause }: Wish): boolean {
  const words = ` ${fold(clause).replace(/[^a-z0-9]+/g, ' ')} `;
  const options = spec.entities.flatMap(({ fields }) =>
    fields.flatMap(({ options: known, type, label, name }) => (type === 'boolean' ? [label ?? name.replaceAll('_', ' ')] : (known ?? []))),
  );
  return (
    spec.parts.some(({ part }) => part !== 'poll') && options.some((option) => option.length > 2 && words.includes(` ${fold(option)} `))
  );
}

export const changeColour: Rule = (wish) => {
  const { spec, clause, language, lexicon, catalog, say } = wish;
  const { primary } = styleOf(clause, language, lexicon, true);
  if (primary === undefined) return undefined;
  if (oneOf.test(fold(clause)) || paintsRows(wish)) throw new AppError('composer_cannot', say('noPartColour'));
  const shown = shownColour(lookOf(spec, catalog), spec.tokens, primary);
  const name = /#[0-9a-f]{3,6}\b/i.exec(clause)?.[0] ?? lexicon.rules.looks.colours[primary]?.[language][0] ?? primary;
  const note = shown === primary ? say('didColour', { x: name }) : say('movedColour', { x: name, y: shown });
  return { spec: { ...spec, tokens: { ...spec.tokens, primary } }, note };
};

/** "Mets les boutons en bleu", "put the title in red": verbs that also add. What stands before "in" a colour is coloured. */
const putIn =
  /^(?:put|setze?|mets|mettez|mettre|pon|ponga|poned|poner|coloca|coloque|colocar|poe|ponha|por)\b.* (?:in|en|em) (?:the colou?r |couleur |color |cor )?(\S+)$/;

export const putColour: Rule = (wish) => {
  const { clause, language, lexicon } = wish;
  const [, colour] = putIn.exec(fold(clause).replace(/[.!\s]+$/, '')) ?? [];
  const isColour = Object.values(lexicon.rules.looks.colours).some((names) => names[language].some((name) => fold(name) === colour));
  return isColour ? changeColour(wish) : undefined;
};

/** "Make everything bigger": letters, and what is measured by them. */
export const changeSize: Rule = (wish) => {
  const { spec, say } = wish;
  const [larger, smaller] = [mentions(wish, 'larger'), mentions(wish, 'smaller')];
  if (larger === smaller || fieldNamed(wish, wish.clause) || mentions(wish, 'remove')) return undefined;
  const { large: _large, ...tokens } = spec.tokens;
  if (smaller && !spec.tokens.large) return undefined;
  return { spec: { ...spec, tokens: larger ? { ...tokens, large: true } : tokens }, note: say(larger ? 'didLarger' : 'didSmaller') };
};

/** Named for a ground alone: as a main colour nobody could read them. */
const grounds = { groundWhite: '#ffffff', groundCream: '#faf4e6', groundBlack: '#101010' } as const;

/** How much of white a colour of the ground gets, so that a page of it stays a page; of black for a deep one. */
const tint = { plain: 0.8, light: 0.86, onDark: 0.72 };

/** "A light green background": the ground in that colour, pale or deep as it was said, and all letters readable on it. */
export const changeGround: Rule = (wish) => {
  const { spec, clause, language, lexicon, catalog, say } = wish;
  if (!mentions(wish, 'ground')) return undefined;
  const { primary } = styleOf(clause, language, lexicon, true);
  const [, plain] = Object.entries(grounds).find(([key]) => mentions(wish, key)) ?? [];
  const colour = plain ?? primary;
  if (colour === undefined) return undefined;
  const isExact = plain !== undefined || /#[0-9a-f]{3,6}\b/i.test(clause);
  const isDeep = mentions(wish, 'dark') || luminance(colour) < 0.07;
  const share = mentions(wish, 'light') ? tint.light : tint.plain;
  const paled = isDeep
    ? mixed(colour, '#000000', luminance(colour) < 0.07 ? 0.35 : tint.onDark)
    : isDark(spec, catalog) && !mentions(wish, 'light')
      ? mixed(colour, '#000000', tint.onDark)
      : mixed(colour, '#ffffff', share);
  const ground = isExact ? colour : paled;
  const name = /#[0-9a-f]{3,6}\b/i.exec(clause)?.[0] ?? colourName(wish, colour) ?? ground;
  return { spec: { ...spec, tokens: { ...spec.tokens, ground } }, note: say('didGround', { x: name, y: ground }) };
};

const matched = (clause: string, match: { index: number; length: number } | undefined): string | undefined =>
  match && clause.slice(match.index, match.index + match.length).trim();

/** The colour as the wish names it. */
function colourName({ clause, language, lexicon }: Wish, colour: string): string | undefined {
  const [key] = Object.entries(grounds).find(([, value]) => value === colour) ?? [];
  if (key !== undefined) return matched(clause, matchOf(lexicon, key, clause, language));
  return lexicon.rules.looks.colours[colour]?.[language][0];
}
