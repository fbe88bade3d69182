import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import IconX from '@tabler/icons-react/icons/IconX';
import type { ReactNode } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { words } from '../words.generated.js';
import './drawer.css';

/** The menu on narrower screens, over the page from the left. */
export function Drawer(props: { isOpen: boolean; onClose: () => void; children: ReactNode }) {
  const t = useWords(words);
  return (
    <ModalOverlay
      className="drawer__veil"
      isOpen={props.isOpen}
      onOpenChange={(open) => !open && props.onClose()}
      isDismissable
    >
      <Modal className="drawer">
        <Dialog className="drawer__dialog">
          <div className="drawer__head">
            <Heading slot="title" level={2}>
              {t('menu')}
            </Heading>
            <Button kind="quiet" icon={<IconX aria-hidden />} iconOnly onPress={props.onClose}>
              {t('menu.close')}
            </Button>
          </div>
          <nav aria-label={t('nav.label')}>{props.children}</nav>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
