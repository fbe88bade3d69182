import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import type { Pass } from '../pass/pass.js';
import { StepProblems } from '../pass/step-problems.js';
import { HearBriefingDocument } from './briefing.generated.js';
import { words } from './words.generated.js';

/** *Jag har hört*: one's own tap, wherever the briefing is. */
export function OwnHearing(props: {
  pass: Pick<Pass, 'id' | 'briefing'>;
  /** Something else is what one does next here. */
  isBeside?: boolean;
}) {
  const { pass, isBeside } = props;
  const t = useWords(words);
  const format = useFormat();
  const hear = useMutationOperation(HearBriefingDocument);
  const me = pass.briefing.find(({ isMe }) => isMe);
  if (!me || (!me.heardAt && !me.mayHear)) return null;
  const say = (heard: boolean) => {
    void hear.send({ passId: pass.id, memberId: me.memberId, heard }).catch(() => undefined);
  };
  return (
    <div className="stack stack--tight no-print">
      <StepProblems error={hear.error} />
      {me.heardAt ? (
        <div className="cluster" role="status">
          <StatusText tone="ready">{t('heard', { time: format.time(me.heardAt) })}</StatusText>
          {me.mayHear && (
            <Button kind="quiet" onPress={() => say(false)}>
              {t('back')}
            </Button>
          )}
        </div>
      ) : (
        <div>
          <Button
            kind={isBeside ? 'secondary' : 'primary'}
            isPending={hear.isSending}
            onPress={() => say(true)}
          >
            {t('hear')}
          </Button>
        </div>
      )}
    </div>
  );
}
