import { useMutation } from '@tanstack/react-query';
import { restoreVersion } from '../../../core/contract/files.ts';
import { call } from '../../api.ts';
import { explain } from '../../components/problem.ts';
import { toast } from '../../components/toast.tsx';
import { t } from '../../strings/index.ts';

/** Brings a version back as a new one. The notice's undo brings back what served until then. */
export function useRestore(projectId: number, serves: number | undefined) {
  const restore = (version: number) => call(restoreVersion, { params: { id: projectId, version } });
  return useMutation({
    mutationFn: restore,
    onSuccess: (_build, version) => {
      const back = serves;
      if (back === undefined) return void toast({ message: t('versions.restored', { n: version }) });
      const undo = async () => {
        await restore(back);
        toast({ message: t('toast.restored-back', { n: back }) });
      };
      toast({ message: t('versions.restored', { n: version }), undo });
    },
    onError: (error) => void toast({ message: explain(error) }),
  });
}
