/**
 * German, to "du". One word for one thing: project Projekt · app App · version Version · build Build (der) · step Schritt · row Eintrag ·
 * collection Sammlung · key Schlüssel · service Dienst · part Baustein · sentence Satz · change Änderung · session Sitzung · stop anhalten ·
 * fail scheitern · live live. Quotes „so“. A button is what it acts on and a verb in the infinitive: Schlüssel hinzufügen.
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

export const de = {
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
