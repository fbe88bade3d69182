import { contextOpener } from '@stad/identity/api/open-context.js';
import { RINGS } from './rings.js';

/** Who sends this request, and the rings of their agency: see {@link contextOpener}. */
export const openContext = contextOpener(RINGS);
