import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useLinkSecret } from '@stad/platform/web/navigation/use-link-secret.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import {
  AnswerParticipationByLinkDocument,
  ParticipationLinkDocument,
  type ParticipationLinkPageFragment,
} from './participation-link.generated.js';
import { words } from './words.generated.js';

type Asked = ParticipationLinkPageFragment;

/** The answers one gives, and their words. */
const ANSWERS = { ACCEPTED: 'page.yes', DECLINED: 'page.no' } as const;
const answered = (answer: string) =>
  answer === 'ACCEPTED' || answer === 'DECLINED' ? ANSWERS[answer] : null;

/**
 * `/komma#…`: an answer without signing in, for the one function that the link is for. The secret stands in
 * the fragment, which no program that looks at links in letters sends anywhere; only the button answers.
 */
export default function ParticipationLinkPage() {
  const token = useLinkSecret();
  const query = useOperation(ParticipationLinkDocument, { token }, { enabled: token !== '' });
  if (token === '' || query.error?.has('NOT_AVAILABLE')) return <Gone />;
  return (
    <QueryView key={token} query={query}>
      {({ participationLink }) => <Shown token={token} asked={participationLink} />}
    </QueryView>
  );
}

function Shown({ token, asked }: { token: string; asked: Asked }) {
  const t = useWords(words);
  const format = useFormat();
  const when = format.span(asked.startsAt, asked.endsAt);
  return (
    <Page
      title={t('page.title')}
      heading={t('page.heading')}
      intro={when.charAt(0).toUpperCase() + when.slice(1)}
      narrow
    >
      <p>{t('page.about', { owner: asked.ownerName, title: asked.title })}</p>
      {asked.cancelled ? (
        <Notice tone="stop" title={t('page.cancelled')}>
          {t('page.cancelledText')}
        </Notice>
      ) : (
        <AnswerCard token={token} asked={asked} />
      )}
    </Page>
  );
}

function AnswerCard({ token, asked }: { token: string; asked: Asked }) {
  const t = useWords(words);
  const by = useMutationOperation(AnswerParticipationByLinkDocument);
  const known = answered(asked.answer);
  const form = useForm({
    start: { answer: known ? asked.answer : '' },
    check: ({ answer }) =>
      answer === '' ? [{ code: 'PARTICIPANT_ANSWER_UNKNOWN', field: 'answer' }] : [],
    send: ({ answer }) => by.send({ token, answer }),
  });
  return (
    <Card>
      <div className="stack">
        <p>{t('page.for', { function: asked.functionTitle, agency: asked.agencyName })}</p>
        {known && (
          <Notice tone="done" role="status" title={t('page.answered', { answer: t(known) })}>
            {t('page.untilStart')}
          </Notice>
        )}
        <Form form={form} submit={t(known ? 'page.change' : 'page.send')}>
          <RadioGroup
            {...form.field('answer')}
            label={t('page.label')}
            options={Object.entries(ANSWERS).map(([value, word]) => ({ value, label: t(word) }))}
          />
        </Form>
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
