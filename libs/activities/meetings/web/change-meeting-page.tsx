import { ChangePlanPage } from '@stad/activities/core/web/phased/change-plan-page.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { ChangeMeetingDocument, MeetingToChangeDocument } from './meeting.generated.js';
import { meetingPlan } from './meeting-form.js';
import { valuesOf } from './meeting-values.js';
import { words } from './words.generated.js';

const FIELDS = ['title', 'when', 'place'] as const;

/** The plan again. */
export default function ChangeMeetingPage() {
  const t = useWords(words);
  const language = useLanguage();
  const id = useRouteParam('id');
  const query = useOperation(MeetingToChangeDocument, { id });
  const change = useMutationOperation(ChangeMeetingDocument);
  return (
    <QueryView query={query}>
      {({ meeting }) => (
        <ChangePlanPage
          type={meetingPlan}
          title={t('change')}
          id={id}
          latest={meeting}
          values={valuesOf(meeting, language)}
          fields={FIELDS.map((name) => ({ name, label: t(`field.${name}`) }))}
          send={({ ring: _ring, ...input }) => change.send({ meetingId: id, ...input })}
        />
      )}
    </QueryView>
  );
}
