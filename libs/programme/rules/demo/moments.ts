import { atLocal } from '@stad/platform/rules/time.js';
import type { LocalTime, Moment } from './types.js';

export const at = (date: string, time: LocalTime): Moment => ({ date, time });

/** When that was. */
export const instant = ({ date, time }: Moment): Date => atLocal(date, time);
