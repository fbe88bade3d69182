import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { keepDraft } from '@stad/platform/web/form/drafts.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { usePlace } from '@stad/programme/web/place.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useEffect } from 'react';
import { words as networkWords } from '../words.generated.js';
import { ContactDialog, contactDraftKey } from './contact-dialog.js';
import { OwnContactsDocument } from './contacts.generated.js';
import { ContactsTable } from './contacts-table.js';
import { words } from './words.generated.js';

/** In the address, in the place of a function's id. */
const NEW = 'ny';

/** `/ring/funktioner`: the functions of one's own organisation, as its administrator keeps them. */
export default function ContactsPage() {
  const t = useWords(words);
  const n = useWords(networkWords);
  const { agency } = useViewer();
  const place = usePlace();
  const mayAdd = useMay('contact:create') && place !== null;
  const [chosen, choose] = useUrlValue('funktion');
  const query = useOperation(OwnContactsDocument, {});
  const close = () => choose('');
  const add = mayAdd && (
    <Button kind="primary" icon={<IconPlus aria-hidden />} onPress={() => choose(NEW)}>
      {t('add')}
    </Button>
  );
  return (
    <Page title={t('title')} note={agency.shortName} intro={t('intro')}>
      <p className="cluster no-print">
        <Link to="/ring">{n('page.title')}</Link>
        <Link to="/ring/jour">{n('hours.title')}</Link>
      </p>
      {!place && <Notice>{n('noPlace')}</Notice>}
      <QueryView query={query}>
        {({ contactFunctions }) => {
          const contact = contactFunctions.find(
            ({ id, changeable }) => changeable && id === chosen,
          );
          return (
            <>
              {contactFunctions.length === 0 ? (
                <Empty example={t('example')} action={add}>
                  {t('empty')}
                </Empty>
              ) : (
                <>
                  {add && <div className="no-print">{add}</div>}
                  <ContactsTable contacts={contactFunctions} onChange={choose} />
                  <FlagText
                    texts={contactFunctions.flatMap(({ id, label, hours, note }) => [
                      {
                        text: 'CONTACT_HOURS',
                        recordId: id,
                        label: `${label}: ${t('hours')}`,
                        says: hours,
                      },
                      {
                        text: 'CONTACT_NOTE',
                        recordId: id,
                        label: `${label}: ${t('note')}`,
                        says: note,
                      },
                    ])}
                  />
                </>
              )}
              {mayAdd && chosen === NEW && (
                <ContactDialog latest={null} own={contactFunctions} onClose={close} />
              )}
              {chosen && chosen !== NEW && !contactFunctions.some(({ id }) => id === chosen) && (
                <Gone key={chosen} id={chosen} />
              )}
              {contact && (
                <ContactDialog
                  key={contact.id}
                  latest={contact}
                  own={contactFunctions}
                  onClose={close}
                />
              )}
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}

/** A function that was ended meanwhile: what was typed of it has nowhere to go. */
function Gone({ id }: { readonly id: string }) {
  const { membershipId } = useViewer();
  useEffect(() => keepDraft(contactDraftKey(membershipId, id), undefined), [membershipId, id]);
  return null;
}
