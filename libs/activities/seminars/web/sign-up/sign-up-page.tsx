import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useLinkSecret } from '@stad/platform/web/navigation/use-link-secret.js';
import { Checkbox } from '@stad/platform/web/ui/checkbox.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useState } from 'react';
import { EmployerTold } from './employer-told.js';
import { NeedFields } from './need-fields.js';
import { GonePage, OpenFrame } from './open-frame.js';
import {
  AskToSignUpDocument,
  SignUpPageDocument,
  type SignUpPageShownFragment,
} from './sign-up.generated.js';
import { type Say, useSay } from './use-say.js';
import { WhoFields, whoOf } from './who-fields.js';

/**
 * `/anmalan#…`: the link that is spread. What is typed takes no seat: a letter goes to the address, and the page of
 * its link is where one presses.
 */
export default function SignUpOpenPage() {
  const key = useLinkSecret();
  const say = useSay();
  const query = useOperation(SignUpPageDocument, { key }, { enabled: key !== '' });
  if (key === '' || query.error?.has('NOT_AVAILABLE'))
    return <GonePage say={say} title={say.t('title')} />;
  return (
    <QueryView key={key} query={query}>
      {({ signUpPage }) => (
        <OpenFrame say={say} title={say.t('title')} page={signUpPage}>
          <Open say={say} linkKey={key} page={signUpPage} />
        </OpenFrame>
      )}
    </QueryView>
  );
}

function Open(props: { say: Say; linkKey: string; page: SignUpPageShownFragment }) {
  const { say, page, linkKey } = props;
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo !== undefined) {
    return (
      <Notice tone="done" role="status" title={say.t('sent')}>
        {say.say('sent.text', { address: sentTo })}
      </Notice>
    );
  }
  if (!page.isOpen) {
    return (
      <Notice tone="notice" title={say.t('closed')}>
        {say.say('closed.text')}
      </Notice>
    );
  }
  return (
    <>
      {page.isFull && (
        <Notice tone="notice" title={say.t('full', { n: page.waiting })}>
          {say.say('full.text')}
        </Notice>
      )}
      <SignUpForm
        say={say}
        linkKey={linkKey}
        employer={page.employerName ?? null}
        onSent={setSentTo}
      />
    </>
  );
}

function SignUpForm(props: {
  say: Say;
  linkKey: string;
  /** That invited and is told; its people need not write where they work. */
  employer: string | null;
  onSent: (address: string) => void;
}) {
  const { employer } = props;
  const { t, say } = props.say;
  const language = useLanguage();
  const ask = useMutationOperation(AskToSignUpDocument, { refresh: false });
  const form = useForm({
    start: {
      ...{ organisation: employer ?? '', functionTitle: '', isOrganisationAlone: false },
      workEmail: '',
      ...{ access: [] as readonly string[], food: [] as readonly string[], asksLater: false },
      isNeutral: false,
    },
    check: ({ organisation, workEmail }) => [
      ...(organisation.trim().length < 2
        ? [{ code: 'ORGANISATION_MISSING', field: 'organisation' }]
        : []),
      ...(/^\S+@\S+$/.test(workEmail.trim())
        ? []
        : [{ code: 'INVALID_WORK_EMAIL', field: 'workEmail' }]),
    ],
    send: (values) =>
      ask.send({
        ...{ key: props.linkKey, ...whoOf(values), workEmail: values.workEmail.trim(), language },
        ...{ access: [...values.access], food: [...values.food], asksLater: values.asksLater },
        employerIsTold: employer !== null,
        isNeutral: values.isNeutral,
      }),
    onDone: () => props.onSent(form.values.workEmail.trim()),
  });
  return (
    <Form form={form} submit={t('submit')}>
      <WhoFields say={props.say} form={form} />
      <TextField
        {...form.field('workEmail')}
        label={t('email')}
        hint={say('email.hint')}
        type="email"
      />
      <NeedFields say={props.say} access={form.field('access')} food={form.field('food')} />
      <Checkbox {...form.field('asksLater')} hint={say('asksLater.hint')}>
        {t('asksLater')}
      </Checkbox>
      <Checkbox {...form.field('isNeutral')} hint={say('neutral.hint')}>
        {t('neutral')}
      </Checkbox>
      <EmployerTold say={props.say} employer={employer} isAlone={form.values.isOrganisationAlone} />
    </Form>
  );
}
