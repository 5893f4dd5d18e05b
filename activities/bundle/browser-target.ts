/** Browsers that Tailwind 4 itself asks for. */
export const browserTarget = ['chrome111', 'safari16.4', 'firefox128'];
