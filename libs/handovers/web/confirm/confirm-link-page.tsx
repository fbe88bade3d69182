import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useLinkSecret } from '@stad/platform/web/navigation/use-link-secret.js';
import { PublicPage } from '@stad/platform/web/pages/public-page.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { useState } from 'react';
import {
  AnswerHandoverLinkDocument,
  HandoverLinkDocument,
  type HandoverLinkShownFragment,
} from './confirm-link.generated.js';
import { words } from './words.generated.js';

/**
 * `/svara#…`: a receiver without a sign-in says that it has received one. The secret stands in the fragment,
 * which no program that looks at links in letters sends anywhere; only a button answers.
 */
export default function ConfirmLinkPage() {
  const token = useLinkSecret();
  const [answered, setAnswered] = useState<HandoverLinkShownFragment | null>(null);
  const query = useOperation(
    HandoverLinkDocument,
    { token },
    { enabled: token !== '' && answered === null },
  );
  if (answered) return <Done link={answered} />;
  if (token === '' || query.error?.has('NOT_AVAILABLE')) return <Gone />;
  return (
    <QueryView key={token} query={query}>
      {({ handoverLink }) => <Asked token={token} link={handoverLink} onAnswer={setAnswered} />}
    </QueryView>
  );
}

function Asked(props: {
  token: string;
  link: HandoverLinkShownFragment;
  onAnswer: (link: HandoverLinkShownFragment) => void;
}) {
  const t = useWords(words);
  const { token, link } = props;
  // The link is used by then: what it opened is not asked for anew.
  const answer = useMutationOperation(AnswerHandoverLinkDocument, { refresh: false });
  const who = {
    ...{ fromFunction: link.fromFunction, fromAgency: link.fromAgency },
    toFunction: link.toFunction,
  };
  const say = async (isReceived: boolean) => {
    const sent = await answer.send({ token, isReceived }).catch(() => null);
    if (sent) props.onAnswer(sent.answerHandoverLink);
  };
  if (answer.error?.has('NOT_AVAILABLE')) return <Gone />;
  return (
    <PublicPage title={t('title')} heading={t('heading')} sender={<p>{t('sender')}</p>}>
      <p>{t('about', who)}</p>
      <Notice tone="notice">
        <p>{t('notReport')}</p>
        <p>{t('child')}</p>
      </Notice>
      <p>{t('unsure', who)}</p>
      <div className="cluster">
        <Button kind="primary" isPending={answer.isSending} onPress={() => void say(true)}>
          {t('received')}
        </Button>
        <Button kind="secondary" isPending={answer.isSending} onPress={() => void say(false)}>
          {t('wrong')}
        </Button>
      </div>
      {answer.error && <Notice tone="stop" role="alert" title={t('failed')} />}
      <p className="meta">{t('wrong.hint', who)}</p>
    </PublicPage>
  );
}

function Done({ link }: { link: HandoverLinkShownFragment }) {
  const t = useWords(words);
  const { state, fromFunction } = link;
  const isReceived = state === 'CONFIRMED';
  return (
    <PublicPage title={t('title')} heading={t('heading')} sender={<p>{t('sender')}</p>}>
      <Notice
        tone={isReceived ? 'done' : 'notice'}
        role="status"
        title={isReceived ? t('done.CONFIRMED') : t('done.WRONG_RECEIVER', { fromFunction })}
      >
        {t('done.text')}
      </Notice>
      <p>{t('notReport')}</p>
      <Numbers />
    </PublicPage>
  );
}

/** Answered, closed and never made look alike; what helps is the same. */
function Gone() {
  const t = useWords(words);
  return (
    <PublicPage title={t('title')} heading={t('gone.title')} sender={<p>{t('sender')}</p>}>
      <p>{t('gone.text')}</p>
      <Numbers />
    </PublicPage>
  );
}

function Numbers() {
  const t = useWords(words);
  return (
    <p>
      <Link to="/ring">{t('ring')}</Link>
    </p>
  );
}
