import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appNameOf, hostUrl, previewLabel, readPreviewLabel, slugOf, usernameOf } from '../../core/host.ts';

test('slugOf, whatever the names, is one DNS label that ends in the id and is no preview', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 2_147_483_647 }), (user, name, id) => {
      const slug = slugOf(usernameOf(user), name, id);

      expect(slug).toMatch(/^[a-z0-9][a-z0-9-]{0,62}$/);
      expect(slug.endsWith(`-${id}`)).toBe(true);
      expect(readPreviewLabel(slug)).toBeUndefined();
    }),
  );
});

test('readPreviewLabel, when given a label of ours, reads build and secret back', () => {
  expect(readPreviewLabel(previewLabel(12, 'a'.repeat(16)))).toEqual({ buildId: 12, secret: 'a'.repeat(16) });
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
