import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useLinkSecret } from '@stad/platform/web/navigation/use-link-secret.js';
import { PublicPage } from '@stad/platform/web/pages/public-page.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { useState } from 'react';
import { AnswerForm } from './answer-form.js';
import {
  EvaluationFormDocument,
  type EvaluationFormShownFragment,
} from './evaluation.generated.js';
import type { Kind } from './round.js';
import { type SayOfAnswer, useSayOfAnswer } from './use-say-of-answer.js';

/**
 * `/utvardering#…`: ten statements in a minute, by the link of a letter. Asked and answered as a visitor, whoever is
 * signed in beside it: the portal's own log says nothing of who.
 */
export default function AnswerPage() {
  const token = useLinkSecret();
  const say = useSayOfAnswer();
  const query = useOperation(
    EvaluationFormDocument,
    { token },
    { enabled: token !== '', isAnonymous: true },
  );
  if (token === '' || query.error?.has('NOT_AVAILABLE')) return <Gone say={say} />;
  return (
    <QueryView key={token} query={query}>
      {({ evaluationForm }) => <Shown say={say} token={token} asked={evaluationForm} />}
    </QueryView>
  );
}

function Gone({ say: { t, say } }: { say: SayOfAnswer }) {
  return (
    <PublicPage title={t('title')} heading={t('gone')} sender={<p>{t('gone.sender')}</p>}>
      <p>{say('gone.text')}</p>
    </PublicPage>
  );
}

function Shown(props: { say: SayOfAnswer; token: string; asked: EvaluationFormShownFragment }) {
  const { token, asked } = props;
  const { t, say, isEasy, toggle } = props.say;
  const format = useFormat();
  const [isDone, setDone] = useState(false);
  return (
    <PublicPage
      title={t('title')}
      heading={asked.title}
      intro={t(`intro.${asked.kind as Kind}`, { day: format.day(asked.startsAt, true) })}
      sender={<p>{say('sender', { organiser: asked.organiserName })}</p>}
    >
      <div>
        <Button kind="quiet" onPress={toggle}>
          {t(isEasy ? 'usual' : 'easy')}
        </Button>
      </div>
      {isDone ? (
        <Notice tone="done" role="status" title={t('done')}>
          {say('done.text')}
        </Notice>
      ) : asked.state === 'OPEN' ? (
        <AnswerForm say={props.say} token={token} asked={asked} onDone={() => setDone(true)} />
      ) : (
        <Notice tone="notice" role="status" title={t(`state.${asked.state as 'USED' | 'CLOSED'}`)}>
          {say(`state.${asked.state}.text`)}
        </Notice>
      )}
    </PublicPage>
  );
}
