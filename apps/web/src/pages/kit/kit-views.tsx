import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Segmented } from '@stad/platform/web/ui/segmented.js';
import { Tabs } from '@stad/platform/web/ui/tabs.js';
import { useState } from 'react';
import { KitPart } from './kit-part.js';
import { words } from './words.generated.js';

const VIEWS = ['week', 'month', 'list'] as const;

/** Ways between views of one thing and parts of one record. */
export function KitViews() {
  const t = useWords(words);
  const [view, setView] = useState('week');
  const [tab, setTab] = useState('week');
  return (
    <>
      <KitPart name="Segmented">
        <div>
          <Segmented
            label={t('view.label')}
            options={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
            value={view}
            onChange={setView}
          />
        </div>
      </KitPart>
      <KitPart name="Tabs">
        <Tabs
          label={t('tabs.label')}
          value={tab}
          onChange={setTab}
          items={VIEWS.map((id) => ({
            id,
            label: t(`view.${id}`),
            content: <p>{t('tabs.content', { tab: t(`view.${id}`) })}</p>,
          }))}
        />
      </KitPart>
    </>
  );
}
