import { RequestError } from '@stad/platform/web/graphql/request-error.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { SaveState, SaveStateText } from '@stad/platform/web/ui/save-state.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import { useQuery } from '@tanstack/react-query';
import { KitPart, KitState } from './kit-part.js';
import { words } from './words.generated.js';

const SAVES = ['saved', 'saving', 'updating', 'retrying', 'failed', 'held'] as const;
/** An evening of the example, for *Utkast sparat 14.02*. */
const SAVED_AT = new Date('2026-05-15T12:02:00Z');

/** A query that answers only so. */
function useAnswer(name: string, answer?: RequestError) {
  return useQuery<string, RequestError>({
    queryKey: ['kit', name],
    queryFn: () => Promise.reject(answer),
    enabled: answer !== undefined,
    retry: false,
  });
}

/** What is on its way, has failed or is not there; and whether what one wrote has arrived. */
export function KitStates() {
  const t = useWords(words);
  const waiting = useAnswer('waiting');
  const failed = useAnswer('failed', new RequestError('network', [{ code: 'NETWORK' }], 'K1T'));
  const gone = useAnswer('gone', new RequestError('problems', [{ code: 'NOT_AVAILABLE' }]));
  return (
    <>
      <KitPart name="Skeleton">
        <Skeleton lines={3} />
      </KitPart>
      <KitPart name="QueryView">
        <div className="kit-fields">
          <KitState label={t('query.waiting')}>
            <QueryView query={waiting} part>
              {(said) => said}
            </QueryView>
          </KitState>
          <KitState label={t('query.failed')}>
            <QueryView query={failed} part>
              {(said) => said}
            </QueryView>
          </KitState>
          <KitState label={t('query.gone')}>
            <QueryView query={gone} part>
              {(said) => said}
            </QueryView>
          </KitState>
        </div>
      </KitPart>
      <KitPart name="SaveState · SaveStateText">
        <KitState label={t('save.now')}>
          <SaveState />
        </KitState>
        <div className="cluster">
          {SAVES.map((is) => (
            <SaveStateText key={is} is={is} />
          ))}
          <SaveStateText is="saved" draftSavedAt={SAVED_AT} />
        </div>
      </KitPart>
    </>
  );
}
