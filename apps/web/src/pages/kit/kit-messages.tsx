import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { KitPart, KitState } from './kit-part.js';
import { words } from './words.generated.js';

const TONES = ['info', 'done', 'notice', 'stop', 'locked'] as const;

/** What a page says in its own place. */
export function KitMessages() {
  const t = useWords(words);
  return (
    <>
      <KitPart name="Notice">
        {TONES.map((tone) => (
          <Notice key={tone} tone={tone} title={t(`notice.${tone}`)}>
            {t('notice.text')}
          </Notice>
        ))}
        <Notice actions={<Button>{t('notice.act')}</Button>}>{t('notice.withAct')}</Notice>
      </KitPart>
      <KitPart name="Empty">
        <div className="kit-fields">
          <KitState label={t('empty.first')}>
            <Empty
              example={t('empty.example')}
              action={<Button kind="primary">{t('empty.act')}</Button>}
            >
              {t('empty.text')}
            </Empty>
          </KitState>
          <KitState label={t('empty.filtered')}>
            <Empty action={<Button>{t('empty.clear')}</Button>}>{t('empty.filterText')}</Empty>
          </KitState>
        </div>
      </KitPart>
    </>
  );
}
