import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useState } from 'react';
import { CodeForm } from './code-form.js';
import {
  ConfirmTotpDocument,
  FinishPasskeySetUpDocument,
  SetUpPasswordDocument,
  StartPasskeySetUpDocument,
} from './local.generated.js';
import { NewPasswordFields, newPasswordProblems } from './new-password-fields.js';
import { canUsePasskeys, makePasskey } from './passkey-browser.js';
import { PasskeyButton } from './passkey-button.js';
import { QrCode } from './qr-code.js';
import { RecoveryCodes } from './recovery-codes.js';
import { words } from './words.generated.js';

interface App {
  readonly draftId: string;
  readonly uri: string;
  readonly typed: string;
}

interface Done {
  readonly state: string;
  readonly recoveryCodes: readonly string[];
}

/**
 * Takes an invitation with an account of the portal's own: a passkey, or a password with an app. Nothing is
 * read anew when it is taken: the page of the invitation would go, and with it codes that are shown once.
 */
export function LocalAccountSetup({ secret }: { secret: string }) {
  const [done, setDone] = useState<Done | null>(null);
  const [app, setApp] = useState<App | null>(null);
  if (done) return <Ready done={done} />;
  if (app)
    return <AppSetup secret={secret} app={app} onDone={setDone} onBack={() => setApp(null)} />;
  return (
    <div className="stack">
      {canUsePasskeys() && <WithPasskey secret={secret} onDone={setDone} />}
      <WithPassword secret={secret} onApp={setApp} />
    </div>
  );
}

function WithPasskey({ secret, onDone }: { secret: string; onDone: (done: Done) => void }) {
  const t = useWords(words);
  const start = useMutationOperation(StartPasskeySetUpDocument, { refresh: false });
  const finish = useMutationOperation(FinishPasskeySetUpDocument, { refresh: false });
  const make = async () => {
    const { startPasskeySetUp } = await start.send({ secret });
    const answer = await makePasskey(startPasskeySetUp);
    onDone((await finish.send({ secret, answer })).finishPasskeySetUp);
  };
  return (
    <Card heading={t('setUp.passkey')}>
      <p>{t('setUp.passkeyText')}</p>
      <PasskeyButton kind="primary" label={t('setUp.makePasskey')} onPress={make} />
    </Card>
  );
}

function WithPassword(props: { secret: string; onApp: (app: App) => void }) {
  const t = useWords(words);
  const choose = useMutationOperation(SetUpPasswordDocument, { refresh: false });
  const form = useForm({
    start: { address: '', password: '', again: '' },
    check: ({ password, again }) => newPasswordProblems(password, again),
    send: async ({ address, password }) => {
      const { secret } = props;
      props.onApp((await choose.send({ secret, address, password })).setUpPassword);
    },
  });
  return (
    <Card heading={t('setUp.password')}>
      <p>{t('setUp.passwordText')}</p>
      <Form form={form} submit={t('setUp.choosePassword')}>
        <TextField
          {...form.field('address')}
          label={t('field.address')}
          hint={t('field.invitedAddress')}
          type="email"
          autoComplete="username"
        />
        <NewPasswordFields password={form.field('password')} again={form.field('again')} />
      </Form>
    </Card>
  );
}

function AppSetup(props: {
  secret: string;
  app: App;
  onDone: (done: Done) => void;
  onBack: () => void;
}) {
  const t = useWords(words);
  const confirm = useMutationOperation(ConfirmTotpDocument, { refresh: false });
  const { secret, app } = props;
  const { draftId } = app;
  return (
    <Card heading={t('app.heading')}>
      <p>{t('app.text')}</p>
      <QrCode text={app.uri} label={t('app.picture')} />
      <p>
        {t('app.typed')} <code className="typed-seed">{app.typed}</code>
      </p>
      <CodeForm
        submit={t('app.submit')}
        send={async (code) =>
          props.onDone((await confirm.send({ secret, draftId, code })).confirmTotp)
        }
        secondary={<Button onPress={props.onBack}>{t('signIn.back')}</Button>}
      />
    </Card>
  );
}

function Ready({ done: { state, recoveryCodes } }: { done: Done }) {
  const t = useWords(words);
  const isApproved = state === 'APPROVED';
  return (
    <div className="stack">
      <Notice
        tone="done"
        role="status"
        title={t('ready.title')}
        actions={isApproved && <Link to="/logga-in">{t('ready.signIn')}</Link>}
      >
        {t(isApproved ? 'ready.approved' : 'pending.text')}
      </Notice>
      {recoveryCodes.length > 0 && (
        <Card heading={t('codes.heading')}>
          <RecoveryCodes codes={recoveryCodes} />
        </Card>
      )}
    </div>
  );
}
