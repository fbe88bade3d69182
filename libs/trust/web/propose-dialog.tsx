import { ActDialog } from '@stad/platform/web/form/act-dialog.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
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
  const propose = useMutationOperation(ProposeDisposalDocument, { onDone: onClose });
  const name = t.maybe(`rule.${rule.code}`) ?? rule.code;
  return (
    <ActDialog
      title={t('propose.title', { what: name })}
      act={t('propose')}
      mutation={propose}
      onAct={() => propose.send({ rule: rule.code })}
      onClose={onClose}
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
    </ActDialog>
  );
}
