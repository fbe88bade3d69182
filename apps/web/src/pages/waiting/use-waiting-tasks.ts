import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useTaskText } from '@stad/tasks/web/said/use-task-text.js';
import { words } from '../words.generated.js';
import { useWaitingActs } from './use-waiting-acts.js';
import { FrontPageTasksDocument } from './waiting.generated.js';
import { type WaitingSource, waitingSource } from './waiting-line.js';
import { endOf } from './waiting-steps.js';

/** Tasks that lie with the viewer and are due within a week, or were; for a manager also those that nobody has. */
export function useWaitingTasks(): WaitingSource {
  const t = useWords(words);
  const format = useFormat();
  const said = useTaskText();
  const acts = useWaitingActs();
  const isMine = useMay('task:read');
  const query = useOperation(FrontPageTasksDocument, {}, { enabled: isMine });
  return waitingSource('front.about.tasks', query, isMine, ({ waitingTasks }) =>
    waitingTasks.map((task) => ({
      key: `task ${task.id}`,
      name: said(task),
      about: t(task.late ? 'front.task.late' : 'front.task', { date: format.monthDay(task.dueOn) }),
      why: t(task.held ? 'front.why.task' : 'front.why.taskOfNobody'),
      verb: t('front.open'),
      after: null,
      to: `/uppgifter/${task.id}`,
      dueAt: endOf(task.dueOn),
      acts: acts.finish(task.id),
    })),
  );
}
