import { expect, test } from 'vitest';
import { renderPage } from '../../../api/apps/page.ts';

const config = { project: '7', token: 'fb_</script><script>alert(1)</script>$&', version: 3, scratch: false, gateway: false };
const script = (text: string) => /<script type="application\/json" id="faibric-config">(.*?)<\/script>/.exec(text)?.[1] ?? '';

test.each([
  [
    'the slot',
    '<html lang="pt-BR"><head><title>x</title><script type="application/json" id="faibric-config"></script></head></html>',
    'pt-BR',
  ],
  ['a head', '<!doctype html><html><head><title>x</title></head></html>', 'en'],
  ['nothing', '<p>bare</p>', 'en'],
])('a page with %s, when rendered, has the config once, and nothing in it ends its element', (_with, html, language) => {
  const { bytes, key } = renderPage(html, config);

  const text = bytes.toString();
  expect(JSON.parse(script(text))).toEqual({ ...config, language });
  expect(text.match(/faibric-config/g)).toHaveLength(1);
  expect(text).not.toContain('alert(1)</script>');
  expect(key).not.toBe(renderPage(html, { ...config, version: 4 }).key);
});
