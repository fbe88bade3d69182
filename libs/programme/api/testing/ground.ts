import { hasAgencies, identityGround } from '@stad/identity/api/testing/ground.js';
import { above } from '@stad/platform/api/testing/ground.js';
import { PILOT } from '../../rules/demo/pilot.js';
import { loadFrame } from '../demo/load-frame.js';
import { findViewer } from '../find-viewer.js';
import { programmeDomain } from '../programme.domain.js';

/** The demo's agencies, people and towns, and the pilot. */
export const programmeGround = above([identityGround], programmeDomain, {
  load: async (owner) => {
    if (!(await hasAgencies(owner))) await loadFrame(owner, [PILOT]);
  },
  findViewer,
});
