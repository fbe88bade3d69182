import { AnswerInvitationDocument } from '@stad/activities/field-operations/web/answer/answer.generated.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { type HeldWords, useHeldMutation } from '@stad/platform/web/undo/use-held-mutation.js';
import { NudgeContributorDocument } from '@stad/reports/web/report-steps.generated.js';
import { FinishTaskDocument } from '@stad/tasks/web/task.generated.js';
import { words } from '../words.generated.js';
import type { WaitingAct } from './waiting-line.js';

/**
 * All that a row of *Väntar på dig* does by itself: each is undone by waiting less than ten seconds, and none
 * decides anything.
 */
const ACTS = ['come', 'cannot', 'finish', 'remind'] as const;
type Act = (typeof ACTS)[number];

export interface WaitingActs {
  /** *Jag kommer* or *Kan inte*, of an invitation to a pass. */
  answer(passId: string): readonly WaitingAct[];
  /** *Klar*, of a task; a note is written on its page. */
  finish(taskId: string): readonly WaitingAct[];
  /** *Påminn*, of an agency that has not answered for its figures. */
  remind(reportId: string, contributorId: string): readonly WaitingAct[];
}

/** The acts of the front page, each held for ten seconds. */
export function useWaitingActs(): WaitingActs {
  const t = useWords(words);
  const answer = useHeldMutation(AnswerInvitationDocument);
  const finish = useHeldMutation(FinishTaskDocument);
  const remind = useHeldMutation(NudgeContributorDocument);
  const act = (what: Act, key: string, send: (said: HeldWords) => void): WaitingAct => ({
    key,
    label: t(`front.act.${what}`),
    take: () =>
      send({
        key,
        counting: (n) => t(`front.held.${what}.counting`, { n }),
        now: t(`front.held.${what}.now`),
        done: t(`front.held.${what}.done`),
        undone: t(`front.held.${what}.undone`),
      }),
  });
  return {
    answer: (passId) => {
      const key = `answer ${passId}`;
      return [
        act('come', key, (said) => answer({ passId, answer: 'IN_FIELD' }, said)),
        act('cannot', key, (said) => answer({ passId, answer: 'DECLINED' }, said)),
      ];
    },
    finish: (taskId) => [
      act('finish', `finish ${taskId}`, (said) => finish({ taskId, note: '' }, said)),
    ],
    remind: (reportId, contributorId) => [
      act('remind', `remind ${reportId} ${contributorId}`, (said) =>
        remind({ reportId, contributorId }, said),
      ),
    ],
  };
}
