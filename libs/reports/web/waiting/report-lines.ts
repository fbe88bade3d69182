import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useHeldMutation } from '@stad/platform/web/undo/use-held-mutation.js';
import {
  useLineOf,
  type WaitingItem,
  type WaitingLines,
} from '@stad/platform/web/waiting/waiting-line.js';
import { NudgeContributorDocument } from '../report-steps.generated.js';
import { words } from './words.generated.js';

/** Reports that the viewer writes, signs or gives figures to. */
export function useReportLines(): WaitingLines {
  const t = useWords(words);
  const line = useLineOf(words);
  const nudge = useHeldMutation(NudgeContributorDocument);
  const opens = (item: WaitingItem) => line(item, { to: `/rapporter/${item.id}` });
  return [
    {
      kinds: [
        'FIGURES_TO_CONFIRM',
        'FIGURES_TO_CHANGE',
        'FIGURES_SILENT',
        'REPORT_TO_WRITE',
        'REPORT_TO_SEND',
        'REPORT_TO_SIGN',
        'REPORT_TO_COMPLETE',
      ],
      say: opens,
    },
    {
      kinds: ['CONTRIBUTOR_SILENT'],
      say: (item) => {
        const { id: reportId, otherId: contributorId } = item;
        if (contributorId === null) return null;
        const key = `remind ${reportId} ${contributorId}`;
        const take = () =>
          nudge(
            { reportId, contributorId },
            {
              key,
              counting: (n) => t('remind.counting', { n }),
              ...{ now: t('remind.now'), done: t('remind.done'), undone: t('remind.undone') },
            },
          );
        return { ...opens(item), acts: [{ key, label: t('remind'), take }] };
      },
    },
  ];
}
