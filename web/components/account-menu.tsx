import { Menu, useMantineColorScheme } from '@mantine/core';
import {
  IconDeviceDesktop,
  IconKey,
  IconKeyboard,
  IconLogout,
  IconMail,
  IconMoon,
  IconSearch,
  IconSun,
  IconUser,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { z } from 'zod';
import type { account as accountSchema } from '../../core/contract/account.ts';
import { count } from '../format.ts';
import { language, t } from '../strings/index.ts';
import { KeyHint } from './key-hint.tsx';
import { MenuChoice } from './menu-choice.tsx';
import { useSignOut } from './use-sign-out.ts';

interface Props {
  readonly account: z.infer<typeof accountSchema>;
  readonly onSearch: () => void;
  readonly onKeys: () => void;
}

const schemes = [
  { value: 'auto', label: 'theme.system', Icon: IconDeviceDesktop },
  { value: 'light', label: 'theme.light', Icon: IconSun },
  { value: 'dark', label: 'theme.dark', Icon: IconMoon },
] as const;

/** The first letters of the first two words of a name. */
const initials = (name: string): string =>
  name
    .split(/[\s.@_-]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase())
    .join('');

export function AccountMenu({ account, onSearch, onKeys }: Props) {
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = useSignOut();
  const icon = { size: 16, stroke: 1.9 };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button
          className="avatar"
          aria-label={t('menu.account', { initials: initials(account.name || account.email), name: account.name })}
        >
          {initials(account.name || account.email)}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{account.email}</Menu.Label>
        <Menu.Label>
          {t('menu.used', { used: count(account.budget.used_today, language), limit: count(account.budget.tokens_per_day, language) })}
        </Menu.Label>
        <Menu.Divider />
        {schemes.map(({ value, label, Icon }) => (
          <MenuChoice key={value} value={value} checked={colorScheme === value} onChoose={() => setColorScheme(value)}>
            <span className="menu-theme">
              <Icon {...icon} aria-hidden="true" />
              {t(label)}
            </span>
          </MenuChoice>
        ))}
        <Menu.Divider />
        <Menu.Item className="only-phone" leftSection={<IconSearch {...icon} />} onClick={onSearch}>
          {t('search.open')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKey {...icon} />} onClick={() => void navigate({ to: '/services' })}>
          {t('nav.services')}
        </Menu.Item>
        <Menu.Item leftSection={<IconUser {...icon} />} onClick={() => void navigate({ to: '/account' })}>
          {t('nav.account')}
        </Menu.Item>
        <Menu.Item className="hide-phone" leftSection={<IconKeyboard {...icon} />} rightSection={<KeyHint of="sheet" />} onClick={onKeys}>
          {t('do.sheet')}
        </Menu.Item>
        {account.role === 'operator' && (
          <Menu.Item leftSection={<IconMail {...icon} />} onClick={() => void navigate({ to: '/outbox' })}>
            {t('nav.outbox')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout {...icon} />} onClick={() => void leave()}>
          {t('menu.sign-out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
