import type { DemoRecords } from '@stad/programme/api/demo/demo-stage.js';

export const handoversDemo: DemoRecords = async () => {};
