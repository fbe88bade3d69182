/** The letter that asks an organisation by a link; its subject is the question. */
export const ACTOR_LETTER = 'ACTOR_CARD';
