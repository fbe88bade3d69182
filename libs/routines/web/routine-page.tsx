import { useMay } from '@stad/identity/web/viewer.js';
import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { OtherTowns } from '@stad/programme/web/other-towns.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import { MandatesCard } from './mandates-card.js';
import {
  AddLocalRoutineDocument,
  RoutinePageDocument,
  type RoutineRowFragment,
  RoutinesInTownDocument,
} from './routine.generated.js';
import { Version } from './version.js';
import { VersionsCard } from './versions-card.js';
import { words } from './words.generated.js';

/** *Lokal arbetsgång*: the version in force in the town; where there is none, what to begin from. */
export default function RoutinePage() {
  const t = useWords(words);
  const place = usePlace();
  if (!place) {
    return (
      <Page title={t('page.title')}>
        <Notice>{t('noPlace')}</Notice>
      </Page>
    );
  }
  return <OfTown key={place.site.id} place={place} />;
}

function OfTown({ place }: { place: Place }) {
  const query = useOperation(RoutinePageDocument, { siteId: place.site.id });
  return (
    <QueryView query={query}>
      {({ routineInForce, localRoutines }) =>
        routineInForce ? (
          <Version
            routine={routineInForce}
            side={
              <>
                <InOtherTowns />
                <VersionsCard versions={localRoutines} />
              </>
            }
          />
        ) : (
          <NoneInForce place={place} versions={localRoutines} />
        )
      }
    </QueryView>
  );
}

/** Versions of the routine in other towns, drafts of one's own among them. */
function InOtherTowns() {
  return (
    <OtherTowns
      operation={RoutinesInTownDocument}
      variablesOf={({ site }) => ({ siteId: site.id })}
      totalOf={({ localRoutines }) => localRoutines.length}
      isOfEveryProgramme
    />
  );
}

function NoneInForce(props: { place: Place; versions: readonly RoutineRowFragment[] }) {
  const t = useWords(words);
  const { place, versions } = props;
  const mayKeep = useMay('routine:keep') && place.tier === 'CORE';
  return (
    <Page
      title={t('page.title')}
      heading={t('page.heading', { town: place.site.name })}
      intro={t('page.intro')}
    >
      <InOtherTowns />
      <Empty action={mayKeep && <Begin siteId={place.site.id} isFirst={versions.length === 0} />}>
        {t('empty')}
      </Empty>
      {versions.length > 0 && <VersionsCard versions={versions} />}
      <MandatesCard />
    </Page>
  );
}

/** From what another town does: its functions are then made one's own. */
function Begin({ siteId, isFirst }: { siteId: string; isFirst: boolean }) {
  const t = useWords(words);
  const go = useGo();
  const problemText = useProblemText();
  const add = useMutationOperation(AddLocalRoutineDocument, {
    onDone: ({ addLocalRoutine }) => go(`/arbetsgang/${addLocalRoutine.id}/andra`),
  });
  const begin = (start: string) => () => {
    add.send({ siteId, start }).catch(() => undefined);
  };
  return (
    <>
      {problemsOf(add.error).map((problem) => (
        <Notice key={problem.code} tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
      <div className="cluster">
        <Button
          kind={isFirst ? 'primary' : 'secondary'}
          isPending={add.isSending}
          onPress={begin('MALMO_2021')}
        >
          {t('begin.MALMO_2021')}
        </Button>
        <Button isPending={add.isSending} onPress={begin('HELSINGBORG')}>
          {t('begin.HELSINGBORG')}
        </Button>
      </div>
    </>
  );
}
