import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { RowActions } from '@stad/platform/web/keyboard/use-page-keys.js';
import { useRef } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { words } from '../words.generated.js';
import './row-menu.css';

/** What one may do with the row in focus, under it; what is chosen is pressed where it stands. */
export function RowMenu(props: { of: RowActions; onClose: () => void }) {
  const t = useWords(words);
  const { row, actions } = props.of;
  const anchor = useRef(row);
  return (
    <Popover
      className="popover"
      triggerRef={anchor}
      isOpen
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
      placement="bottom start"
      offset={4}
    >
      <Menu
        className="row-menu"
        aria-label={t('keys.rowMenu')}
        autoFocus="first"
        onAction={(at) => {
          const element = actions[Number(at)]?.element;
          props.onClose();
          // After the menu has given the focus back, so that what opens gives it back to the row.
          setTimeout(() => {
            element?.focus();
            element?.click();
          });
        }}
      >
        {actions.map(({ name }, at) => (
          <MenuItem key={name} id={String(at)} className="row-menu__item" textValue={name}>
            {name}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
