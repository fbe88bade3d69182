import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice, type NoticeProps } from '@stad/platform/web/ui/notice.js';
import { SIGN_IN_ANSWERS, type SignInAnswer } from '../../rules/sign-in.js';
import { words } from './words.generated.js';

const TONE: Partial<Record<SignInAnswer, NonNullable<NoticeProps['tone']>>> = {
  PENDING: 'info',
  CANCELLED: 'info',
  SIGNED_OUT: 'done',
  // Somebody else may have taken what was meant for the reader.
  INVITATION_TAKEN: 'stop',
  NOT_TRUSTED: 'stop',
  PERSONAL_NUMBER_SENT: 'stop',
};

/** What signing in came to, in words. A code that nobody knows says nothing. */
export function AnswerNotice({ code }: { code: string | undefined }) {
  const t = useWords(words);
  const answer = SIGN_IN_ANSWERS.find((each) => each === code);
  if (!answer) return null;
  return (
    <Notice
      tone={TONE[answer] ?? 'notice'}
      role="status"
      title={t(`answer.${answer}.title`)}
      actions={
        // Nobody may stand before a closed door with a call to make.
        answer === 'PROVIDER_DOWN' && <Link to="/ring">{t('answer.call')}</Link>
      }
    >
      {t(`answer.${answer}`)}
    </Notice>
  );
}
