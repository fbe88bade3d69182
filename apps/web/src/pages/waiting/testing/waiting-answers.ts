import type { Answers } from '@stad/platform/web/testing/answers.js';
import type { WaitingItem } from '@stad/platform/web/waiting/waiting-line.js';

/** What the front page is answered: these rows, each with what it says beside nothing at all. */
export const waitingAnswers = (...rows: readonly Partial<WaitingItem>[]): Answers => ({
  FrontPageWaiting: {
    waiting: {
      next: null,
      rows: rows.map((row) => ({
        ...{ kind: 'TASK_DUE', id: 'x1', of: null, number: null, title: null, n: null },
        ...{ agency: null, since: null, dueAt: null, dueOn: null, startsAt: null, endsAt: null },
        ...{ areas: [], steps: [], programmeId: null, otherId: null, ...row },
      })),
    },
  },
});
