import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Header, ListBox, ListBoxItem, ListBoxSection, Text } from 'react-aria-components/ListBox';
import { Input, Label, SearchField } from 'react-aria-components/SearchField';
import { words } from '../words.generated.js';
import { found, GROUPS } from './command-entries.js';
import { useCommandEntries } from './use-command-entries.js';

/** One field over everything one may go to or do: write, choose with the arrows, Enter. */
export default function CommandDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const [text, setText] = useState('');
  const { entries, fault } = useCommandEntries(text, onClose);
  const shown = found(entries, text);
  return (
    <Dialog isOpen onClose={onClose} title={t('command.title')}>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField className="field" autoFocus>
          <Label className="field__label">{t('command.field')}</Label>
          <Text slot="description" className="field__hint">
            {t('command.hint')}
          </Text>
          {/* The arrows move in the list from here: it is the list's field, and the list itself no stop. */}
          <Input
            className="field__control"
            role="combobox"
            aria-haspopup="listbox"
            aria-expanded={true}
          />
        </SearchField>
        <ListBox
          className="command__list"
          aria-label={t('command.results')}
          renderEmptyState={() => <p className="meta">{t('command.nothing')}</p>}
          onAction={(id) => shown.find((entry) => entry.id === id)?.run()}
        >
          {GROUPS.filter((group) => shown.some((entry) => entry.group === group)).map((group) => (
            <ListBoxSection key={group} id={group}>
              <Header className="command__group">{t(`command.${group}`)}</Header>
              {shown
                .filter((entry) => entry.group === group)
                .map(({ id, text: name, note }) => (
                  <ListBoxItem
                    key={id}
                    id={id}
                    className="command__entry"
                    textValue={[name, note].filter(Boolean).join(', ')}
                  >
                    {/* No label and description apart: what is read out is all that is written. */}
                    <span>{name}</span>
                    {note && <span className="meta"> {note}</span>}
                  </ListBoxItem>
                ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Autocomplete>
      {fault && <p role="status">{fault}</p>}
    </Dialog>
  );
}
