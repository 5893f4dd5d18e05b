/** Mails that wait for a reader because no SMTP server is set. */
import { sql } from 'kysely';
import type { Db } from './index.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Days after which a mail is forgotten: its links are long dead then. */
const keptDays = 7;

export async function storeMail(db: Db, { to, subject, text }: Mail): Promise<void> {
  await db.insertInto('mails').values({ recipient: to, subject, text }).execute();
  await db
    .deleteFrom('mails')
    .where('created_at', '<', sql<Date>`now() - make_interval(days => ${keptDays})`)
    .execute();
}

/** Newest first; `before` is the id that ended the part before. */
export const listMails = (db: Db, { limit, before = 2_147_483_647 }: { limit: number; before?: number | undefined }) =>
  db.selectFrom('mails').selectAll().where('id', '<', before).orderBy('id', 'desc').limit(limit).execute();
