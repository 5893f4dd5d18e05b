/** A thing that takes every call and every property and does nothing: canvas, sound, speech and what else a DOM without a screen lacks. */
export function inert(): object {
  // A bound function can be called and constructed, and has no property that a Proxy would have to keep.
  const target = function (): void {}.bind(undefined);
  const self: object = new Proxy(target, {
    get(_target, key) {
      if (key === 'then') return undefined; // else `await` would wait for ever
      if (key === Symbol.toPrimitive) return () => 0;
      if (key === Symbol.iterator) return () => ({ next: () => ({ done: true, value: undefined }) });
      return self;
    },
    set: () => true,
    has: () => true,
    apply: () => self,
    construct: () => self,
    getOwnPropertyDescriptor: () => undefined,
    ownKeys: () => [],
  });
  return self;
}
