import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { CodeForm } from './code-form.js';
import {
  StartPasskeyStepUpDocument,
  StepUpWithCodeDocument,
  StepUpWithPasskeyDocument,
} from './local.generated.js';
import { goodOrThrow } from './outcome.js';
import { showPasskey } from './passkey-browser.js';
import { PasskeyButton } from './passkey-button.js';
import { words } from './words.generated.js';

/** Shows a factor of one's own local account anew: it is fresh for ten minutes. */
export function FreshFactor(props: {
  hasPassword: boolean;
  hasPasskey: boolean;
  onDone?: () => void;
}) {
  const t = useWords(words);
  const ask = useMutationOperation(StartPasskeyStepUpDocument, { refresh: false });
  const show = useMutationOperation(StepUpWithPasskeyDocument);
  const code = useMutationOperation(StepUpWithCodeDocument);
  const withPasskey = async () => {
    const { startPasskeyStepUp } = await ask.send();
    const answer = await showPasskey(startPasskeyStepUp);
    goodOrThrow((await show.send({ answer })).stepUpWithPasskey, 'PASSKEY_REFUSED');
    props.onDone?.();
  };
  const withCode = async (text: string) => {
    goodOrThrow((await code.send({ code: text })).stepUpWithCode, 'CODE_WRONG');
    props.onDone?.();
  };
  return (
    <div className="stack">
      {props.hasPasskey && <PasskeyButton label={t('fresh.passkey')} onPress={withPasskey} />}
      {props.hasPassword && <CodeForm submit={t('fresh.submit')} send={withCode} withRecovery />}
    </div>
  );
}
