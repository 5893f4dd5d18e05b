import { loadServices } from '../../../catalog/services.ts';

let known: ReturnType<typeof loadServices> | undefined;

/** What the catalog says of the services of the world; read once. */
export const registered = (): ReturnType<typeof loadServices> => (known ??= loadServices());
