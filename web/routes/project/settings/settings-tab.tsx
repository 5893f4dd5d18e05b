import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { exportZip } from '../../../../core/contract/files.ts';
import { getToken, rotateToken } from '../../../../core/contract/projects.ts';
import { addressOf, call } from '../../../api.ts';
import { CopyButton } from '../../../components/copy-button.tsx';
import { explain } from '../../../components/problem.ts';
import { SureButton } from '../../../components/sure-button.tsx';
import { middle } from '../../../format.ts';
import { queryClient } from '../../../query.ts';
import { t } from '../../../strings/index.ts';
import type { ProjectState } from '../use-project.ts';
import { DeleteProject } from './delete-project.tsx';
import { GeneratorField } from './generator-field.tsx';
import { NameField } from './name-field.tsx';
import { AccessSection } from './services/access-section.tsx';
import { UseLabel } from './use-label.tsx';
import './settings.css';

/** Name, address, who makes its changes, use, token, source, and the end of it. Fields save when they are left. */
export function SettingsTab({ state: { id, project } }: { readonly state: ProjectState }) {
  const tokenKey = ['project', id, 'token'];
  const token = useQuery({ queryKey: tokenKey, queryFn: () => call(getToken, { params: { id } }) });
  const rotate = useMutation({
    mutationFn: () => call(rotateToken, { params: { id } }),
    onSuccess: (answer) => queryClient.setQueryData(tokenKey, answer),
  });
  if (!project) return <div className="hatch panel-hatch" aria-hidden="true" />;
  return (
    <div className="panel-page settings">
      <NameField key={project.id} id={id} name={project.name} />
      <div className="setting">
        <p className="setting-label">{t('settings.address')}</p>
        <p className="setting-value">
          <span className="well mono" title={project.url}>
            {middle(project.url, 56)}
          </span>
          <CopyButton text={project.url} label={t('card.copy-address')} />
        </p>
        <p className="small faint">{t('settings.address-hint')}</p>
      </div>
      <GeneratorField project={project} />
      <UseLabel id={id} />
      <div className="setting">
        <p className="setting-label">{t('settings.token')}</p>
        <p className="setting-value">
          <span className="well mono">{token.data ? middle(token.data.token, 20) : '…'}</span>
          {token.data && <CopyButton text={token.data.token} label={t('settings.token-copy')} />}
          <SureButton sure={t('settings.token-sure')} disabled={rotate.isPending} onSure={() => rotate.mutate()}>
            {t('settings.token-replace')}
          </SureButton>
        </p>
        <p className="small faint" aria-live="polite">
          {rotate.isError ? explain(rotate.error) : t(rotate.isSuccess ? 'settings.token-replaced' : 'settings.token-hint')}
        </p>
      </div>
      {project.version !== null && (
        <div className="setting">
          <p className="setting-label">{t('settings.download')}</p>
          <p className="setting-value">
            <Button component="a" href={addressOf(exportZip, { id })} download>
              {t('settings.download-zip')}
            </Button>
          </p>
          <p className="small faint">{t('settings.download-hint')}</p>
        </div>
      )}
      <AccessSection id={id} uses={project.services} />
      <DeleteProject id={id} name={project.name} />
    </div>
  );
}
