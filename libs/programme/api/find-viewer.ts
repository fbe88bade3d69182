import { findViewerAt } from '@stad/identity/api/find-viewer.js';
import type { OwnerConnection } from '@stad/platform/api/db/owner-connection.js';
import type { PersonViewer } from '@stad/platform/rules/viewer.js';
import { RINGS } from './rings.js';

/** The viewer a person would be after signing in, with the rings of their agency: see {@link findViewerAt}. */
export const findViewer = (
  owner: OwnerConnection,
  email: string,
  agencyKey?: string,
): Promise<PersonViewer> => findViewerAt(RINGS, owner, email, agencyKey);
