import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appNameOf, hostUrl, previewLabel, readPreviewLabel, readVersionLabel, slugOf, usernameOf, versionLabel } from '../../core/host.ts';

test('slugOf, whatever the names, is one DNS label that ends in the id and is neither preview nor version', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 2_147_483_647 }), (user, name, id) => {
      const slug = slugOf(usernameOf(user), name, id);

      expect(slug).toMatch(/^[a-z0-9][a-z0-9-]{0,62}$/);
      expect(slug.endsWith(`-${id}`)).toBe(true);
      expect(readPreviewLabel(slug) ?? readVersionLabel(slug)).toBeUndefined();
    }),
  );
});

test('readPreviewLabel, when given a label of ours, reads build and secret back', () => {
  expect(readPreviewLabel(previewLabel(12, 'a'.repeat(16)))).toEqual({ buildId: 12, secret: 'a'.repeat(16) });
});

test('readVersionLabel, when given a label of ours, reads project, version and secret back; of others nothing', () => {
  const label = versionLabel(2_147_483_647, 2_147_483_647, 'a'.repeat(16));
  expect(label.length).toBeLessThanOrEqual(63);
  expect(readVersionLabel(label)).toEqual({ projectId: 2_147_483_647, version: 2_147_483_647, secret: 'a'.repeat(16) });
  expect(readVersionLabel(previewLabel(12, 'a'.repeat(16)))).toBeUndefined();
  expect(readVersionLabel(`version-0-1-${'a'.repeat(16)}x`)).toBeUndefined();
});

test.each([
  ['Track my books with title, author and rating', 'books title author'],
  ['Eine Liste für meine Pflanzen', 'Liste Pflanzen'],
  ['the', 'the'],
  ['!!!', 'App'],
])('appNameOf, when the sentence is %j, gives %j', (sentence, name) => {
  expect(appNameOf(sentence)).toBe(name);
});

test('hostUrl, when PUBLIC_URL has a scheme and a port, keeps both', () => {
  expect(hostUrl({ PUBLIC_URL: 'https://faibric.example:8443', APPS_DOMAIN: 'apps.test' }, 'mk-books-1')).toBe(
    'https://mk-books-1.apps.test:8443/',
  );
});
