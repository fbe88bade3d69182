import { RequestError } from '@stad/platform/web/graphql/request-error.js';

/** What the door answers beside DONE is a problem of the form; of the code, at its field. */
export function orRefuse(outcome: string): void {
  if (outcome === 'DONE') return;
  const code = `DOOR_${outcome}`;
  const problem = outcome === 'CODE_WRONG' ? { code, field: 'code' } : { code };
  throw new RequestError('problems', [problem]);
}
