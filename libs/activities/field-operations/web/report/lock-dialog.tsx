import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words as kindWords } from '../kind/words.generated.js';
import type { PartProps } from '../pass/part-props.js';
import { words } from '../words.generated.js';
import { LockEffect } from './lock-effect.js';
import { LockFieldReportDocument } from './report.generated.js';
import { ReportView } from './report-view.js';

/** Shows what becomes fixed before it does; *Inget att redovisa* is locked the same way. */
export function LockDialog({ pass, open, onOpen }: PartProps) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const lock = useMutationOperation(LockFieldReportDocument);
  const nothing = open === 'reportNothing';
  const report = pass.ownReport;
  const form = useForm({
    start: {},
    send: () =>
      lock.send({
        passId: pass.id,
        expectedVersion: report?.version ?? null,
        nothingToReport: nothing,
      }),
    onDone: () => onOpen(''),
  });
  const title = nothing ? ofKind('step.reportNothing') : ofKind('step.lock');
  return (
    <DialogForm title={title} submit={ofKind('step.lock')} form={form} onClose={() => onOpen('')}>
      <p>{t('lockEffect')}</p>
      {nothing ? (
        <p>{t('lock.nothing')}</p>
      ) : (
        report && (
          <>
            <ReportView report={report} />
            <LockEffect report={report} />
          </>
        )
      )}
      <p className="meta">{t('lock.who')}</p>
    </DialogForm>
  );
}
