import { CallButton } from '@stad/network/web/call/call-button.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { ANSWERS } from '../../rules/pass-answer.js';
import { words as passWords } from '../words.generated.js';
import type { AnswerLinkPageFragment } from './invite.generated.js';
import { AnswerByLinkDocument, AnswerLinkDocument } from './invite.generated.js';
import { words } from './words.generated.js';

type Asked = AnswerLinkPageFragment;

/** `/svar/…`: an answer without signing in and without a name, for the one function the link is for. */
export default function AnswerLinkPage() {
  const token = useRouteParam('token');
  const query = useOperation(AnswerLinkDocument, { token });
  if (query.error?.has('NOT_AVAILABLE')) return <Gone />;
  return (
    <QueryView query={query}>
      {({ answerLink }) => <Asked token={token} asked={answerLink} />}
    </QueryView>
  );
}

function Asked({ token, asked }: { token: string; asked: Asked }) {
  const t = useWords(words);
  const format = useFormat();
  const when = format.span(asked.startsAt, asked.endsAt);
  return (
    <Page
      title={t('page.title')}
      heading={t('page.heading')}
      note={asked.number}
      intro={when.charAt(0).toUpperCase() + when.slice(1)}
      narrow
    >
      {asked.cancelled ? (
        <Notice tone="stop" title={t('page.cancelled')}>
          {t('page.cancelledText')}
        </Notice>
      ) : (
        <AnswerCard token={token} asked={asked} />
      )}
      <Leader asked={asked} />
    </Page>
  );
}

function AnswerCard({ token, asked }: { token: string; asked: Asked }) {
  const t = useWords(words);
  const pass = useWords(passWords);
  const by = useMutationOperation(AnswerByLinkDocument);
  const form = useForm({
    start: { answer: asked.answer ?? '' },
    check: ({ answer }) => (answer === '' ? [{ code: 'ANSWER_UNKNOWN', field: 'answer' }] : []),
    send: ({ answer }) => by.send({ token, answer }),
  });
  const name = asked.answer && pass.maybe(`answer.${asked.answer}`);
  const { functionTitle, agencyName: agency } = asked;
  return (
    <Card>
      <div className="stack">
        <p>{t('page.for', { function: functionTitle, agency })}</p>
        {name && (
          <Notice tone="done" role="status" title={t('page.answered', { answer: name })}>
            {t('page.untilStart')}
          </Notice>
        )}
        <Form form={form} submit={t(asked.answer ? 'page.change' : 'page.send')}>
          <RadioGroup
            {...form.field('answer')}
            label={pass('answer.label')}
            options={ANSWERS.map((answer) => ({
              value: answer,
              label: pass(`answer.${answer}`),
              hint: pass(`answerHint.${answer}`),
            }))}
          />
        </Form>
        {asked.mayAssess && (
          <div className="stack stack--tight">
            <p>{t('page.assessHint')}</p>
            <div>
              <Button
                isPending={by.isSending}
                onPress={() => void by.send({ token, assessedInOwnStructure: true })}
              >
                {t('page.assess')}
              </Button>
            </div>
          </div>
        )}
        {asked.assessed && <Notice tone="done" role="status" title={t('page.assessed')} />}
      </div>
    </Card>
  );
}

function Leader({ asked }: { asked: Asked }) {
  const t = useWords(words);
  const { leaderTitle, leaderAgencyName, phone, phoneLabel } = asked;
  if (!leaderTitle && !phone) return null;
  return (
    <Card heading={t('page.otherwise')}>
      <div className="stack stack--tight">
        {leaderTitle && (
          <p>{t('page.leader', { function: leaderTitle, agency: leaderAgencyName ?? '' })}</p>
        )}
        {phone && (
          <p className="cluster">
            <CallButton phone={phone} label={phoneLabel ?? ''} />
            <span>{phoneLabel}</span>
          </p>
        )}
      </div>
    </Card>
  );
}

/** Begun, taken back and never made look alike; what helps is the same. */
function Gone() {
  const t = useWords(words);
  return (
    <Page title={t('page.title')} heading={t('gone.title')} narrow>
      <p>{t('gone.text')}</p>
      <p>
        <Link to="/ring">{t('gone.ring')}</Link>
      </p>
    </Page>
  );
}
