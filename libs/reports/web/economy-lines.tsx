import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import {
  type BudgetLineFragment,
  CommentBudgetLineDocument,
  type GrantFragment,
} from './economy.generated.js';
import { useKronor } from './use-kronor.js';
import { words } from './words.generated.js';

export interface EconomyPartProps {
  readonly grant: GrantFragment;
  readonly mayWrite: boolean;
}

/** The rows of the decision: a comment is asked for above ten per cent, and never in the way. */
export function EconomyLines({ grant, mayWrite }: EconomyPartProps) {
  const t = useWords(words);
  const kronor = useKronor();
  const percent = usePercent();
  const [open, setOpen] = useUrlValue('rad');
  const chosen = grant.lines.find(({ id }) => id === open);
  const isChanged = grant.changes.length > 0;
  return (
    <Card heading={t('economy.lines')}>
      {chosen && mayWrite && (
        <CommentLine key={chosen.id} line={chosen} onDone={() => setOpen('')} />
      )}
      <Table<BudgetLineFragment>
        caption={t('economy.lines')}
        rows={grant.lines}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            label: t('economy.line'),
            isRowHeader: true,
            cell: ({ name, comment, needsComment }) => (
              <>
                {name}
                {comment && <div className="meta">{comment}</div>}
                {needsComment && !comment && <div className="meta">{t('economy.explain')}</div>}
              </>
            ),
          },
          {
            key: 'budget',
            label: t('economy.budget'),
            isNumber: true,
            cell: ({ budget }) => kronor(budget),
          },
          ...(isChanged
            ? [
                {
                  key: 'consented',
                  label: t('economy.consented'),
                  isNumber: true,
                  cell: ({ consented }: BudgetLineFragment) => kronor(consented),
                },
              ]
            : []),
          {
            key: 'accounted',
            label: t('economy.accounted'),
            isNumber: true,
            cell: ({ accounted }) => kronor(accounted),
          },
          {
            key: 'left',
            label: t('economy.left'),
            isNumber: true,
            cell: ({ left }) => kronor(left),
          },
          {
            key: 'deviation',
            label: t('economy.deviation'),
            isNumber: true,
            cell: ({ deviation }) => percent(deviation),
          },
          ...(mayWrite
            ? [
                {
                  key: 'do',
                  label: t('economy.do'),
                  cell: ({ id, name }: BudgetLineFragment) => (
                    <Button
                      onPress={() => setOpen(id)}
                      aria-label={t('economy.commentOf', { name })}
                    >
                      {t('economy.comment')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
        foot={[
          t('economy.sum'),
          kronor(grant.budget),
          ...(isChanged ? [''] : []),
          kronor(grant.accounted),
          kronor(grant.left),
          percent(grant.deviation),
          ...(mayWrite ? [''] : []),
        ]}
      />
    </Card>
  );
}

function usePercent() {
  const format = useFormat();
  return (value: number | null | undefined) =>
    value == null ? '–' : `${format.number(value, 1).replace('-', '\u2212')}\u00a0%`;
}

function CommentLine({ line, onDone }: { line: BudgetLineFragment; onDone: () => void }) {
  const t = useWords(words);
  const guards = useTextGuards();
  const comment = useMutationOperation(CommentBudgetLineDocument);
  const form = useForm({
    start: { comment: line.comment },
    send: (values) =>
      comment.send({
        lineId: line.id,
        expectedVersion: line.version,
        comment: values.comment.trim() || null,
        overrides: guards.overrides,
      }),
    onDone,
  });
  return (
    <Form
      form={form}
      submit={t('economy.saveComment')}
      secondary={<Button onPress={onDone}>{t('form.back')}</Button>}
    >
      <SafeTextField
        {...form.field('comment')}
        guard={guards.of('comment', form.problems)}
        label={t('economy.commentLabel', { name: line.name })}
      />
    </Form>
  );
}
