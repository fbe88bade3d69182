import type { FieldPassRecord } from '../types-field.js';
import { FIELD_PASSES_AUTUMN } from './field-passes-autumn.js';
import { FIELD_PASSES_SPRING } from './field-passes-spring.js';

/** The seven passes of domain.md 11.5, in the order their plans were sent and numbered. */
export const FIELD_PASSES_2022: readonly FieldPassRecord[] = [
  ...FIELD_PASSES_SPRING,
  ...FIELD_PASSES_AUTUMN,
];
