import { access } from './access.ts';
import { account } from './account.ts';
import { activity } from './activity.ts';
import { calls } from './calls.ts';
import { data } from './data.ts';
import { errors } from './errors.ts';
import { examples } from './examples.ts';
import { home } from './home.ts';
import { keys } from './keys.ts';
import { preview } from './preview.ts';
import { project } from './project.ts';
import { services } from './services.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { tabs } from './tabs.ts';
import { vault } from './vault.ts';
import { versions } from './versions.ts';

/** All English words. Another language is an object with the same keys. */
export const en = {
  ...shell,
  ...home,
  ...project,
  ...tabs,
  ...data,
  ...versions,
  ...settings,
  ...activity,
  ...preview,
  ...account,
  ...errors,
  ...examples,
  ...keys,
  ...services,
  ...vault,
  ...calls,
  ...access,
};
