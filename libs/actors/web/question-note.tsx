import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import type { ActorPageQuery } from './actor.generated.js';
import { words } from './words.generated.js';

/** How far the organisation's own link has come; nothing where it was never asked, or its answer was judged. */
export function QuestionNote({ actor: { question } }: ActorPageQuery) {
  const t = useWords(words);
  const format = useFormat();
  if (!question) return null;
  const { state, mailbox, closesOn, answeredAt } = question;
  const day = (date: string) => format.monthDay(date, true);
  if (state === 'ASKED') {
    return <Notice>{t('question.asked', { mailbox, date: day(closesOn) })}</Notice>;
  }
  if (state === 'ANSWERED') {
    const date = day(answeredAt ?? '');
    return <Notice tone="notice">{t('question.answered', { date })}</Notice>;
  }
  return state === 'LAPSED' ? (
    <Notice>{t('question.lapsed', { date: day(closesOn) })}</Notice>
  ) : null;
}
