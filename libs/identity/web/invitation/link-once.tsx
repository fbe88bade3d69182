import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { CopyField } from '@stad/platform/web/ui/copy-field.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { words } from './words.generated.js';

/** A link, while the dialog is open; null when it was shown before. */
export interface ShownLink {
  readonly link: string | null;
  readonly invitation: { readonly functionTitle: string };
}

/** The link of an invitation, once, for whoever hands it over in person. */
export function LinkOnce(props: { sent: ShownLink; onClose: () => void }) {
  const t = useWords(words);
  const { sent, onClose } = props;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('invite.done', { function: sent.invitation.functionTitle })}
      actions={
        <Button kind="primary" onPress={onClose}>
          {t('invite.close')}
        </Button>
      }
    >
      {sent.link === null ? (
        <p>{t('invite.linkGone')}</p>
      ) : (
        <CopyField label={t('invite.link')} hint={t('invite.linkHint')} text={sent.link} />
      )}
    </Dialog>
  );
}
