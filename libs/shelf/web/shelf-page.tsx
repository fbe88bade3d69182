import { useMay } from '@stad/identity/web/viewer.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useSetUrl, useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { ListFilter } from '@stad/platform/web/pages/list-filter.js';
import { ListPage } from '@stad/platform/web/pages/list-page.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { OtherTowns } from '@stad/programme/web/other-towns.js';
import { usePlace } from '@stad/programme/web/place.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useState } from 'react';
import { SHELF_CLASSES, SHELF_KINDS } from '../rules/shelf-codes.js';
import { SHELF_VIEWS } from '../rules/shelf-list.js';
import { ShelfInTownDocument } from './shelf-item.generated.js';
import { AddShelfItemDialog } from './shelf-item-dialogs.js';
import { type ShelfFilter, ShelfRows } from './shelf-rows.js';
import { useShelfOptions } from './use-shelf-text.js';
import { words } from './words.generated.js';

const FILTERS = ['sok', 'slag', 'pa', 'for', 'lasare', 'visa'] as const;

/** The materials of a town that one may read: a part of the title, and what one narrows them by. */
export default function ShelfPage() {
  const t = useWords(words);
  const place = usePlace();
  const options = useShelfOptions();
  const mayKeep = useMay('shelf:keep');
  const [isAdding, setAdding] = useState(false);
  const values = useUrlValues();
  const setUrl = useSetUrl();
  // What is narrowed begins at its first page.
  const set = (name: (typeof FILTERS)[number]) => (value: string) =>
    setUrl({ [name]: value || undefined, efter: undefined });
  const { sok = '', slag = '', pa = '', lasare = '', visa = '' } = values;
  const whom = values['for'] ?? '';
  const filter: ShelfFilter = {
    ...{ search: sok, kind: slag, language: pa, actorKind: whom, informationClass: lasare },
    view: mayKeep ? visa : '',
  };
  const clear = () =>
    setUrl(Object.fromEntries([...FILTERS, 'efter'].map((name) => [name, undefined])));
  const add = mayKeep && place && (
    <Button kind="primary" icon={<IconPlus aria-hidden />} onPress={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <ListPage
      title={t('list.title')}
      intro={t('list.intro')}
      actions={add}
      first={
        <p className="no-print">
          <Link to="/material/fran-aktiviteter">{t('fromActivities')}</Link>
        </p>
      }
      filter={
        <ListFilter
          search={{ label: t('filter.search'), value: sok, onChange: set('sok') }}
          fields={[
            {
              label: t('field.kind'),
              placeholder: t('filter.all'),
              value: slag,
              onChange: set('slag'),
              options: options.of('kind', SHELF_KINDS),
            },
            {
              label: t('field.language'),
              placeholder: t('filter.all'),
              value: pa,
              onChange: set('pa'),
              options: options.languages,
            },
            {
              label: t('field.actorKind'),
              placeholder: t('filter.all'),
              value: whom,
              onChange: set('for'),
              options: options.actorKinds,
            },
            {
              label: t('field.classification'),
              placeholder: t('filter.all'),
              value: lasare,
              onChange: set('lasare'),
              options: options.of('class', SHELF_CLASSES),
            },
            mayKeep && {
              label: t('filter.view'),
              placeholder: t('filter.usual'),
              value: visa,
              onChange: set('visa'),
              options: options.of('view', SHELF_VIEWS),
            },
          ]}
        />
      }
    >
      <OtherTowns
        operation={ShelfInTownDocument}
        variablesOf={({ site }) => ({ input: { siteId: site.id, first: 1 } })}
        totalOf={({ shelf }) => shelf.total}
        isOfEveryProgramme
      />
      {place ? (
        <ShelfRows place={place} filter={filter} onClear={clear} />
      ) : (
        <Empty>{t('list.noPlace')}</Empty>
      )}
      {isAdding && place && (
        <AddShelfItemDialog site={place.site} onClose={() => setAdding(false)} />
      )}
    </ListPage>
  );
}
