/** Colours row by row; an empty text is nothing. */
export type Picture = readonly string[];
export const sizes = [8, 16, 24, 32];
export const emptyPicture = (size: number): string[] => Array.from({ length: size * size }, () => '');

export const painted = (picture: Picture, at: number, colour: string): Picture =>
  picture[at] === colour ? picture : picture.with(at, colour);

/** All neighbours of one colour in another. */
export function filled(picture: Picture, at: number, colour: string): Picture {
  const size = Math.sqrt(picture.length);
  const old = picture[at];
  if (old === colour) return picture;
  const next = [...picture];
  const open = [at];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (next[place] !== old) continue;
    next[place] = colour;
    const column = place % size;
    if (column > 0) open.push(place - 1);
    if (column < size - 1) open.push(place + 1);
    if (place >= size) open.push(place - size);
    if (place < size * (size - 1)) open.push(place + size);
  }
  return next;
}
