import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';
import { useWaitingActs } from './use-waiting-acts.js';
import { FrontPageReportsDocument } from './waiting.generated.js';
import { type WaitingLine, type WaitingSource, waitingSource } from './waiting-line.js';
import { endOf } from './waiting-steps.js';

/** Reports of the own agency: for the writer what to change and whom to remind, for the signatory the silent. */
export function useWaitingReports(): WaitingSource {
  const t = useWords(words);
  const format = useFormat();
  const acts = useWaitingActs();
  const isMine = useMay('report:waiting');
  const query = useOperation(FrontPageReportsDocument, {}, { enabled: isMine });
  return waitingSource('front.about.reports', query, isMine, ({ reportsWaitingForMe }) =>
    reportsWaitingForMe.flatMap(({ reportId, dueOn, changes, silent, toRemind }) => {
      const line = (
        key: 'changes' | 'silent' | 'remind',
        name: string,
        verb: string,
      ): WaitingLine => ({
        ...{ key: `${key} ${reportId}`, name, verb, after: null },
        why: t(`front.why.${key}`),
        about: t('front.reportDue', { date: format.monthDay(dueOn) }),
        to: `/rapporter/${reportId}`,
        dueAt: endOf(dueOn),
      });
      const lines: WaitingLine[] = [];
      if (changes > 0) {
        lines.push(line('changes', t('front.changes', { n: changes }), t('front.changesDo')));
      }
      if (silent > 0) {
        lines.push(line('silent', t('front.silent', { n: silent }), t('front.silentDo')));
      }
      for (const agency of toRemind) {
        lines.push({
          ...line('remind', t('front.unanswered', { agency: agency.shortName }), t('front.open')),
          key: `remind ${reportId} ${agency.id}`,
          acts: acts.remind(reportId, agency.id),
        });
      }
      return lines;
    }),
  );
}
