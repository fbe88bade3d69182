import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import type { Viewer } from '../viewer.js';
import { words } from './words.generated.js';
import './field-session.css';

/** Nobody has signed in on this phone: until when it reaches its pass all the same, and the way to the rest. */
export function FieldSessionBand(props: {
  session: NonNullable<Viewer['fieldSession']>;
  /** Over the page: what is typed there stays. */
  onSignIn: () => void;
}) {
  const t = useWords(words);
  const format = useFormat();
  const { until, rightsExpired } = props.session;
  return (
    <div className="field-band no-print" role="status">
      <p className="meta">
        {until ? t('band.until', { time: format.time(until) }) : t('band.untilBack')}
      </p>
      <Button kind="quiet" onPress={props.onSignIn}>
        {t('band.signIn')}
      </Button>
      {rightsExpired && <p>{t('band.expired')}</p>}
    </div>
  );
}
