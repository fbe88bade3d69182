import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import { useState } from 'react';
import { words } from '../words.generated.js';
import type { MediaItemRowFragment } from './media.generated.js';
import { ChangeMediaDialog } from './media-dialog.js';

/** What papers and channels told of it, by the day it appeared. */
export function MediaList(props: {
  readonly items: readonly MediaItemRowFragment[];
  readonly mayChange: boolean;
}) {
  const t = useWords(words);
  const format = useFormat();
  const [changed, change] = useState<string>();
  const { items, mayChange } = props;
  const latest = items.find(({ id }) => id === changed);
  if (items.length === 0) return null;
  return (
    <>
      <h3>{t('media')}</h3>
      <ul className="stage-rows">
        {items.map(({ id, title, outlet, appearedOn, url }) => (
          <li className="stage-row" key={id}>
            <span>
              {url ? (
                <a href={url} rel="noreferrer noopener" target="_blank">
                  {title}
                </a>
              ) : (
                title
              )}
              <small className="meta">
                {outlet}, {format.monthDay(appearedOn, true)}
              </small>
            </span>
            {mayChange && (
              <Button
                kind="quiet"
                icon={<IconPencil aria-hidden />}
                iconOnly
                aria-haspopup="dialog"
                onPress={() => change(id)}
              >
                {t('media.change', { title })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FlagText
        texts={items.map(({ id, title }) => ({
          ...{ text: 'MEDIA_TITLE', recordId: id, label: title, says: title },
        }))}
      />
      {latest && <ChangeMediaDialog latest={latest} onClose={() => change(undefined)} />}
    </>
  );
}
