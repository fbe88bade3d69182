import { titleText } from '@stad/activities/core/web/title-text.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useHeldMutation } from '@stad/platform/web/undo/use-held-mutation.js';
import {
  useLineOf,
  type WaitingAct,
  type WaitingItem,
  type WaitingLine,
  type WaitingLines,
} from '@stad/platform/web/waiting/waiting-line.js';
import { AnswerInvitationDocument } from '../answer/answer.generated.js';
import { words as kindWords } from '../kind/words.generated.js';
import { passPath } from '../pass/pass-looks.js';
import { words } from './words.generated.js';

/** Passes, with all of their steps that wait in one row, and the standing assessments they go out on. */
export function usePassLines(): WaitingLines {
  const t = useWords(words);
  const k = useWords(kindWords);
  const line = useLineOf(words);
  const answers = useAnswers();
  const stepText = (step = '') => k.maybe(`step.${step}`) ?? step;
  const language = useLanguage();
  const nameOf = ({ of, title, number }: WaitingItem) => {
    const activity = { kind: of ?? '', title: title ?? '' };
    return [titleText(activity, [kindWords], language), number].filter(Boolean).join(' ');
  };
  const pass = (item: WaitingItem): WaitingLine => {
    const [first = '', ...after] = item.steps;
    const own = line(item, { to: passPath(item) });
    return {
      ...own,
      name: nameOf(item),
      about: [own.about, ...item.areas].filter(Boolean).join(', '),
      why: t.maybe(`why.${first}`) ?? '',
      verb: stepText(first),
      after: after.length > 0 ? t('then', { steps: after.map(stepText).join(', ') }) : null,
      ...(first === 'answer' ? { acts: answers(item.id) } : {}),
    };
  };
  const fault = (item: WaitingItem) => line(item, { to: passPath(item), name: nameOf(item) });
  const risk = (item: WaitingItem) => {
    const type = k.maybe(`type.${item.of}`) ?? item.of ?? '';
    return line(item, { to: `/risk/${item.id}`, args: { type } });
  };
  return [
    { kinds: ['PASS', 'PASS_RUNNING'], say: pass },
    {
      kinds: [
        'PASS_WITHOUT_LEADER',
        'GO_AHEAD_FELL',
        'GO_AHEAD_REFUSED',
        'PASS_LETTER_LOST',
        'FIELD_ACT_CLASH',
      ],
      say: fault,
    },
    { kinds: ['RISK_TO_DECIDE', 'RISK_ENDS', 'RISK_TO_HEAR', 'RISK_REJECTED'], say: risk },
  ];
}

/** *Jag kommer* or *Kan inte*, of an invitation to a pass; held for ten seconds, and one answer whichever it is. */
function useAnswers(): (passId: string) => readonly WaitingAct[] {
  const t = useWords(words);
  const answer = useHeldMutation(AnswerInvitationDocument);
  return (passId) => {
    const key = `answer ${passId}`;
    return [
      {
        ...{ key, label: t('come') },
        take: () =>
          answer(
            { passId, answer: 'IN_FIELD' },
            {
              key,
              counting: (n) => t('come.counting', { n }),
              ...{ now: t('come.now'), done: t('come.done'), undone: t('come.undone') },
            },
          ),
      },
      {
        ...{ key, label: t('cannot') },
        take: () =>
          answer(
            { passId, answer: 'DECLINED' },
            {
              key,
              counting: (n) => t('cannot.counting', { n }),
              ...{ now: t('cannot.now'), done: t('cannot.done'), undone: t('cannot.undone') },
            },
          ),
      },
    ];
  };
}
