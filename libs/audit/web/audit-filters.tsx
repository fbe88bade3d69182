import { PeopleDocument } from '@stad/identity/web/people.generated.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useSetUrl, useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { type Option, Select } from '@stad/platform/web/ui/select.js';
import { ACTIONS, DAYS, type FILTER_NAMES, OBJECTS } from './filters.js';
import { words } from './words.generated.js';
import './audit.css';

/** What one looks for; it lives in the URL, so that a view can be kept and sent. */
export function AuditFilters() {
  const t = useWords(words);
  const values = useUrlValues();
  const setUrl = useSetUrl();
  const people = useOperation(PeopleDocument, { offset: 0 });
  const filter = (name: (typeof FILTER_NAMES)[number], label: string, options: Option[]) => (
    <Select
      label={label}
      value={values[name] ?? ''}
      placeholder={name === 'dagar' ? t('filter.always') : t('filter.all')}
      options={options}
      // Another filter begins at its first page.
      onChange={(value) => setUrl({ [name]: value || undefined, sida: undefined })}
    />
  );
  return (
    <section className="audit-filters" aria-label={t('filter')}>
      {filter(
        'dagar',
        t('filter.time'),
        DAYS.map((n) => ({ value: String(n), label: t('filter.days', { n }) })),
      )}
      {filter(
        'person',
        t('filter.person'),
        (people.data?.people.rows ?? []).map(({ id, functionTitle }) => ({
          value: id,
          label: functionTitle,
        })),
      )}
      {filter(
        'atgard',
        t('filter.action'),
        ACTIONS.map((action) => ({ value: action, label: t(`action.${action}`) })),
      )}
      {filter(
        'post',
        t('filter.object'),
        OBJECTS.map((object) => ({ value: object, label: t(`object.${object}`) })),
      )}
    </section>
  );
}
