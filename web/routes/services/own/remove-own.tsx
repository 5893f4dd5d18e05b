import { useMutation } from '@tanstack/react-query';
import { addService, deleteService, type Service } from '../../../../core/contract/services.ts';
import { call } from '../../../api.ts';
import { explain } from '../../../components/problem.ts';
import { SureButton } from '../../../components/sure-button.tsx';
import { toast } from '../../../components/toast.tsx';
import { t } from '../../../strings/index.ts';
import { putService } from '../queries.ts';
import { bodyOf, draftOf } from './draft.ts';

interface Props {
  readonly service: Service;
  readonly onRemoved: () => void;
}

/** Takes an own service away; for ten seconds it can be put back as it was. */
export function RemoveOwn({ service, onRemoved }: Props) {
  const { name, display_name: title, cache_seconds } = service;
  const putBack = async () => putService(name, await call(addService, { body: { ...bodyOf(draftOf(service)), name, cache_seconds } }));
  const remove = useMutation({
    mutationFn: () => call(deleteService, { params: { name } }),
    onSuccess: () => {
      putService(name, undefined);
      onRemoved();
      toast({ message: t('own.removed', { service: title }), undo: putBack });
    },
    onError: (error) => toast({ message: explain(error) }),
  });
  return (
    <SureButton sure={t('own.remove-sure')} disabled={remove.isPending} onSure={() => remove.mutate()}>
      {t('own.remove')}
    </SureButton>
  );
}
