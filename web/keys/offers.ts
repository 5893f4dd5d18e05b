/** Who can do what right now. A part of the page offers the actions that it knows how to do, while it is there. */
import { useEffect, useRef } from 'react';
import type { ActionId } from './actions.ts';

/** An action that is undefined cannot be done at the moment. */
export type Offers = { readonly [Id in ActionId]?: (() => void) | undefined };

const standing: { readonly current: Offers }[] = [];

/** Offers actions until the answer is called. Of two offers of one action the later holds. */
export function offer(offers: { readonly current: Offers }): () => void {
  standing.push(offers);
  return () => {
    const at = standing.indexOf(offers);
    if (at >= 0) standing.splice(at, 1);
  };
}

/** Offers actions for as long as the component is on the page. */
export function useOffers(offers: Offers): void {
  const latest = useRef(offers);
  useEffect(() => {
    latest.current = offers;
  });
  useEffect(() => offer(latest), []);
}

/** The way to do an action, if anybody can. */
export const offered = (id: ActionId): (() => void) | undefined =>
  standing.findLast(({ current }) => current[id] !== undefined)?.current[id];
