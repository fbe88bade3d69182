import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { ProposeDisposalDocument, type RetentionRuleFragment } from './retention.generated.js';
import { words } from './words.generated.js';

export interface ProposeDialogProps {
  readonly rule: RetentionRuleFragment;
  readonly onClose: () => void;
}

/** What would go, table by table, before anybody proposes it. */
export function ProposeDialog({ rule, onClose }: ProposeDialogProps) {
  const t = useWords(words);
  const format = useFormat();
  const problemText = useProblemText();
  const propose = useMutationOperation(ProposeDisposalDocument, { onDone: onClose });
  const name = t.maybe(`rule.${rule.code}`) ?? rule.code;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('propose.title', { what: name })}
      actions={
        <Button
          kind="primary"
          isPending={propose.isSending}
          onPress={() => {
            propose.send({ rule: rule.code }).catch(() => undefined);
          }}
        >
          {t('propose')}
        </Button>
      }
    >
      <p>{t('propose.before', { day: format.monthDay(rule.dueBefore ?? '', true) })}</p>
      <ul>
        {rule.due.map(({ table, rows }) => (
          <li key={table}>
            {t.maybe(`table.${table}`) ?? table}: {format.number(rows)}
          </li>
        ))}
      </ul>
      <p className="meta">{t('propose.next')}</p>
      {propose.error?.problems.map((problem) => (
        <Notice key={problem.code} tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
    </Dialog>
  );
}
