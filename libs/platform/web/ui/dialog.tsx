import IconX from '@tabler/icons-react/icons/IconX';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import { Button } from './button.js';
import './dialog.css';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Says what is about to happen, with its object: *Ställ in passet*. */
  readonly title: string;
  readonly children: ReactNode;
  /** The verb that does it; a *Gå tillbaka* stands beside it. */
  readonly actions?: ReactNode;
  /** No way out but an answer: signing in again. */
  readonly mustAnswer?: boolean;
}

/** Over the page, which keeps what was typed. Esc closes, the focus goes back where it was. */
export function Dialog(props: DialogProps) {
  const t = useWords(words);
  return (
    <ModalOverlay
      className="dialog__veil"
      isOpen={props.isOpen}
      onOpenChange={(open) => !open && props.onClose()}
      isDismissable={false}
      isKeyboardDismissDisabled={props.mustAnswer ?? false}
    >
      <Modal className="dialog__frame">
        <AriaDialog className="dialog" role={props.mustAnswer ? 'alertdialog' : 'dialog'}>
          <div className="dialog__head">
            <Heading slot="title" level={2}>
              {props.title}
            </Heading>
            {!props.mustAnswer && (
              <Button kind="quiet" icon={<IconX aria-hidden />} iconOnly onPress={props.onClose}>
                {t('dialog.close')}
              </Button>
            )}
          </div>
          <div className="stack">{props.children}</div>
          {props.actions && (
            <div className="dialog__actions">
              {props.actions}
              {!props.mustAnswer && <Button onPress={props.onClose}>{t('dialog.cancel')}</Button>}
            </div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
