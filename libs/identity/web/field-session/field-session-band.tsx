import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import type { Viewer } from '../viewer.js';
import { words } from './words.generated.js';

/** Nobody has signed in on this phone: what it reaches all the same, until when, and the way to the rest. */
export function FieldSessionBand(props: {
  session: NonNullable<Viewer['fieldSession']>;
  /** Where one stands; back here after signing in. */
  here: string;
}) {
  const t = useWords(words);
  const format = useFormat();
  const { until, rightsExpired } = props.session;
  return (
    <Notice
      tone={rightsExpired ? 'notice' : 'info'}
      actions={
        <LinkButton to="/logga-in" search={{ till: props.here }}>
          {t('band.signIn')}
        </LinkButton>
      }
    >
      {t('band', {
        until: until ? t('band.until', { time: format.time(until) }) : t('band.untilBack'),
      })}
      {rightsExpired && <p>{t('band.expired')}</p>}
    </Notice>
  );
}
