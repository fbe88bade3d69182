import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLinkSecret } from '@stad/platform/web/navigation/use-link-secret.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useState } from 'react';
import { orRefuse } from './door-outcome.js';
import { GonePage, OpenFrame } from './open-frame.js';
import { CheckInAtDoorDocument, SignUpPageDocument } from './sign-up.generated.js';
import { type Say, useSay } from './use-say.js';

/** `/checka-in#key.code`: the visitor's own phone at the door; the code on the wall is another each hour. */
export default function DoorPage() {
  const secret = useLinkSecret();
  const [key = '', code = ''] = secret.split('.');
  const say = useSay();
  const query = useOperation(SignUpPageDocument, { key }, { enabled: key !== '' });
  if (key === '' || query.error?.has('NOT_AVAILABLE'))
    return <GonePage say={say} title={say.t('door.title')} />;
  return (
    <QueryView key={secret} query={query}>
      {({ signUpPage }) => (
        <OpenFrame say={say} title={say.t('door.title')} page={signUpPage}>
          <DoorForm say={say} linkKey={key} code={code} />
        </OpenFrame>
      )}
    </QueryView>
  );
}

function DoorForm(props: { say: Say; linkKey: string; code: string }) {
  const { t, say } = props.say;
  const [isIn, setIn] = useState(false);
  const checkIn = useMutationOperation(CheckInAtDoorDocument, { refresh: false });
  const form = useForm({
    start: { workEmail: '', code: props.code },
    check: ({ workEmail, code }) => [
      ...(/^\S+@\S+$/.test(workEmail.trim())
        ? []
        : [{ code: 'INVALID_WORK_EMAIL', field: 'workEmail' }]),
      ...(code.trim() === '' ? [{ code: 'DOOR_CODE_WRONG', field: 'code' }] : []),
    ],
    send: ({ workEmail, code }) =>
      checkIn
        .send({ key: props.linkKey, code: code.trim(), workEmail: workEmail.trim() })
        .then(({ checkInAtDoor }) => orRefuse(checkInAtDoor)),
    onDone: () => setIn(true),
  });
  if (isIn) {
    return (
      <Notice tone="notice" role="status" title={t('door.done')}>
        {say('door.done.text')}
      </Notice>
    );
  }
  return (
    <Form form={form} submit={t('door.submit')}>
      <TextField
        {...form.field('workEmail')}
        label={t('email')}
        hint={say('door.email.hint')}
        type="email"
      />
      <TextField {...form.field('code')} label={t('door.code')} hint={say('door.code.hint')} />
    </Form>
  );
}
