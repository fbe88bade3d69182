import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useState } from 'react';
import { CodeForm } from './code-form.js';
import {
  SignInWithCodeDocument,
  SignInWithPasskeyDocument,
  SignInWithPasswordDocument,
  StartPasskeySignInDocument,
} from './local.generated.js';
import { goodOrThrow, type Outcome } from './outcome.js';
import { canUsePasskeys, showPasskey } from './passkey-browser.js';
import { PasskeyButton } from './passkey-button.js';
import { words } from './words.generated.js';

interface LocalSignInProps {
  readonly onSignedIn: () => void | Promise<void>;
}

/** Signing in to an account of the portal's own: a passkey, or a password and then a code. */
export function LocalSignIn(props: LocalSignInProps) {
  const t = useWords(words);
  const [ticket, setTicket] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const go = async ({ outcome }: Outcome) => {
    if (outcome === 'PENDING') setPending(true);
    else await props.onSignedIn();
  };
  if (isPending) {
    return (
      <Notice tone="info" role="status" title={t('pending.title')}>
        {t('pending.text')}
      </Notice>
    );
  }
  return (
    <Card heading={t('signIn.heading')}>
      {ticket === null ? (
        <FirstStep onTicket={setTicket} onDone={go} />
      ) : (
        <SecondStep ticket={ticket} onDone={go} onBack={() => setTicket(null)} />
      )}
    </Card>
  );
}

function FirstStep(props: {
  onTicket: (ticket: string) => void;
  onDone: (shown: Outcome) => Promise<void>;
}) {
  const t = useWords(words);
  const ask = useMutationOperation(StartPasskeySignInDocument, { refresh: false });
  const show = useMutationOperation(SignInWithPasskeyDocument, { refresh: false });
  const first = useMutationOperation(SignInWithPasswordDocument, { refresh: false });
  const form = useForm({
    start: { address: '', password: '' },
    send: async (values) => {
      const { signInWithPassword } = await first.send(values);
      const { ticket } = goodOrThrow(signInWithPassword, 'SIGN_IN_REFUSED');
      if (ticket) props.onTicket(ticket);
    },
  });
  const withPasskey = async () => {
    const { startPasskeySignIn } = await ask.send();
    const { signInWithPasskey } = await show.send({
      answer: await showPasskey(startPasskeySignIn),
    });
    await props.onDone(goodOrThrow(signInWithPasskey, 'PASSKEY_REFUSED'));
  };
  return (
    <>
      {canUsePasskeys() && <PasskeyButton label={t('signIn.passkey')} onPress={withPasskey} />}
      <Form form={form} submit={t('signIn.submit')}>
        <TextField
          {...form.field('address')}
          label={t('field.address')}
          type="email"
          autoComplete="username"
        />
        <TextField
          {...form.field('password')}
          label={t('field.password')}
          type="password"
          autoComplete="current-password"
        />
      </Form>
      <p className="meta">{t('signIn.lost')}</p>
    </>
  );
}

function SecondStep(props: {
  ticket: string;
  onDone: (shown: Outcome) => Promise<void>;
  onBack: () => void;
}) {
  const t = useWords(words);
  const second = useMutationOperation(SignInWithCodeDocument, { refresh: false });
  const send = async (code: string) => {
    const { signInWithCode } = await second.send({ ticket: props.ticket, code });
    await props.onDone(goodOrThrow(signInWithCode, 'CODE_WRONG'));
  };
  return (
    <CodeForm
      submit={t('signIn.submitCode')}
      send={send}
      withRecovery
      secondary={<Button onPress={props.onBack}>{t('signIn.back')}</Button>}
    />
  );
}
