/** What a service is asked with. */
export type Params = { [name: string]: string | number | boolean };
