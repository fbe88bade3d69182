import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useHeldMutation } from '@stad/platform/web/undo/use-held-mutation.js';
import {
  useLineOf,
  type WaitingItem,
  type WaitingLines,
} from '@stad/platform/web/waiting/waiting-line.js';
import { useTaskText } from '../said/use-task-text.js';
import { FinishTaskDocument } from '../task.generated.js';
import { words } from './words.generated.js';

/** Tasks that lie with the viewer, with nobody, or that others offer. */
export function useTaskLines(): WaitingLines {
  const t = useWords(words);
  const said = useTaskText();
  const line = useLineOf(words);
  const finish = useHeldMutation(FinishTaskDocument);
  const nameOf = ({ of, title }: WaitingItem) => said({ verb: of ?? '', body: title ?? '' });
  const toFinish = (item: WaitingItem) => {
    const key = `finish ${item.id}`;
    const isLate = item.dueAt !== null && Date.parse(item.dueAt) <= Date.now();
    const own = line(item, { to: `/uppgifter/${item.id}`, name: nameOf(item) });
    const take = () =>
      finish(
        { taskId: item.id, note: '' },
        {
          key,
          counting: (n) => t('finish.counting', { n }),
          ...{ now: t('finish.now'), done: t('finish.done'), undone: t('finish.undone') },
        },
      );
    return {
      ...own,
      ...(isLate ? { about: line({ ...item, kind: 'TASK_DUE.late' }, { to: '' }).name } : {}),
      acts: [{ key, label: t('finish'), take }],
    };
  };
  return [
    { kinds: ['TASK_DUE', 'TASK_GIVEN'], say: toFinish },
    {
      kinds: ['TASK_OF_NOBODY'],
      say: (item) => line(item, { to: `/uppgifter/${item.id}`, name: nameOf(item) }),
    },
    {
      kinds: ['TASK_OFFERED'],
      say: (item) => line(item, { to: '/uppgifter', name: nameOf(item) }),
    },
  ];
}
