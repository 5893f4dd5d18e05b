/** "stars for cleanliness, staff and location": a rating each, up to the one behind "and". */
export const starred =
  /(?:\b|^)(?:stars?|star ratings?|ratings?|sterne|bewertung(?:en)?|étoiles|notes?|estrellas|estrelas|avaliação|nota)\s+(?:for|für|pour|para)\s+((?:[\p{L} -]+,\s*)*[\p{L} -]+?\s(?:and|und|et|y|e)\s+[\p{L}-]+)/giu;
