import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import IconPhone from '@tabler/icons-react/icons/IconPhone';
import { useDeferredValue, useMemo, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Header, ListBox, ListBoxItem, ListBoxSection, Text } from 'react-aria-components/ListBox';
import { Input, Label, SearchField } from 'react-aria-components/SearchField';
import { searchIndex } from './search/search-index.js';
import { words } from './search/words.generated.js';
import { useCommandEntries } from './use-command-entries.js';

/** One field over everything one may go to or do: write, choose with the arrows, Enter. */
export default function CommandDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const [text, setText] = useState('');
  const { entries, roles, jumps, typed, fault } = useCommandEntries(text, onClose);
  // The typed letters are drawn first: the index of thousands of names takes a moment.
  const known = useDeferredValue(entries);
  const find = useMemo(() => searchIndex(known, roles), [known, roles]);
  const { groups, isNearest } = find(text, jumps, typed);
  const shown = groups.flatMap(([, own]) => own);
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
        {isNearest && (
          <p className="meta" role="status">
            {t(shown.length > 1 ? 'command.nearest' : 'command.nothing')}
          </p>
        )}
        <ListBox
          className="command__list"
          aria-label={t('command.results')}
          renderEmptyState={() => <p className="meta">{t('command.nothing')}</p>}
          onAction={(id) => shown.find((entry) => entry.id === id)?.run()}
        >
          {groups.map(([group, own]) => (
            <ListBoxSection key={group} id={group}>
              <Header className="command__group">{t(`command.${group}`)}</Header>
              {own.flatMap(({ id, text: name, note, phone }) => [
                <ListBoxItem
                  key={id}
                  id={id}
                  className="command__entry"
                  textValue={[name, note].filter(Boolean).join(', ')}
                >
                  {/* No label and description apart: what is read out is all that is written. */}
                  <span>{name}</span>
                  {note && <span className="meta"> {note}</span>}
                </ListBoxItem>,
                ...(phone
                  ? [
                      <ListBoxItem
                        key={`call ${id}`}
                        id={`call ${id}`}
                        className="command__entry command__call"
                        href={`tel:${phone.replace(/[^\d+]/g, '')}`}
                        textValue={t('command.callName', { name, phone })}
                      >
                        <IconPhone aria-hidden />
                        <span>{t('command.callName', { name, phone })}</span>
                      </ListBoxItem>,
                    ]
                  : []),
              ])}
            </ListBoxSection>
          ))}
        </ListBox>
      </Autocomplete>
      {fault && <p role="status">{fault}</p>}
    </Dialog>
  );
}
