import { LastChanged } from '@stad/audit/web/last-changed.js';
import { SomeoneElseSaved } from '@stad/audit/web/someone-else-saved.js';
import { useViewer } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import type { HistoryLine } from '@stad/platform/web/pages/history-list.js';
import { RegisterPage } from '@stad/platform/web/pages/register-page.js';
import type { ButtonKind } from '@stad/platform/web/ui/button.js';
import { ClassBadge } from '@stad/platform/web/ui/class-badge.js';
import { NextSteps } from '@stad/platform/web/ui/next-steps.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { usePlaces } from '@stad/programme/web/place.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { type ComponentType, useState } from 'react';
import { isDueForReview } from '../rules/shelf-review.js';
import { PublishDialog } from './publish-dialog.js';
import { ContentCard } from './shelf-content.js';
import { ShelfItemPageDocument, type ShelfItemPageQuery } from './shelf-item.generated.js';
import { ChangeShelfItemDialog } from './shelf-item-dialogs.js';
import { TONES } from './shelf-item-looks.js';
import {
  ClassifyDialog,
  ClearDialog,
  DiscardDialog,
  ReviewDialog,
  type StepDialogProps,
  WithdrawDialog,
} from './shelf-step-dialogs.js';
import { useShelfText } from './use-shelf-text.js';
import { words } from './words.generated.js';

type Item = ShelfItemPageQuery['shelfItem'];

/** One of the shelf: what it is and for whom, what one fetches, what has become of it. */
export default function ShelfItemPage() {
  const id = useRouteParam('id');
  const query = useOperation(ShelfItemPageDocument, { id });
  return (
    <QueryView query={query}>
      {({ shelfItem }) => <ShelfItem key={shelfItem.id} item={shelfItem} />}
    </QueryView>
  );
}

const KINDS: Readonly<Record<string, ButtonKind>> = {
  ...{ withdraw: 'danger', clear: 'danger', discard: 'danger' },
};

const DIALOGS: Readonly<Record<string, ComponentType<StepDialogProps>>> = {
  ...{ publish: PublishDialog, review: ReviewDialog, classify: ClassifyDialog },
  ...{ withdraw: WithdrawDialog, clear: ClearDialog, discard: DiscardDialog },
};

function ShelfItem({ item }: { item: Item }) {
  const t = useWords(words);
  const text = useShelfText();
  const facts = useFacts(item);
  const history = useHistory(item);
  const [act, setAct] = useState<string | null>(null);
  const { id, title, state, classification, nextSteps } = item;
  const onClose = () => setAct(null);
  const Dialog = act === null ? undefined : DIALOGS[act];
  const isDue = useIsDue(item);
  const mayPublish = nextSteps.some(({ step }) => step === 'publish');
  const waitsForManager =
    nextSteps.length > 0 && !mayPublish && state !== 'WITHDRAWN' && classification === 'P0';
  // A draft wants its content, and what is due a look; else nothing on the page is waited for.
  const next = state === 'DRAFT' ? 'publish' : isDue ? 'review' : null;
  const kindOf = (step: string): ButtonKind | undefined =>
    step === next ? undefined : (KINDS[step] ?? 'secondary');
  return (
    <RegisterPage
      title={t('page.title')}
      heading={title}
      state={{ tone: TONES[state] ?? 'waiting', label: text.code('state', state) }}
      marks={
        <ClassBadge
          informationClass={classification}
          readers={text.code('class', classification)}
        />
      }
      notice={
        <>
          <SomeoneElseSaved kind="SHELF_ITEM" id={id} />
          {isDue && (
            <Notice tone="notice" title={t('due')}>
              {t('due.what')}
            </Notice>
          )}
          {waitsForManager && <Notice>{t('publish.byManager')}</Notice>}
          {state === 'DRAFT' && <Notice>{t('draft.what')}</Notice>}
        </>
      }
      steps={
        nextSteps.length > 0 && (
          <NextSteps
            steps={nextSteps}
            label={(step) =>
              step === 'publish' && state === 'DRAFT' ? t('publish.first') : t.maybe(`step.${step}`)
            }
            kind={kindOf}
            onTake={setAct}
            opensDialog={() => true}
          />
        )
      }
      relationHeading={t('about')}
      relation={facts}
      side={<LastChanged kind="SHELF_ITEM" id={id} />}
      history={history}
    >
      <ContentCard item={item} />
      <div className="cluster">
        <FlagText
          texts={[{ text: 'SHELF_TITLE', recordId: id, label: t('field.title'), says: title }]}
        />
      </div>
      {Dialog && <Dialog item={item} onClose={onClose} />}
      {act === 'edit' && <ChangeShelfItemDialog latest={item} onClose={onClose} />}
    </RegisterPage>
  );
}

/** For whoever keeps it: the day has come. */
function useIsDue({ state, owner, reviewOn }: Item): boolean {
  const { today, agency } = useViewer();
  return state === 'PUBLISHED' && owner.id === agency.id && isDueForReview(reviewOn, today);
}

function useFacts(item: Item) {
  const t = useWords(words);
  const text = useShelfText();
  const format = useFormat();
  const places = usePlaces();
  const known = new Map(places.map(({ site }) => [site.id, site.name]));
  const towns = item.siteIds.flatMap((id) => known.get(id) ?? []);
  return [
    { label: t('field.kind'), value: text.code('kind', item.kind) },
    { label: t('field.actorKind'), value: text.whom(item.actorKind) },
    { label: t('field.language'), value: text.language(item.language) },
    { label: t('field.licence'), value: text.code('licence', item.licence) },
    { label: t('column.owner'), value: `${item.responsible}, ${item.owner.shortName}` },
    ...(towns.length > 0 ? [{ label: t('field.towns'), value: format.list(towns) }] : []),
    { label: t('column.review'), value: format.monthDay(item.reviewOn, true) },
  ];
}

/** Each version, and what else became of it, the latest first; days without a time end theirs. */
function useHistory(item: Item): HistoryLine[] {
  const t = useWords(words);
  const text = useShelfText();
  const { versions, reviewed, opened, withdrawn } = item;
  const lines: HistoryLine[] = versions.map(({ id, number, publishedAt, functionTitle }) => ({
    ...{ key: id, said: t('history.published', { n: number }), at: publishedAt },
    ...{ tone: 'active', by: functionTitle },
  }));
  const day = (
    key: 'reviewed' | 'opened' | 'withdrawn',
    act: { readonly on: string; readonly functionTitle: string } | null,
    more: Partial<HistoryLine> = {},
  ) => {
    if (act)
      lines.push({ key, said: t(`history.${key}`), at: act.on, by: act.functionTitle, ...more });
  };
  day('reviewed', reviewed);
  day('opened', opened, { notes: [text.code('opened', opened?.reason ?? '')] });
  day('withdrawn', withdrawn, {
    ...{ tone: 'cancelled', notes: [text.code('reason', withdrawn?.reason ?? '')] },
  });
  const key = ({ at }: HistoryLine) => (at.length === 10 ? `${at}T99` : at);
  return lines.sort((a, b) => (key(a) < key(b) ? 1 : -1));
}
