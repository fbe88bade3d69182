import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { useState } from 'react';
import { CertificateDialog } from './certificate-dialog.js';
import { words } from './words.generated.js';

/** Paper for somebody who was there; offered where the server says where it is made. */
export function CertificateButton({ path }: { path: string }) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  return (
    <p>
      <Button kind="secondary" aria-haspopup="dialog" onPress={() => setOpen(true)}>
        {t('write')}
      </Button>
      {isOpen && <CertificateDialog path={path} onClose={() => setOpen(false)} />}
    </p>
  );
}
