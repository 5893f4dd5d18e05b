import { ActionIcon, Popover, Tooltip } from '@mantine/core';
import { IconQrcode, IconShare2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { accountQuery } from '../../../query.ts';
import { t } from '../../../strings/index.ts';

const Qr = lazy(async () => ({ default: (await import('./qr.tsx')).Qr }));

interface Props {
  readonly url: string;
  readonly name: string;
}

/** The app on another device: a code for its camera, or what is missing until one can reach it; on a phone its own way to share. */
export function OtherDevice({ url, name }: Props) {
  const { data: account } = useQuery(accountQuery);
  const [open, setOpen] = useState(false);
  const icon = { size: 18, stroke: 1.9, 'aria-hidden': true } as const;
  const canShare = 'share' in navigator; // only where the page itself is secure
  const share = () => void navigator.share({ title: name, url }).catch(() => undefined); // closing the sheet is no failure
  return (
    <>
      {canShare && (
        <ActionIcon className="only-phone" aria-label={t('phone.share')} onClick={share}>
          <IconShare2 {...icon} />
        </ActionIcon>
      )}
      <Popover opened={open} onChange={setOpen} width={288} position="bottom-end" shadow="md" radius="md" trapFocus returnFocus>
        <Popover.Target>
          <Tooltip label={t('phone.open')} disabled={open}>
            <ActionIcon
              className={canShare ? 'hide-phone' : ''}
              aria-label={t('phone.open')}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              <IconQrcode {...icon} />
            </ActionIcon>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown className="phone" aria-label={t('phone.open')} tabIndex={-1} data-autofocus>
          {account?.apps_reachable ? (
            <>
              <Suspense fallback={<div className="hatch phone-code" aria-hidden="true" />}>
                <Qr url={url} label={t('phone.qr', { name })} />
              </Suspense>
              <p className="small muted">{t('phone.scan')}</p>
            </>
          ) : (
            <>
              <h3>{t('phone.how-title')}</h3>
              <p className="small muted">{t('phone.how')}</p>
            </>
          )}
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
