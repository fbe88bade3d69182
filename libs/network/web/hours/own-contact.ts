import type { OnCallPageQuery } from './on-call-page.generated.js';

/** A contact function of one's own agency, with its hours. */
export type OwnContact = OnCallPageQuery['contactFunctions'][number];
