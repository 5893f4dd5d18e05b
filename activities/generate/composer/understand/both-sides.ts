/** Pictures of which there are two: "photo front and back". */
import type { FieldWish } from './field-wish.ts';

const sides = /^(?:front|back|obverse|reverse|vorderseite|rückseite|recto|verso|anverso|reverso|frente|dorso)$/i;

/** @returns the fields, where the other side of a picture is a picture too */
export const withSides = (wishes: readonly FieldWish[]): FieldWish[] =>
  wishes.map((wish, at) => {
    const before = wishes[at - 1];
    if (before?.type !== 'image' || wish.known || !sides.test(wish.label)) return wish;
    const [photo = ''] = before.label.split(' ');
    return { label: `${photo} ${wish.label.toLowerCase()}`, type: 'image', known: true };
  });
