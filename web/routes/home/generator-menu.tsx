import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { GeneratorName } from '../../../core/build.ts';
import { generatorNames } from '../../../core/build.ts';
import { MenuChoice } from '../../components/menu-choice.tsx';
import { safeStore } from '../../draft.ts';
import { modelsQuery } from '../../query.ts';
import { t } from '../../strings/index.ts';

export interface Choice {
  readonly generator: GeneratorName;
  readonly model?: string;
}

const place = 'faibric.generator';
const store = safeStore();

/** The last choice on this device, else automatic. */
export function readChoice(): Choice {
  const [generator, model] = (store.getItem(place) ?? '').split(' ', 2);
  const known = generatorNames.find((name) => name === generator) ?? 'auto';
  return model === undefined || known !== 'ai' ? { generator: known === 'ai' ? 'auto' : known } : { generator: known, model };
}

interface Props {
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** Who writes the app: automatic, ready parts, or one of the models that have a key. */
export function GeneratorMenu({ choice, onChoose }: Props) {
  const { data } = useQuery(modelsQuery);
  const models = data?.items.filter((model) => model.configured) ?? [];
  const standard = models.find((model) => model.default) ?? models[0];
  const choose = (next: Choice) => {
    store.setItem(place, [next.generator, next.model].filter(Boolean).join(' '));
    onChoose(next);
  };
  const automatic = standard ? t('generator.auto-model', { model: standard.model }) : t('generator.auto-parts');
  const label = choice.model ?? (choice.generator === 'composer' ? t('generator.composer') : automatic);
  const item = (next: Choice, name: string, hint: string) => {
    const chosen = next.generator === choice.generator && next.model === choice.model;
    return (
      <MenuChoice key={name} value={name} checked={chosen} onChoose={() => choose(next)}>
        {name}
        {hint !== '' && <span className="menu-hint">{hint}</span>}
      </MenuChoice>
    );
  };
  return (
    <Menu>
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={16} stroke={1.9} />} aria-label={`${t('generator.label')}: ${label}`}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {item({ generator: 'auto' }, automatic, t('generator.auto-hint'))}
        {item({ generator: 'composer' }, t('generator.composer'), t('generator.composer-hint'))}
        <Menu.Divider />
        <Menu.Label>{t(models.length > 0 ? 'generator.ai' : 'generator.none')}</Menu.Label>
        {models.map(({ model, provider }) => item({ generator: 'ai', model }, model, provider))}
      </Menu.Dropdown>
    </Menu>
  );
}
