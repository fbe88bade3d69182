import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { useState } from 'react';
import {
  AddPasskeyDocument,
  RemovePasskeyDocument,
  StartAddPasskeyDocument,
} from './local.generated.js';
import type { OwnSignIn } from './own-sign-in.js';
import { canUsePasskeys, makePasskey } from './passkey-browser.js';
import { PasskeyButton } from './passkey-button.js';
import { words } from './words.generated.js';

type Passkey = OwnSignIn['passkeys'][number];

/** One's passkeys: seen always, changed with a fresh factor. */
export function OwnPasskeys({ own }: { own: OwnSignIn }) {
  const t = useWords(words);
  const format = useFormat();
  const [leaving, setLeaving] = useState<Passkey | null>(null);
  const start = useMutationOperation(StartAddPasskeyDocument, { refresh: false });
  const add = useMutationOperation(AddPasskeyDocument);
  const make = async () => {
    const { startAddPasskey } = await start.send();
    await add.send({ answer: await makePasskey(startAddPasskey) });
  };
  const nameOf = ({ kind, createdAt }: Passkey) =>
    t('passkey.name', {
      kind: t.maybe(`passkey.${kind}`) ?? kind,
      day: format.monthDay(createdAt, true),
    });
  return (
    <Card heading={t('passkeys.heading')}>
      {own.passkeys.length === 0 && <p>{t('passkeys.none')}</p>}
      <ul className="stack">
        {own.passkeys.map((passkey) => (
          <li key={passkey.id} className="cluster">
            <span>
              {nameOf(passkey)}{' '}
              <span className="meta">
                {passkey.lastUsedAt
                  ? t('passkey.used', { moment: format.moment(passkey.lastUsedAt) })
                  : t('passkey.unused')}
              </span>
            </span>
            {own.isFresh && (
              <Button
                kind="quiet"
                aria-label={t('passkey.removeOf', { passkey: nameOf(passkey) })}
                aria-haspopup="dialog"
                onPress={() => setLeaving(passkey)}
              >
                {t('passkey.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {own.isFresh && canUsePasskeys() && (
        <PasskeyButton label={t('passkeys.add')} onPress={make} />
      )}
      {leaving && (
        <RemoveDialog passkey={leaving} name={nameOf(leaving)} onClose={() => setLeaving(null)} />
      )}
    </Card>
  );
}

function RemoveDialog(props: { passkey: Passkey; name: string; onClose: () => void }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const remove = useMutationOperation(RemovePasskeyDocument, { onDone: props.onClose });
  const [problem] = problemsOf(remove.error);
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={t('passkey.removeTitle')}
      actions={
        <Button
          kind="danger"
          isPending={remove.isSending}
          onPress={() => {
            remove.send({ passkeyId: props.passkey.id }).catch(() => undefined);
          }}
        >
          {t('passkey.remove')}
        </Button>
      }
    >
      {problem && (
        <Notice tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      <p>{t('passkey.removeText', { passkey: props.name })}</p>
    </Dialog>
  );
}
