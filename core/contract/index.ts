import * as access from './access.ts';
import * as account from './account.ts';
import * as auth from './auth.ts';
import * as builds from './builds.ts';
import * as data from './data.ts';
import type { Endpoint } from './endpoint.ts';
import * as errors from './errors.ts';
import * as files from './files.ts';
import * as gateway from './gateway.ts';
import * as projects from './projects.ts';
import * as services from './services.ts';
import * as vault from './vault.ts';

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'reply' in value;

/** Every endpoint there is: OpenAPI, the contract test and the fuzzer read this list. */
export const endpoints: readonly Endpoint[] = [
  projects,
  access,
  builds,
  files,
  data,
  auth,
  account,
  errors,
  gateway,
  services,
  vault,
].flatMap((feature) => Object.values(feature).filter(isEndpoint));
