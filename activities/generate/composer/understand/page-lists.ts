/** Lists in a sentence about a page: what its sections are, and what stands in each. */
export interface Detail {
  /** As it was written: "delivery area". */
  readonly title: string;
  /** Line of sections.yaml; undefined where the section is the person's own. */
  readonly section?: string;
  readonly items: readonly string[];
}

/** Words that announce the sections of a page. */
export const sectionsWord = /^(?:sections?|pages?|abschnitte|bereiche|rubriken|seiten|rubriques|secciones|paginas|secoes)$/;

/** "Times (8am, 10am), who's who: Jane, Tom, and a map": each heading with its list, and what belongs to none. */
export function partsOf(text: string, asks: (piece: string) => boolean): string[] {
  const parts: string[] = [];
  for (const piece of text.split(/,(?![^([]*[)\]])/)) {
    const last = parts.at(-1);
    const goesOn = last !== undefined && /:/.test(last.replace(/[([].*[)\]]/, '')) && !/[:([]/.test(piece) && !asks(piece);
    if (goesOn) parts[parts.length - 1] = `${last},${piece}`;
    else parts.push(piece);
  }
  return parts;
}
