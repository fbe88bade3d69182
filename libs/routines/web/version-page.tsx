import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { RoutineVersionPageDocument } from './routine.generated.js';
import { Version } from './version.js';

/** One version by its id: a draft, one that waits, one of before. */
export default function VersionPage() {
  const id = useRouteParam('id');
  const query = useOperation(RoutineVersionPageDocument, { id });
  return (
    <QueryView query={query}>
      {({ localRoutine }) => <Version key={localRoutine.id} routine={localRoutine} />}
    </QueryView>
  );
}
