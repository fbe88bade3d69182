import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import type { FieldScreenFragment } from './field.generated.js';
import { useFieldOutbox } from './use-counting.js';
import { useOnline } from './use-online.js';
import { words } from './words.generated.js';

/**
 * *I telefonen: 3*: what the server has not got, since when, and when it was last tried. *Allt är skickat* stands
 * here only while nothing lies in the phone for this pass, of this page or an earlier one.
 */
export function PhoneTray({ pass }: { pass: FieldScreenFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const isOnline = useOnline();
  const { field, tray } = useFieldOutbox(pass.id);
  const { taps, earlier, acts, failed, isKept, isRead, isSending, lastTryAt, refused, since } =
    tray;
  const waiting = taps + acts.length;
  const counts = pass.nextSteps.some(({ step }) => step === 'count');
  // Not looked yet, nothing to count, or something that was refused and is told below: then nothing is said of all.
  const isUnsaid = waiting === 0 && (!isRead || !counts || refused.length > 0);
  const told = [
    since && t('tray.since', { time: format.time(since) }),
    lastTryAt && t('tray.tried', { time: format.time(lastTryAt.toISOString()) }),
  ].filter(Boolean);
  return (
    <>
      <div className="field-screen__state" role="status">
        {isUnsaid ? null : waiting === 0 ? (
          isOnline ? (
            <StatusText tone="done">{t('tray.none')}</StatusText>
          ) : (
            <StatusText tone="draft">{t('tray.noneOffline')}</StatusText>
          )
        ) : (
          <StatusText tone={isSending && isOnline ? 'waiting' : 'draft'}>
            {t(isOnline ? 'tray.waits' : 'tray.offline', { n: waiting })}
          </StatusText>
        )}
        {waiting > 0 && told.length > 0 && <p className="meta">{told.join(' ')}</p>}
        {failed > 0 && <StatusText tone="notice">{t('tray.failed', { n: failed })}</StatusText>}
        {earlier > 0 && <p className="meta">{t('tray.earlier', { n: earlier })}</p>}
      </div>
      {!isKept && waiting > 0 && <Unkept passId={pass.id} />}
      <Refused field={field} refused={refused} />
    </>
  );
}

/** The browser keeps nothing, or has no room: true to the end, and what one does about it. */
function Unkept({ passId }: { passId: string }) {
  const t = useWords(words);
  const { field } = useFieldOutbox(passId);
  return (
    <Notice
      tone="notice"
      role="alert"
      actions={<Button onPress={() => void field.timer.now()}>{t('again')}</Button>}
    >
      {t('tray.unkept')}
    </Notice>
  );
}

/** What the server has said no to waits for a person; nothing else waits for it. */
export function Refused(props: {
  field: ReturnType<typeof useFieldOutbox>['field'];
  refused: ReturnType<typeof useFieldOutbox>['tray']['refused'];
}) {
  const t = useWords(words);
  const problemText = useProblemText();
  const { outbox } = props.field;
  return props.refused.map(({ id, problem, taps }) => (
    <Notice
      key={id}
      tone="stop"
      role="alert"
      actions={
        <>
          <Button onPress={() => void outbox.again(id)}>{t('again')}</Button>
          <Button onPress={() => void outbox.discard(id)}>{t('tray.discard')}</Button>
        </>
      }
    >
      {t(taps > 0 ? 'tray.refused' : 'tray.refusedAct', {
        n: taps,
        why: problemText({ code: problem }),
      })}
    </Notice>
  ));
}
