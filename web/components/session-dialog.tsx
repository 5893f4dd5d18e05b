import { Modal } from '@mantine/core';
import { queryClient } from '../query.ts';
import { SignInForm } from '../routes/sign-in/sign-in-form.tsx';
import { sessionEnded } from '../session.ts';
import { t } from '../strings/index.ts';

/** Over a page whose session ended: the page and its words stay, and go on after signing in. */
export function SessionDialog() {
  const done = () => {
    sessionEnded.set(false);
    void queryClient.invalidateQueries();
  };
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} title={t('session.title')}>
      <SignInForm inside onDone={done} />
    </Modal>
  );
}
