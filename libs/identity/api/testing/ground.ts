import type { OwnerConnection } from '@stad/platform/api/db/owner-connection.js';
import { above, platformGround } from '@stad/platform/api/testing/ground.js';
import { loadPeople } from '../demo/load-people.js';
import { findViewerAt } from '../find-viewer.js';
import { identityDomain } from '../identity.domain.js';
import { NOWHERE } from '../places.js';

/** The demo's agencies and people, who work nowhere yet. */
export const identityGround = above([platformGround], identityDomain, {
  load: async (owner) => {
    if (!(await hasAgencies(owner))) await loadPeople(owner);
  },
  findViewer: (...asked) => findViewerAt(NOWHERE, ...asked),
});

/** Whether the demo's people are there already. */
export async function hasAgencies(owner: OwnerConnection): Promise<boolean> {
  const { rows } = await owner.query('select 1 from agency limit 1');
  return rows.length > 0;
}
