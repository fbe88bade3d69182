import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import IconCopy from '@tabler/icons-react/icons/IconCopy';
import { isDraft, type Pass } from '../pass/pass.js';
import { words } from '../words.generated.js';
import { FillPassDocument, PassToFillFromDocument } from './plan.generated.js';

/** A draft of one line: what copying would fill is one tap away, until somebody begins on the team. */
export function FillProposal({ pass }: { pass: Pass }) {
  const isBare = isDraft(pass) && pass.team.length === 0 && pass.areas.length > 0;
  return isBare ? <Proposal pass={pass} /> : null;
}

function Proposal({ pass }: { pass: Pass }) {
  const t = useWords(words);
  const format = useFormat();
  const problemText = useProblemText();
  const { data } = useOperation(PassToFillFromDocument, { input: { passId: pass.id } });
  const fill = useMutationOperation(FillPassDocument);
  const last = data?.passToFillFrom;
  if (!last) return null;
  return (
    <Notice
      title={t('fill.title', { date: format.day(last.startsAt) })}
      actions={
        <>
          <Button
            kind="primary"
            icon={<IconCopy aria-hidden />}
            isPending={fill.isSending}
            onPress={() =>
              // What went wrong is shown beside the button.
              void fill.send({ passId: pass.id, fromPassId: last.id }).catch(() => undefined)
            }
          >
            {t('fill.take')}
          </Button>
          {fill.error && (
            <span role="status">
              <StatusText tone="notice">{problemText(fill.error.problems[0])}</StatusText>
            </span>
          )}
        </>
      }
    >
      <p>{t('fill.what', { aim: last.aim, n: last.teamSize })}</p>
    </Notice>
  );
}
