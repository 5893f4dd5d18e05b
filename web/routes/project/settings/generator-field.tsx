import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Project } from '../../../../core/contract/projects.ts';
import { explain } from '../../../components/problem.ts';
import { modelsQuery } from '../../../query.ts';
import { t } from '../../../strings/index.ts';
import { useChangeProject } from './use-change-project.ts';

const model = 'ai ';

/** Who makes the project's changes from now on: automatic, ready parts, or a model that has a key. */
export function GeneratorField({ project }: { readonly project: Project }) {
  const { data } = useQuery(modelsQuery);
  const change = useChangeProject(project.id);
  const models = data?.items.filter(({ configured }) => configured).map((item) => item.model) ?? [];
  const chosen = project.generator === 'ai' ? `${model}${project.model ?? models[0] ?? ''}` : project.generator;
  // One whose key was taken away since is still what is stored.
  const own = project.generator === 'ai' && project.model !== undefined && !models.includes(project.model) ? [project.model] : [];
  const choose = (value: string) =>
    change.mutate(
      value.startsWith(model)
        ? { generator: 'ai', model: value.slice(model.length) }
        : { generator: value === 'composer' ? 'composer' : 'auto' },
    );
  return (
    <div className="setting">
      <label className="setting-label" htmlFor="generator">
        {t('settings.generator')}
      </label>
      <p className="setting-value setting-choice">
        <select
          id="generator"
          className="field"
          value={chosen}
          disabled={change.isPending}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="auto">{t('settings.generator-auto')}</option>
          <option value="composer">{t('settings.generator-parts')}</option>
          {[...models, ...own].map((name) => (
            <option key={name} value={`${model}${name}`}>
              {t('settings.generator-model', { model: name })}
            </option>
          ))}
        </select>
        <span className="tiny setting-saved" aria-live="polite">
          {change.isSuccess ? t('common.saved') : ''}
        </span>
      </p>
      {change.isError ? (
        <p className="small error-again" role="alert">
          {t('settings.not-saved', { reason: explain(change.error) })}
        </p>
      ) : data && models.length === 0 ? (
        <p className="small faint">
          {t('settings.generator-none')}{' '}
          <Link to="/account" hash="models">
            {t('settings.generator-key')}
          </Link>
        </p>
      ) : (
        <p className="small faint">{t('settings.generator-hint')}</p>
      )}
    </div>
  );
}
