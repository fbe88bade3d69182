import { NATIONAL } from '@stad/platform/rules/national-numbers.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useLinkSecret } from '@stad/platform/web/navigation/use-link-secret.js';
import { PublicPage } from '@stad/platform/web/pages/public-page.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { CheckboxGroup } from '@stad/platform/web/ui/checkbox.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useState } from 'react';
import {
  ACTOR_MAY,
  ACTOR_MAY_NOT,
  ACTOR_MEETS,
  ACTOR_SECRECY,
  ACTOR_TASKS,
} from '../../rules/actor-codes.js';
import { checkLinkAnswer } from '../../rules/actor-question.js';
import { useCodeOptions } from '../code-options.js';
import {
  ActorLinkDocument,
  type ActorLinkShownFragment,
  AnswerActorLinkDocument,
} from './actor-link.generated.js';
import { words } from './words.generated.js';

/** The questions, in their order; easy Swedish asks each in other words. */
const LISTS = {
  tasks: ['task', ACTOR_TASKS],
  meets: ['meets', ACTOR_MEETS],
  may: ['may', ACTOR_MAY],
  mayNot: ['mayNot', ACTOR_MAY_NOT],
} as const;

/**
 * `/organisation#…`: what an organisation without a sign-in says of itself, by choices. The secret stands in the
 * fragment, which no program that looks at links in letters sends anywhere; only the button answers.
 */
export default function ActorLinkPage() {
  const token = useLinkSecret();
  const query = useOperation(ActorLinkDocument, { token }, { enabled: token !== '' });
  if (token === '' || query.error?.has('NOT_AVAILABLE')) return <Gone />;
  return (
    <QueryView key={token} query={query}>
      {({ actorLink }) => <Asked token={token} link={actorLink} />}
    </QueryView>
  );
}

function Asked({ token, link }: { token: string; link: ActorLinkShownFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const language = useLanguage();
  const [wantsEasy, setWantsEasy] = useState(false);
  const isEasy = wantsEasy && language === 'sv';
  const { name, siteName, askedBy, answeredAt } = link;
  const who = { name, siteName, askedBy };
  const until = { date: format.monthDay(link.closesOn, true) };
  return (
    <PublicPage title={t('title')} heading={t('heading')} sender={<p>{t('sender')}</p>}>
      <Notice tone="stop">{t('warning', { police: NATIONAL.POLICE_NOT_URGENT.phone })}</Notice>
      {language === 'sv' && (
        <div className="cluster">
          <Button onPress={() => setWantsEasy(!wantsEasy)}>
            {t(wantsEasy ? 'easy.off' : 'easy.on')}
          </Button>
        </div>
      )}
      <p>{t(isEasy ? 'easy.about' : 'about', who)}</p>
      <p>
        {t(isEasy ? 'easy.public' : 'public')} {!answeredAt && t('until', until)}
      </p>
      {answeredAt && (
        <Notice tone="done" role="status" title={t('answered')}>
          {t('answered.until', until)}
        </Notice>
      )}
      <AnswerForm token={token} link={link} isEasy={isEasy} />
    </PublicPage>
  );
}

function AnswerForm(props: { token: string; link: ActorLinkShownFragment; isEasy: boolean }) {
  const t = useWords(words);
  const options = useCodeOptions();
  const { token, link, isEasy } = props;
  const answer = useMutationOperation(AnswerActorLinkDocument);
  const { tasks, meets, may, mayNot, secrecy, mailbox } = link.said;
  const said = <Values extends { readonly mailbox: string }>(values: Values) => ({
    ...values,
    mailbox: values.mailbox.trim() || null,
  });
  const form = useForm({
    start: {
      ...{ tasks: [...tasks], meets: [...meets], may: [...may], mayNot: [...mayNot] },
      ...{ secrecy: secrecy ?? '', mailbox: mailbox ?? '' },
    },
    check: (values) => {
      const checked = checkLinkAnswer(said(values));
      return checked.ok ? [] : checked.problems;
    },
    send: (values) => {
      const { tasks: does, meets: where, may: mayDo, mayNot: mayNotDo, ...rest } = said(values);
      const lists = { tasks: [...does], meets: [...where], may: [...mayDo], mayNot: [...mayNotDo] };
      return answer.send({ token, ...rest, ...lists });
    },
  });
  const label = (field: keyof typeof LISTS | 'secrecy' | 'mailbox') =>
    t(isEasy ? `easy.field.${field}` : `field.${field}`);
  return (
    <Card>
      <Form form={form} submit={t(link.answeredAt ? 'change' : 'send')}>
        {(Object.keys(LISTS) as (keyof typeof LISTS)[]).map((name) => (
          <CheckboxGroup
            key={name}
            {...form.field(name)}
            label={label(name)}
            options={options(LISTS[name][0], LISTS[name][1])}
            {...(name === 'meets'
              ? { hint: t(isEasy ? 'easy.field.meets.hint' : 'field.meets.hint') }
              : {})}
            optional
          />
        ))}
        <Select
          {...form.field('secrecy')}
          label={label('secrecy')}
          placeholder={t('choose')}
          options={options('secrecy', ACTOR_SECRECY)}
        />
        <TextField
          {...form.field('mailbox')}
          type="email"
          label={label('mailbox')}
          hint={t(isEasy ? 'easy.field.mailbox.hint' : 'field.mailbox.hint')}
          optional
        />
      </Form>
    </Card>
  );
}

/** Over, judged and never made look alike; what helps is the same. */
function Gone() {
  const t = useWords(words);
  return (
    <PublicPage title={t('title')} heading={t('gone.title')} sender={<p>{t('sender')}</p>}>
      <p>{t('gone.text')}</p>
      <p>
        <Link to="/ring">{t('gone.ring')}</Link>
      </p>
    </PublicPage>
  );
}
