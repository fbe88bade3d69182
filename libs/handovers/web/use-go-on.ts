import { useViewer } from '@stad/identity/web/viewer.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { nextHandover } from '../rules/handover-next.js';
import { GOES_ON, goOnWith } from './going-on.js';
import type { HandoverRowFragment } from './handover.generated.js';

/** *Lämna vidare*: to the form, with what is known of it filled in. */
export function useGoOn() {
  const go = useGo();
  const { agency } = useViewer();
  return (row: HandoverRowFragment, state = row.state) => {
    goOnWith(nextHandover({ ...row, state }, agency.kind));
    go('/overlamningar/ny', GOES_ON);
  };
}
