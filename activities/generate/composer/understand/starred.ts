/** "stars for cleanliness, staff and location": a rating each, up to the one behind "and". */
export const starred =
  /(?:\b|^)(?:stars?|star ratings?|ratings?|sterne|bewertung(?:en)?|étoiles|notes?|estrellas|estrelas|avaliação|nota)\s+(?:for|für|pour|para)\s+((?:[\p{L} -]+,\s*)*[\p{L} -]+?\s(?:and|und|et|y|e)\s+[\p{L}-]+)/giu;

const each =
  /((?:\p{L}[\p{L}-]*(?:\s[\p{L}-]+)?,\s*)+\p{L}[\p{L}-]*(?:\s[\p{L}-]+)?\s(?:and|und|et|y|e)\s\p{L}[\p{L}-]*)\s+(?:(?:each|jeweils|chacun|cada)\s+)?(?:with|mit|avec|con|com|from|von|de)\s+1\s*(?:to|bis|à|a|-|–)\s*(5|10)\s*(?:stars?|sternen?|étoiles|estrellas|estrelas|points?|punkten?|puntos|pontos)(?!\p{L})/giu;

/** "Cleanliness, staff and location with 1 to 5 stars": a scale each. */
export const eachStarred = (text: string): string =>
  text.replace(each, (_, things: string, most: string) =>
    things
      .split(/,\s*|\s(?:and|und|et|y|e)\s/u)
      .map((thing) => `${thing} (1-${most})`)
      .join(', '),
  );
