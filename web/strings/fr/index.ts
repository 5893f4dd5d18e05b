/**
 * French, to "vous". One word for one thing: project projet · app application · version version · build construction · step étape · row ligne ·
 * collection collection · key clé · service service · part élément · sentence phrase · change modification · session session · stop arrêter ·
 * fail échouer · live en ligne. Quotes « so », with a narrow no-break space inside and before ; and ?, a no-break space before a colon.
 * A button is an infinitive and what it acts on: Ajouter une clé.
 */
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

export const fr = {
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
