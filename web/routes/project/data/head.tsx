import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDots, IconFilter, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../strings/index.ts';
import { isAskable, type Column } from './model/columns.ts';
import { directionOf, nextSort } from './model/filters.ts';
import type { ExportKind } from './model/table-out.ts';

export interface HeadActions {
  readonly onAdd: () => void;
  readonly onFilter: () => void;
  readonly onImport: () => void;
  readonly onExport: (kind: ExportKind) => void;
  readonly onSelect: () => void;
  readonly onSort: (sort: string | undefined) => void;
}

interface Props extends HeadActions {
  /** The choice of the collection. */
  readonly children: ReactNode;
  readonly count: string;
  readonly chips: ReactNode;
  readonly columns: readonly Column[];
  readonly sort: string | undefined;
  readonly isPhone: boolean;
  readonly canAdd: boolean;
  /** Another panel holds the one filled button. */
  readonly isPlain: boolean;
}

const icon = { size: 16, stroke: 1.9 };

/** What is seen, what it is narrowed to, and what can be done with it. On a phone all but adding is in a menu. */
export function Head(props: Props) {
  const { isPhone, columns, sort } = props;
  const add = (
    <Button
      id="data-add"
      variant={props.isPlain ? 'default' : 'filled'}
      leftSection={<IconPlus {...icon} />}
      disabled={!props.canAdd}
      aria-label={t('data.add-do')}
      onClick={props.onAdd}
    >
      {t('data.add')}
    </Button>
  );
  const exports = (['csv', 'json'] as const).map((kind) => (
    <Menu.Item key={kind} onClick={() => props.onExport(kind)}>
      {t(`data.export.${kind}`)}
    </Menu.Item>
  ));
  if (isPhone)
    return (
      <header className="data-head">
        {props.children}
        <span className="small muted data-count">{props.count}</span>
        {add}
        <Menu position="bottom-end">
          <Menu.Target>
            <Button aria-label={t('data.more')}>
              <IconDots {...icon} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={props.onFilter}>{t('data.filter')}</Menu.Item>
            <Menu.Item onClick={props.onSelect}>{t('data.select')}</Menu.Item>
            <Menu.Item onClick={props.onImport}>{t('data.import')}</Menu.Item>
            {exports}
            <Menu.Label>{t('data.sort-by')}</Menu.Label>
            {columns.filter(isAskable).map(({ name }) => {
              const direction = directionOf(sort, name);
              return (
                <Menu.Item
                  key={name}
                  rightSection={direction && <span className="tiny faint">{t(`data.${direction}`)}</span>}
                  onClick={() => props.onSort(nextSort(sort, name))}
                >
                  {name}
                </Menu.Item>
              );
            })}
          </Menu.Dropdown>
        </Menu>
        {props.chips}
      </header>
    );
  return (
    <header className="data-head">
      {props.children}
      <span className="small muted data-count">{props.count}</span>
      {props.chips}
      <Button variant="subtle" leftSection={<IconFilter {...icon} />} onClick={props.onFilter}>
        {t('data.filter')}
      </Button>
      <span className="data-gap" />
      <Button onClick={props.onImport}>{t('data.import')}</Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button rightSection={<IconChevronDown {...icon} />}>{t('data.export')}</Button>
        </Menu.Target>
        <Menu.Dropdown>{exports}</Menu.Dropdown>
      </Menu>
      {add}
    </header>
  );
}
