import { account } from './account.ts';
import { errors } from './errors.ts';
import { home } from './home.ts';
import { keys } from './keys.ts';
import { project } from './project.ts';
import { shell } from './shell.ts';
import { tabs } from './tabs.ts';

/** All English words. Another language is an object with the same keys. */
export const en = { ...shell, ...home, ...project, ...tabs, ...account, ...errors, ...keys };
