import { useViewer } from '@stad/identity/web/viewer.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import { Suspense } from 'react';
import { blocks } from '../overview-blocks.js';
import { words } from '../words.generated.js';
import './overview-page.css';

/** The front page, the same for everyone: what the domains have put in `overview-blocks.ts`. */
export default function OverviewPage() {
  const t = useWords(words);
  const format = useFormat();
  const { today, permissions, gettingStarted } = useViewer();
  const shown = blocks.filter(
    ({ allow, isStart }) =>
      (!allow || permissions.includes(allow)) && (!isStart || gettingStarted === 'on'),
  );
  return (
    <Page title={t('nav.overview')} note={`${format.day(today)}, ${format.week(today)}`}>
      <div className="overview">
        {[false, true].map((isBeside) => (
          <div key={String(isBeside)} className="overview__column in-order">
            {shown
              .filter((block) => (block.isBeside ?? false) === isBeside)
              .map(({ name, isStart, block: Block }) => (
                <Suspense key={name} fallback={<Skeleton lines={isStart ? 1 : 3} />}>
                  <Block />
                </Suspense>
              ))}
          </div>
        ))}
      </div>
    </Page>
  );
}
