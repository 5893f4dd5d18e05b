/** Mails with links: by SMTP where it is set, else to the operators' outbox. */
import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';
import type { Config } from '../../core/config.ts';
import type { Db } from '../../db/index.ts';
import { storeMail, type Mail } from '../../db/mails.ts';

export interface MailDeps {
  readonly config: Pick<Config, 'SMTP_URL' | 'MAIL_FROM' | 'HOST'>;
  readonly system: Db;
  readonly log: Pick<Logger, 'error'>;
  /** Writes a line to the terminal of whoever runs Faibric. */
  readonly print: (line: string) => void;
}

export type SendMail = (mail: Mail) => void;

/** Only who sits at this machine can reach us then, and who reads its terminal owns it. */
const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');

/** Sends in the background: an answer must not take longer for addresses that are known. */
export function createSendMail({ config, system, log, print }: MailDeps): SendMail {
  const smtp = config.SMTP_URL === undefined ? undefined : createTransport(config.SMTP_URL);
  const deliver = async (mail: Mail): Promise<void> => {
    if (smtp) return void (await smtp.sendMail({ from: config.MAIL_FROM, ...mail }));
    await storeMail(system, mail);
    if (isLoopback(config.HOST)) print(`Mail to ${mail.to}: ${mail.text.replaceAll('\n', ' ')}`);
  };
  return (mail) =>
    void deliver(mail).catch((error: unknown) => {
      log.error({ err: error }, 'a mail could not be sent');
      return smtp ? storeMail(system, mail).catch(() => undefined) : undefined;
    });
}
