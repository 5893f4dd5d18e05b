/**
 * Spanish, to "tú". One word for one thing: project proyecto · app app (la) · version versión · build construcción · step paso · row fila ·
 * collection colección · key clave · service servicio · part pieza · sentence frase · change cambio · session sesión · stop detener ·
 * fail fallar · live en línea. Quotes «so». A button is an infinitive and what it acts on: Añadir clave.
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

export const es = {
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
