import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import type { ReactNode } from 'react';
import { words } from '../counts/words.generated.js';

/** *Polisen har avbrutit området*: what one does, on the page of the pass and in the field. */
export function AreaStopped(props: {
  pass: {
    readonly state: string;
    readonly progress: { readonly areaStopAt: string | null; readonly areaStopBy: string | null };
  };
  actions?: ReactNode;
}) {
  const t = useWords(words);
  const format = useFormat();
  const { areaStopAt, areaStopBy } = props.pass.progress;
  if (!areaStopAt || !CONCERNED.includes(props.pass.state)) return null;
  const isOut = props.pass.state === 'ACTIVE';
  const when = format.moment(areaStopAt);
  return (
    <Notice
      tone="stop"
      role="alert"
      title={t('areaStop', { agency: areaStopBy ?? '', when })}
      actions={props.actions}
    >
      {t(isOut ? 'areaStop.leave' : 'areaStop.stay')}
    </Notice>
  );
}

/** Afterwards it is told in the history alone. */
const CONCERNED: readonly string[] = ['AWAITING_GO', 'READY', 'ACTIVE'];
