/** Pictures of scenes: `npx tsx test/catalog/gallery.ts OUT scene,scene look,look [light|dark|both] [1440,390]`. */
import { mkdirSync } from 'node:fs';
import { loadCatalog } from '../../catalog/load.ts';
import { looks } from '../../core/composition.ts';
import { openBrowser } from './support/browser.ts';
import { appScenes, partScenes } from './support/scenes.ts';
import { openStage } from './support/stage.ts';

const [out = 'gallery', sceneNames = 'all', lookNames = 'all', theme = 'light', widths = '1440,390'] = process.argv.slice(2);
const catalog = loadCatalog();
const scenes = [...appScenes(catalog), ...partScenes(catalog)].filter(
  ({ name }) => sceneNames === 'all' || sceneNames.split(',').includes(name),
);
const stage = await openStage(catalog, scenes);
const browser = await openBrowser();
if (!browser) throw new Error('No browser is installed');
mkdirSync(out, { recursive: true });
for (const width of widths.split(',').map(Number)) {
  const page = await browser.newPage({ viewport: { width, height: width > 600 ? 900 : 844 } });
  page.on('pageerror', (error) => console.log('page error', error.message));
  page.on('console', (line) => line.type() === 'error' && !line.text().includes('424') && console.log('console', line.text()));
  for (const look of lookNames === 'all' ? looks : lookNames.split(','))
    for (const { name } of scenes)
      for (const dark of theme === 'both' ? [false, true] : [theme === 'dark']) {
        await page.goto(stage.at(name, look, { dark }), { waitUntil: 'networkidle' });
        await page.screenshot({ path: `${out}/${name}-${look}${dark ? '-dark' : ''}-${width}.png`, fullPage: true });
      }
  await page.close();
}
await browser.close();
await stage.close();
