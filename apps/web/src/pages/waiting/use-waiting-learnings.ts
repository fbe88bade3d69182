import { activityPath } from '@stad/activities/all/web/kinds.js';
import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';
import { FrontPageLearningsDocument } from './waiting.generated.js';
import { type WaitingLine, type WaitingSource, waitingSource } from './waiting-line.js';
import { endOf } from './waiting-steps.js';

/** What the own agency learnt: to be decided on, and later *Blev det så?* */
export function useWaitingLearnings(): WaitingSource {
  const t = useWords(words);
  const format = useFormat();
  const isMine = useMay('learning:write');
  const query = useOperation(FrontPageLearningsDocument, {}, { enabled: isMine });
  return waitingSource('front.about.learnings', query, isMine, ({ waitingLearnings }) =>
    waitingLearnings.flatMap((learning): WaitingLine[] => {
      const { id, activityId, activityKind, aboutStep, saw } = learning;
      const { decision, dueOn, followUpOn, nextSteps } = learning;
      const step = decision === null ? 'decide' : 'followUp';
      const ofActivity =
        activityId &&
        activityKind &&
        activityPath({ id: activityId, kind: activityKind, number: null });
      const to = aboutStep ? `/arbetsgang/${aboutStep.routineId}/lardomar` : ofActivity;
      if (!to || !nextSteps.some((each) => each.step === step)) return [];
      const day = decision === null ? dueOn : (followUpOn ?? dueOn);
      return [
        {
          key: `learning ${id}`,
          name: saw,
          about: t(`front.learning.${step}`, { date: format.monthDay(day) }),
          why: t(`front.why.learning.${step}`),
          verb: t(`front.learningVerb.${step}`),
          after: null,
          to,
          dueAt: endOf(day),
        },
      ];
    }),
  );
}
