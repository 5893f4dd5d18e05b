import type { IRouter } from 'express';
import { addPerson, listOutbox, listPeople } from '../../core/contract/account.ts';
import { AppError } from '../../core/errors.ts';
import { usernameOf } from '../../core/host.ts';
import { listMails } from '../../db/mails.ts';
import * as people from '../../db/people.ts';
import { newKey } from '../account/new-key.ts';
import type { Auth } from '../auth/auth.ts';
import type { ApiDeps } from '../deps.ts';
import { readPage } from '../http/cursor.ts';
import { route } from '../http/route.ts';

/** Operators see everybody, add people, and read the mails that no SMTP server took. */
export function mountPeople(router: IRouter, { config, databases: { system } }: Pick<ApiDeps, 'config' | 'databases'>, auth: Auth): void {
  route(router, listPeople, ({ query }) =>
    readPage(
      query,
      (part) => people.listPeople(system, part),
      (person) => person.seq,
      ({ id, email, role, createdAt }) => ({ id, email, role, created_at: createdAt.toISOString() }),
    ),
  );

  route(router, addPerson, async ({ body: { email, role = 'user' } }) => {
    // The operator vouches for the address: nobody else could have put a password on it before.
    const person = await people.insertPerson(system, { email, name: usernameOf(email), role, emailVerified: true });
    if (!person) throw new AppError('wrong_state', 'Somebody has this address already');
    const { key } = await newKey(system, person.id, 'First key');
    const page = new URL('/signin', config.PUBLIC_URL).href;
    auth.sendMail({ to: person.email, subject: 'You can use Faibric now', text: `Ask for a sign-in link with this address at\n${page}` });
    return { id: person.id, email: person.email, role: person.role, api_key: key };
  });

  route(router, listOutbox, ({ query }) =>
    readPage(
      query,
      (part) => listMails(system, part),
      (mail) => mail.id,
      ({ id, recipient, subject, text, created_at }) => ({ id, to: recipient, subject, text, created_at: created_at.toISOString() }),
    ),
  );
}
