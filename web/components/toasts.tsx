import { Notifications } from '@mantine/notifications';
import './toasts.css';

/** Where notices appear: out of the way of the message box. */
export function Toasts() {
  return <Notifications position="bottom-right" limit={3} autoClose={10_000} />;
}
